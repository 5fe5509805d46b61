package org.openjcm.server.rulebook.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjcm.rulebook.register.CsvFault;
import org.openjcm.rulebook.register.CsvReading;
import org.openjcm.server.database.TestDatabase;
import org.openjcm.server.rulebook.LoadOutcome;
import org.openjcm.server.rulebook.Officers;
import org.openjcm.server.rulebook.RegisterFiles;
import org.openjcm.server.rulebook.RegisterLoad;
import org.openjcm.server.rulebook.RegisterTables;

/// A list arrives at the register desk.
class RegisterDeskTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate LIST_DAY = LocalDate.of(2026, 11, 20);
  private static final String SOURCE = "https://www.jcm.go.jp/list.csv";

  /// A layout such as an official list may have; the real one is not known for certain.
  private static final String LIST =
      """
      Reference Number,Project Title,Host Country,Project Status,Registration Date,Annual emission reductions (tCO2),Comment
      MN003,Installation of 12.7 MW Solar Power Plant for Power Supply In Ulaanbaatar Suburb,Mongolia,Project registered,,,same
      BD001,,Bangladesh,Project registered,2026/11/01,"1,091",was in validation
      MN008,A new plant,Mongolia,Validation,,12000,new
      """;

  private TestDatabase database;
  private DeskRecords records;
  private RegisterDesk desk;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    new RegisterLoad(database.writer(), CLOCK).load(RegisterFiles.shipped(), "test", _ -> {});
    records = new DeskRecords(database.writer(), CLOCK);
    desk = new RegisterDesk(database.writer(), records, CLOCK);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void columnsAreSuggestedByTheLikenessOfTheirNames() {
    CsvReading.Table list = (CsvReading.Table) GivenList.read("list.csv", LIST.getBytes(UTF_8));
    Mapping mapping = Mapping.suggest(RegisterTables.PROJECTS_TABLE, list.header());
    assertThat(mapping.columns())
        .containsEntry("Reference Number", "reference")
        .containsEntry("Project Title", "title_en")
        .containsEntry("Host Country", "country")
        .containsEntry("Project Status", "status")
        .containsEntry("Registration Date", "registered_on")
        .containsEntry("Annual emission reductions (tCO2)", "expected_tonnes_per_year")
        .doesNotContainKey("Comment");
    assertThat(Mapping.parse(mapping.text())).isEqualTo(mapping);
  }

  @Test
  void everyDifferenceIsSeenCellByCellAndASecondPersonBringsItIn() {
    long draft = submit(LIST, false);
    Difference difference = difference(draft);
    assertThat(difference.count(Difference.Kind.NEW)).isEqualTo(1);
    assertThat(difference.count(Difference.Kind.CHANGED)).isEqualTo(1);
    assertThat(difference.count(Difference.Kind.UNCHANGED)).isEqualTo(1);
    assertThat(difference.count(Difference.Kind.MISSING)).isEqualTo(145);
    assertThat(difference.of(Difference.Kind.CHANGED, 0, 10).getFirst().changes())
        .containsExactly(
            new Difference.CellChange("status", "validation", "registered"),
            new Difference.CellChange("registered_on", "", "2026-11-01"),
            new Difference.CellChange("expected_tonnes_per_year", "91", "1091"));
    String seen = difference.hash().hex();
    assertThat(desk.approve(draft, seen, Officers.FIRST))
        .isEqualTo(new RegisterDesk.Refused("rulebook.desk.refused.same-person"));
    assertThat(desk.approve(draft, seen, Officers.SECOND)).isEqualTo(new RegisterDesk.Recorded(2));
    assertThat(row("BD001")).isEqualTo("registered 2026-11-01 1091 2026-11-20 " + SOURCE + " 2");
    assertThat(row("MN008")).isEqualTo("validation  12000 2026-11-20 " + SOURCE + " 2");
    assertThat(row("MN003")).as("an unchanged row keeps its edition").endsWith(" 1");
    assertThat(number("select count(*) from projectcycle.project where key = 'project/BD001'"))
        .as("succeeded, not overwritten")
        .isEqualTo(2);
    assertThat(number("select count(*) from projectcycle.current_project")).isEqualTo(148);
    assertThat(desk.approve(draft, seen, Officers.SECOND))
        .isEqualTo(new RegisterDesk.Refused("rulebook.desk.refused.decided"));
  }

  @Test
  void whatTheDeskBroughtIsNotUndoneByALaterVersionOfTheProduct() {
    approve(submit(LIST, false));
    LoadOutcome later =
        new RegisterLoad(database.writer(), CLOCK)
            .load(
                name ->
                    RegisterFiles.shipped()
                        .bytes(name)
                        .map(bytes ->
                            name.equals("projects.csv")
                                ? new String(bytes, UTF_8)
                                    .replace(
                                        "project/BD001,BD001,BD,",
                                        "project/BD001,BD001,BD,Shipped: ")
                                    .replace(
                                        "project/BD002,BD002,BD,",
                                        "project/BD002,BD002,BD,Shipped: ")
                                    .getBytes(UTF_8)
                                : bytes),
                "test",
                _ -> {});
    assertThat(later).isEqualTo(new LoadOutcome.Loaded(3, 1));
    assertThat(row("BD001")).endsWith(" 2");
    assertThat(row("BD002")).endsWith(" 3");
  }

  @Test
  void rowsThatTheFileDoesNotHaveStayUnlessItIsSaidThatTheyEnd() {
    approve(submit(LIST, true));
    assertThat(number("select count(*) from projectcycle.current_project")).isEqualTo(3);
    assertThat(number("select count(*) from projectcycle.project where ended")).isEqualTo(145);
  }

  @Test
  void badRowsAreListedWithLineAndColumnAndNothingIsStored() {
    RegisterDesk.Outcome outcome =
        submitted(
            """
            Reference Number,Project Title,Project Status,Registration Date,Annual emission reductions
            MN003,,Project registered,31/12/2018,
            MN3,X,Validation,,
            MN009,,Validation,,
            MN010,Y,Lost,2018-02-30,12.5
            MN010,Y,Validation,,
            """,
            false);
    assertThat(((RegisterDesk.BadRows) outcome).faults())
        .extracting(CsvFault::toString)
        .containsExactly(
            "list.csv, line 2, column 4 (registered_on): not a date: \"31/12/2018\"; expected year-month-day such as 2018-01-10",
            "list.csv, line 3, column 1 (reference): not an official project reference: \"MN3\"",
            "list.csv, line 4, column 2 (title_en): the cell may not be empty",
            "list.csv, line 5, column 3 (status): not one of registered, validation, withdrawn: \"Lost\"",
            "list.csv, line 5, column 4 (registered_on): no such day: \"2018-02-30\"",
            "list.csv, line 5, column 5 (expected_tonnes_per_year): not a whole number: \"12.5\"; expected digits only, such as 12500",
            "list.csv, line 6: project/MN010 stands already on line 5");
    assertThat(((RegisterDesk.BadRows) outcome).faults())
        .extracting(each -> each.reason().in("ja"))
        .contains("この欄は空にできません。", "project/MN010は既に5行目にあります。")
        .allSatisfy(japanese -> assertThat(japanese).matches("(?s).*[ぁ-ん].*"));
    assertThat(number("select count(*) from rulebook.import_draft")).isZero();
    assertThat(number("select count(*) from projectcycle.project")).isEqualTo(147);
  }

  @Test
  void onlyWhatWasSeenCanBeApproved() {
    long first = submit(LIST, false);
    long second = submit(LIST.replace("1,091", "1,092"), false);
    String seen = difference(second).hash().hex();
    approve(first);
    assertThat(desk.approve(second, seen, Officers.SECOND))
        .isEqualTo(new RegisterDesk.Refused("rulebook.desk.refused.changed-meanwhile"));
    assertThat(number("select count(*) from rulebook.edition")).isEqualTo(2);
  }

  @Test
  void aListThatAgreesWithTheRegisterIsNoImport() {
    approve(submit(LIST, false));
    assertThat(submitted(LIST, false))
        .isEqualTo(new RegisterDesk.Refused("rulebook.desk.refused.nothing-changes"));
  }

  @Test
  void aRefusalNeedsAReasonAndTheFirstPersonMayWithdraw() {
    long refused = submit(LIST, false);
    assertThat(desk.refuse(refused, "", Officers.SECOND))
        .isEqualTo(new RegisterDesk.Refused("rulebook.desk.refused.reason"));
    desk.refuse(refused, "not the official list", Officers.SECOND);
    assertThat(records.find(refused).orElseThrow().standing()).isEqualTo("refused");
    long withdrawn = submit(LIST, false);
    desk.refuse(withdrawn, "", Officers.FIRST);
    assertThat(records.find(withdrawn).orElseThrow().standing()).isEqualTo("withdrawn");
    assertThat(number("select count(*) from rulebook.edition")).isEqualTo(1);
  }

  @Test
  void aWorkbookIsReadLikeAFileOfText() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("projects");
      CellStyle day = workbook.createCellStyle();
      day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      XSSFRow head = sheet.createRow(2);
      head.createCell(0).setCellValue("Reference Number");
      head.createCell(1).setCellValue("Registration Date");
      head.createCell(2).setCellValue("Annual emission reductions");
      head.createCell(3).setCellValue("Project Status");
      XSSFRow row = sheet.createRow(3);
      row.createCell(0).setCellValue("BD001");
      row.createCell(1).setCellValue(LocalDate.of(2026, 11, 1));
      row.getCell(1).setCellStyle(day);
      row.createCell(2).setCellFormula("1000+91");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      row.createCell(3).setCellValue("Project registered");
      workbook.write(bytes);
    }
    CsvReading.Table list = (CsvReading.Table) GivenList.read("list.xlsx", bytes.toByteArray());
    assertThat(list.lines())
        .containsExactly(
            new CsvReading.Line(4, List.of("BD001", "2026-11-01", "1091", "Project registered")));
    long upload =
        desk.upload(
            RegisterTables.PROJECTS_TABLE, "list.xlsx", bytes.toByteArray(), Officers.FIRST);
    assertThat(
            desk.submit(
                records.findUpload(upload).orElseThrow(),
                Mapping.suggest(RegisterTables.PROJECTS_TABLE, list.header()),
                "List of 2026-11-20",
                LIST_DAY,
                false,
                Officers.FIRST))
        .isInstanceOf(RegisterDesk.Recorded.class);
  }

  @Test
  void aSavedAssignmentIsOfferedForAListWithTheSameHeadings() {
    Mapping mapping = new Mapping(Map.of("No", "reference", "State", "status"));
    records.saveMapping("official", RegisterTables.PROJECTS_TABLE, mapping, Officers.FIRST);
    assertThat(records.savedFor(RegisterTables.PROJECTS_TABLE, List.of("No", "State", "More")))
        .contains(mapping);
    assertThat(records.savedFor(RegisterTables.PROJECTS_TABLE, List.of("No", "More"))).isEmpty();
  }

  @Test
  void noMutatedFileBreaksTheDeskOrStoresAnything() {
    SplittableRandom random = new SplittableRandom(23);
    byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0};
    for (int i = 0; i < 300; i++) {
      byte[] bytes = (i % 10 == 0 ? new String(zip, UTF_8) + LIST : LIST).getBytes(UTF_8);
      for (int n = random.nextInt(1, 8); n > 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      CsvReading reading = GivenList.read("list.csv", bytes);
      if (reading instanceof CsvReading.Table list) {
        new Comparison(
                RegisterTables.PROJECTS_TABLE,
                Mapping.suggest(RegisterTables.PROJECTS_TABLE, list.header()),
                SOURCE,
                LIST_DAY,
                Map.of(),
                Map.of("mongolia", "MN"))
            .compare(list);
      }
    }
    assertThat(number("select count(*) from rulebook.import_upload")).isZero();
  }

  @Test
  void thePublicRoleSeesNothingOfTheDesk() {
    for (String table :
        List.of("import_upload", "import_mapping", "import_draft", "import_decision")) {
      assertThatThrownBy(() ->
              database.reader().jdbc().sql("select * from rulebook." + table).query().listOfRows())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  private long submit(String list, boolean endMissing) {
    RegisterDesk.Outcome outcome = submitted(list, endMissing);
    assertThat(outcome).isInstanceOf(RegisterDesk.Recorded.class);
    return ((RegisterDesk.Recorded) outcome).number();
  }

  private RegisterDesk.Outcome submitted(String list, boolean endMissing) {
    byte[] bytes = list.getBytes(UTF_8);
    long upload = desk.upload(RegisterTables.PROJECTS_TABLE, "list.csv", bytes, Officers.FIRST);
    CsvReading.Table read = (CsvReading.Table) GivenList.read("list.csv", bytes);
    return desk.submit(
        records.findUpload(upload).orElseThrow(),
        Mapping.suggest(RegisterTables.PROJECTS_TABLE, read.header()),
        SOURCE,
        LIST_DAY,
        endMissing,
        Officers.FIRST);
  }

  private Difference difference(long draft) {
    return ((Comparison.Compared) desk.preview(draft).orElseThrow().comparison()).difference();
  }

  private void approve(long draft) {
    assertThat(desk.approve(draft, difference(draft).hash().hex(), Officers.SECOND))
        .isInstanceOf(RegisterDesk.Recorded.class);
  }

  private String row(String reference) {
    return database
        .reader()
        .jdbc()
        .sql(
            """
            select concat_ws(' ', status, coalesce(cast(registered_on as text), ''),
              expected_tonnes_per_year, status_as_of, source, edition)
            from projectcycle.current_project where reference = ?
            """)
        .param(reference)
        .query((row, _) -> row.getString(1))
        .single();
  }

  private long number(String sql) {
    return database.writer().jdbc().sql(sql).query(Long.class).single();
  }
}
