package org.openjcm.server.methodology.table;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.openjcm.methodology.monitoring.Equipment;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Index;
import org.openjcm.methodology.text.Methodology;

/// What has to be typed for a methodology, a run of months and some pieces of equipment: one cell
/// per value. Japanese: 入力表の構成.
///
/// @param equipment ids by index of equipment, in the order of the text
public record TableShape(
    Methodology methodology, YearMonth first, YearMonth last, Map<String, List<String>> equipment) {

  static final int MOST_CELLS = 1_500;
  static final int MOST_MONTHS = 60;

  /// One symbol for one combination of elements.
  ///
  /// @param elements `PV1` or `B1,diesel`; empty for the whole project
  public record Row<D extends Declaration>(D declared, String elements) {

    /// By this its fields are named: `EG|PV1`.
    public String name() {
      return declared.symbol() + "|" + elements;
    }
  }

  public TableShape {
    equipment = Map.copyOf(new TreeMap<>(equipment));
  }

  /// The indices for which the project names its equipment.
  static List<Index> equipmentIndices(Methodology methodology) {
    return methodology.indices().stream().filter(index -> index.kind().isEquipment()).toList();
  }

  /// What cannot be typed month by month: values per hour or day, and what lies before the project.
  public List<Declaration> onlyByFile() {
    return methodology.declarations().stream()
        .filter(one -> !(one instanceof Declaration.Computed))
        .filter(one ->
            (one instanceof Declaration.Monitored monitored && monitored.past())
                || one.indices().stream()
                    .anyMatch(index ->
                        methodology.index(index).filter(of -> of.kind().isTime()).isPresent()))
        .toList();
  }

  /// What names its evidence: the facts of the period and the monitored values that can be typed.
  public List<Declaration> proved() {
    List<Declaration> proved = new ArrayList<>();
    periodFacts().stream().map(Row::declared).distinct().forEach(proved::add);
    monitored().stream().map(Row::declared).distinct().forEach(proved::add);
    return proved;
  }

  public List<YearMonth> months() {
    return LongStream.rangeClosed(0, ChronoUnit.MONTHS.between(first, last))
        .mapToObj(first::plusMonths)
        .toList();
  }

  /// Facts of the project, stated once.
  public List<Row<Declaration.Fact>> facts() {
    return rows(Declaration.Fact.class).stream()
        .filter(row -> !row.declared().perPeriod())
        .toList();
  }

  /// Facts that each period states.
  public List<Row<Declaration.Fact>> periodFacts() {
    return rows(Declaration.Fact.class).stream().filter(row -> row.declared().perPeriod()).toList();
  }

  public List<Row<Declaration.FixedExAnte>> fixed() {
    return rows(Declaration.FixedExAnte.class);
  }

  public List<Row<Declaration.Monitored>> monitored() {
    return rows(Declaration.Monitored.class);
  }

  private <D extends Declaration> List<Row<D>> rows(Class<D> kind) {
    List<Declaration> left = onlyByFile();
    return methodology.declared(kind).stream()
        .filter(one -> !left.contains(one))
        .flatMap(
            one -> combinations(one.indices()).stream().map(elements -> new Row<>(one, elements)))
        .toList();
  }

  private List<String> combinations(List<String> indices) {
    List<List<String>> all = List.of(List.of());
    for (String name : indices) {
      List<String> elements =
          methodology
              .index(name)
              .map(index ->
                  index.kind().isEquipment()
                      ? equipment.getOrDefault(name, List.of())
                      : methodology.elements(index))
              .orElse(List.of());
      List<List<String>> longer = new ArrayList<>();
      for (List<String> before : all) {
        for (String element : elements) {
          List<String> next = new ArrayList<>(before);
          next.add(element);
          longer.add(next);
        }
      }
      if (longer.size() > MOST_CELLS) {
        return List.of();
      }
      all = longer;
    }
    return all.stream().map(one -> String.join(",", one)).toList();
  }

  /// How many values there are to type.
  public int cells() {
    return facts().size()
        + periodFacts().size()
        + fixed().size()
        + monitored().size() * months().size();
  }

  /// `PV1, PV2` as ids; those that are none are left out.
  static List<String> ids(String typed) {
    return List.of(typed.strip().split("[\\s,、]+")).stream()
        .filter(Equipment::isId)
        .distinct()
        .limit(200)
        .collect(Collectors.toList());
  }
}
