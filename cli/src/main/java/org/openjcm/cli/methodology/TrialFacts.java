package org.openjcm.cli.methodology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.monitoring.Equipment;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Index;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.workbook.draft.TrialProject;

/// A project for trying a methodology on readings alone: its equipment is what the readings name,
/// and it bears the mark of a sample. Facts and fixed values are asked for as of any project.
final class TrialFacts {

  private TrialFacts() {}

  static ProjectFacts of(Methodology methodology, MonitoringData data) {
    Map<String, Equipment> equipment = new LinkedHashMap<>();
    for (Reading reading : data.readings()) {
      methodology
          .declaration(reading.parameter())
          .ifPresent(declared ->
              collect(methodology, declared, reading.equipment().split(",", -1), equipment));
    }
    return TrialProject.of(methodology, List.copyOf(equipment.values()));
  }

  private static void collect(
      Methodology methodology,
      Declaration declared,
      String[] names,
      Map<String, Equipment> equipment) {
    List<Index> indices =
        declared.indices().stream()
            .map(methodology::index)
            .flatMap(Optional::stream)
            .filter(index -> !index.kind().isTime())
            .toList();
    for (int at = 0; at < Math.min(names.length, indices.size()); at++) {
      if (indices.get(at).kind().isEquipment() && Equipment.isId(names[at])) {
        equipment.putIfAbsent(names[at], TrialProject.piece(names[at], indices.get(at).name()));
      }
    }
  }
}
