package org.openjcm.workbook.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.monitoring.Equipment;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.workbook.layout.Look;
import org.openjcm.workbook.layout.SheetDraft;

/// The equipment of the project, its meters and their corrections, so that a workbook that comes
/// back is whole. They are shown, not entered: what the sheets have lines for depends on them.
/// Japanese: 設備・計量器・補正の一覧.
public final class ProjectLists {

  public static final String EQUIPMENT = "[Equipment] / [設備]";
  public static final String METERS = "[Meters] / [計量器]";
  public static final String CORRECTIONS = "[Corrections] / [計測値の補正]";

  private static final List<String> OF_EQUIPMENT =
      List.of(
          "Equipment\n設備",
          "Name\n名称(英)",
          "Name in Japanese\n名称(日)",
          "Index\n添字",
          "First day\n稼働開始日",
          "Last day\n稼働終了日",
          "Site\nサイト");
  private static final List<String> OF_METERS =
      List.of(
          "Meter\n計量器",
          "Equipment\n設備",
          "Parameter\nパラメータ",
          "Serial number\n製造番号",
          "Certificate\n証明書",
          "Calibrated\n校正日",
          "Valid until\n有効期限");
  private static final List<String> OF_CORRECTIONS =
      List.of("Meter\n計量器", "From\n始まり", "To\n終わり", "Factor\n係数", "Reason\n理由");

  private final SheetDraft sheet;
  private final int columns;

  private ProjectLists(SheetDraft sheet, int columns) {
    this.sheet = sheet;
    this.columns = columns;
  }

  /// Below the tables of the plan; long lists go to the separate sheet.
  static void write(SheetDraft plan, int columns, Given given, SeparateSheet separate) {
    ProjectFacts facts = given.facts();
    int longest = Math.max(facts.equipment().size(), facts.meters().size());
    ProjectLists lists =
        longest > SeparateSheet.LIMIT
            ? new ProjectLists(separate.sheet(), SeparateSheet.BEFORE + 2)
            : new ProjectLists(plan, columns);
    lists.list(
        EQUIPMENT, OF_EQUIPMENT, facts.equipment().stream().map(ProjectLists::cells).toList());
    lists.list(
        METERS,
        OF_METERS,
        facts.meters().stream()
            .map(one ->
                List.of(
                    one.id(),
                    one.equipment(),
                    one.parameter(),
                    one.serial(),
                    one.certificate(),
                    day(one.calibrated()),
                    day(one.validUntil())))
            .toList());
    lists.list(
        CORRECTIONS,
        OF_CORRECTIONS,
        facts.corrections().stream()
            .map(one ->
                List.of(
                    one.meter(),
                    one.first().toString(),
                    one.last().toString(),
                    one.factor().toPlainString(),
                    one.reason()))
            .toList());
  }

  private static List<String> cells(Equipment one) {
    return List.of(
        one.id(),
        one.name().en(),
        one.name().ja(),
        one.index(),
        one.first().equals(Equipment.EVER) ? "" : one.first().toString(),
        one.last().equals(Equipment.STILL) ? "" : one.last().toString(),
        one.site());
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private void list(String title, List<String> headings, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    sheet.line();
    sheet.banner(title, Look.SECTION, columns);
    sheet.line();
    for (int column = 0; column < headings.size(); column++) {
      sheet.words(column + 1, headings.get(column), Look.HEADING);
    }
    for (List<String> row : rows) {
      sheet.line();
      for (int column = 0; column < row.size(); column++) {
        sheet.words(column + 1, row.get(column), Look.TEXT);
      }
    }
  }
}
