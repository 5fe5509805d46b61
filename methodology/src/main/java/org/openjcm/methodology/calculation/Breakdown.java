package org.openjcm.methodology.calculation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjcm.methodology.monitoring.Equipment;
import org.openjcm.methodology.text.Index;

/// The results of a period by site and by piece of equipment: the same formulas with only that
/// equipment. Where the parts do not add up to the whole, the methodology cannot be divided so, and
/// no parts are shown. Japanese: サイト別・設備別の内訳.
final class Breakdown {

  private final Program program;
  private final Frame whole;
  private final Emissions total;
  private final Map<String, Integer> positions = new HashMap<>();

  /// @param whole computed
  Breakdown(Program program, Frame whole, Emissions total) {
    this.program = program;
    this.whole = whole;
    this.total = total;
    for (Index index : whole.layout.methodology().indices()) {
      if (index.kind().isEquipment()) {
        List<String> names = whole.names.get(whole.layout.index(index.name()));
        for (int at = 0; at < names.size(); at++) {
          positions.put(names.get(at), at);
        }
      }
    }
  }

  List<PartEmissions> parts() {
    Map<String, List<Equipment>> bySite = new TreeMap<>();
    Map<String, List<Equipment>> byPiece = new TreeMap<>();
    for (Equipment one : whole.resolved.facts().equipment()) {
      bySite.computeIfAbsent(one.site(), _ -> new ArrayList<>()).add(one);
      byPiece.put(one.id(), List.of(one));
    }
    List<PartEmissions> parts = new ArrayList<>();
    if (bySite.size() > 1) {
      parts.addAll(parts(PartEmissions.Kind.SITE, bySite));
    }
    if (byPiece.size() > 1) {
      parts.addAll(parts(PartEmissions.Kind.EQUIPMENT, byPiece));
    }
    return parts;
  }

  private List<PartEmissions> parts(PartEmissions.Kind kind, Map<String, List<Equipment>> groups) {
    List<PartEmissions> parts = new ArrayList<>();
    List<Emissions> all = new ArrayList<>();
    for (Map.Entry<String, List<Equipment>> group : groups.entrySet()) {
      Frame only = whole.only(positions(group.getValue()));
      Emissions part;
      try {
        program.run(only);
        part = Emissions.of(only);
      } catch (Uncomputable notByItself) {
        return List.of();
      }
      all.add(part);
      parts.add(
          new PartEmissions(
              kind, group.getKey(), part.reference(), part.project(), part.reductions()));
    }
    Emissions sum = Emissions.sum(all);
    boolean adds =
        Emissions.isAlike(sum.reference(), total.reference())
            && Emissions.isAlike(sum.project(), total.project())
            && Emissions.isAlike(sum.reductions(), total.reductions());
    return adds ? parts : List.of();
  }

  /// By index of equipment, the positions of these pieces.
  private Map<Integer, List<Integer>> positions(List<Equipment> pieces) {
    Map<Integer, List<Integer>> kept = new HashMap<>();
    whole.layout.methodology().indices().stream()
        .filter(index -> index.kind().isEquipment())
        .forEach(index -> kept.put(whole.layout.index(index.name()), new ArrayList<>()));
    for (Equipment piece : pieces) {
      int index = whole.layout.index(piece.index());
      kept.computeIfAbsent(index, _ -> new ArrayList<>())
          .add(positions.getOrDefault(piece.id(), -1));
    }
    return kept;
  }
}
