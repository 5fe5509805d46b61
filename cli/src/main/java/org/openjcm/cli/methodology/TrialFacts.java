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
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.notation.Place;

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
    return trial(methodology, List.copyOf(equipment.values()));
  }

  /// A project with one piece of equipment for each index, to begin with.
  static ProjectFacts blank(Methodology methodology) {
    return trial(
        methodology,
        methodology.indices().stream()
            .filter(index -> index.kind().isEquipment())
            .map(index -> piece(index.name() + "1", index.name()))
            .toList());
  }

  private static ProjectFacts trial(Methodology methodology, List<Equipment> equipment) {
    return new ProjectFacts(
        ProjectReference.parse("SAMPLE-" + methodology.reference().partner() + "-1"),
        methodology.reference(),
        BilingualText.words("Trial", "試算"),
        equipment,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
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
        equipment.putIfAbsent(names[at], piece(names[at], indices.get(at).name()));
      }
    }
  }

  private static Equipment piece(String id, String index) {
    return new Equipment(
        id, index, BilingualText.words("", ""), Equipment.EVER, Equipment.STILL, "", Place.START);
  }
}
