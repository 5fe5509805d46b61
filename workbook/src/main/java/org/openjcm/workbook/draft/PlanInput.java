package org.openjcm.workbook.draft;

import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.units.Unit;
import org.openjcm.workbook.formula.Elements;
import org.openjcm.workbook.formula.Standing;
import org.openjcm.workbook.layout.Address;
import org.openjcm.workbook.layout.Content;
import org.openjcm.workbook.layout.Look;
import org.openjcm.workbook.layout.SheetDraft;

/// `MPS(input)`: what will be monitored with its estimates, what is fixed ex ante, and the estimate
/// of the reductions. Japanese: モニタリング計画シート(入力).
final class PlanInput {

  static final List<String> LETTERS =
      List.of("(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)", "(h)", "(i)", "(j)");
  static final List<String> HEADINGS =
      List.of(
          "Monitoring point No.\nモニタリングポイント番号",
          "Parameters\nパラメータ",
          "Description of data\nデータの内容",
          "Estimated Values\n推定値",
          "Units\n単位",
          "Monitoring option\nモニタリングオプション",
          "Source of data\nデータの出典",
          "Measurement methods and procedures\n計測方法・手順",
          "Monitoring frequency\nモニタリング頻度",
          "Other comments\nその他");

  private final Given given;
  private final Elements elements;
  private final InputCells cells;
  private final SheetDraft sheet;
  private final Validations entries;
  private final SeparateSheet separate;
  private final PlanYear year;

  PlanInput(
      Given given, Elements elements, InputCells cells, SeparateSheet separate, PlanYear year) {
    this.year = year;
    this.given = given;
    this.elements = elements;
    this.cells = cells;
    this.separate = separate;
    this.sheet = Heading.begin(SheetName.PLAN_INPUT, given, 11, 20, 34, 16, 11, 12, 24, 32, 16, 26);
    this.entries = new Validations(sheet);
  }

  SheetDraft draft() {
    return sheet;
  }

  void write(ProjectTable project) {
    sheet.banner(
        "Table 1: Parameters to be monitored ex post / 表1: 事後にモニタリングするパラメータ",
        Look.SECTION,
        HEADINGS.size());
    Heading.columns(sheet, LETTERS, HEADINGS);
    int point = 0;
    for (Declaration.Monitored declared :
        given.methodology().declared(Declaration.Monitored.class)) {
      List<Standing> combinations = elements.combinations(elements.withoutTime(declared));
      point++;
      if (combinations.size() > SeparateSheet.LIMIT) {
        separate.estimates(declared, combinations, year, cells);
        line(point, declared, declared.symbol() + index(declared), Optional.empty());
      } else {
        for (Standing standing : combinations) {
          String name = Elements.name(declared.symbol(), elements.withoutTime(declared), standing);
          Address at = line(point, declared, name, Optional.of(name));
          year.cell(name, declared, standing, at, unit(name, declared), cells);
        }
      }
    }
    for (Declaration.Fact fact : given.methodology().declared(Declaration.Fact.class)) {
      if (fact.perPeriod()) {
        point++;
        for (Standing standing : elements.combinations(elements.withoutTime(fact))) {
          fact(
              project,
              point,
              fact,
              Elements.name(fact.symbol(), elements.withoutTime(fact), standing));
        }
      }
    }
    project.write(sheet, entries, cells);
    entries.done();
  }

  private static String index(Declaration declared) {
    return "[" + String.join(",", declared.indices()) + "]";
  }

  private Optional<ProjectFacts.Estimate> estimate(String name) {
    return given.facts().estimates().stream()
        .filter(one -> ProjectTable.name(one.symbol(), one.equipment()).equals(name))
        .findFirst();
  }

  private Unit unit(String name, Declaration.Monitored declared) {
    return estimate(name).map(ProjectFacts.Estimate::unit).orElse(declared.unit());
  }

  private Address line(
      int point, Declaration.Monitored declared, String name, Optional<String> entered) {
    sheet.line();
    sheet.words(0, "(" + point + ")", Look.SYMBOL);
    sheet.words(1, name, Look.SYMBOL);
    sheet.words(2, given.described(declared), Look.TEXT);
    Address at =
        entered.isPresent()
            ? sheet.put(
                3,
                Content.quantity(estimate(name).map(ProjectFacts.Estimate::perYear)),
                Look.INPUT_NUMBER)
            : sheet.words(3, "→ " + SheetName.PLAN_SEPARATE.tab(), Look.TEXT);
    sheet.words(4, unit(name, declared).toString(), Look.SYMBOL);
    Address option =
        sheet.words(
            5, declared.options().length() == 1 ? declared.options() : "", Look.INPUT_CHOICE);
    entries.options(option, declared.options());
    sheet.words(6, "", Look.INPUT_WORDS);
    sheet.words(7, Heading.lines(declared.method()), Look.TEXT);
    sheet.words(8, Heading.lines(declared.frequency()), Look.TEXT);
    sheet.words(9, Remarks.of(declared), Look.TEXT);
    entered.ifPresent(_ -> entries.number(at));
    return at;
  }

  private void fact(ProjectTable project, int point, Declaration.Fact fact, String name) {
    sheet.line();
    sheet.words(0, "(" + point + ")", Look.SYMBOL);
    sheet.words(1, name, Look.SYMBOL);
    sheet.words(2, given.described(fact), Look.TEXT);
    Address at = sheet.words(3, project.fact(name), Look.INPUT_CHOICE);
    entries.category(at, fact);
    cells.fact(name, at, Optional.empty());
    for (int column = 4; column < 9; column++) {
      sheet.words(column, "", Look.TEXT);
    }
    sheet.words(9, Remarks.categories(fact), Look.TEXT);
  }

  /// Table 3 and the legend, when the whole tonnes have their cell.
  void finish(Address wholeTonnes) {
    sheet.line();
    sheet.banner(
        "Table 3: Ex-ante estimation of CO2 emission reductions / 表3: CO2排出削減量の事前推計",
        Look.SECTION,
        HEADINGS.size());
    sheet.line();
    sheet.words(2, "CO2 emission reductions\nCO2排出削減量", Look.HEADING);
    sheet.words(3, "", Look.HEADING);
    sheet.words(4, "Units\n単位", Look.HEADING);
    sheet.line();
    sheet.words(2, "ER", Look.SYMBOL);
    sheet.put(3, Content.live(() -> wholeTonnes.seenFrom(sheet.name())), Look.WHOLE);
    sheet.words(4, "tCO2/p", Look.SYMBOL);
    ProjectLists.write(sheet, HEADINGS.size(), given, separate);
    Remarks.legend(sheet, HEADINGS.size());
  }
}
