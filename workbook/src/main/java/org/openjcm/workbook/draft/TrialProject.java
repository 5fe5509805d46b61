package org.openjcm.workbook.draft;

import java.util.List;
import org.openjcm.methodology.monitoring.Equipment;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.notation.Place;

/// A project to begin with, marked as a sample: its values are still to be entered. Japanese:
/// 試算用プロジェクト.
public final class TrialProject {

  private TrialProject() {}

  /// One piece of equipment for each index: `i1`.
  public static ProjectFacts blank(Methodology methodology) {
    return of(
        methodology,
        methodology.indices().stream()
            .filter(index -> index.kind().isEquipment())
            .map(index -> piece(index.name() + "1", index.name()))
            .toList());
  }

  public static ProjectFacts of(Methodology methodology, List<Equipment> equipment) {
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

  /// A piece that operates at all times.
  public static Equipment piece(String id, String index) {
    return new Equipment(
        id, index, BilingualText.words("", ""), Equipment.EVER, Equipment.STILL, "", Place.START);
  }
}
