package org.openjcm.rulebook.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openjcm.rulebook.Confidence;

class RegisterTableTest {

  private static final RegisterTable SAMPLES =
      new RegisterTable(
          "samples",
          "sample",
          List.of(
              Column.required("key", new CellType.RowKey("sample")),
              Column.required("country", new CellType.Country()),
              Column.optional("registered_on", new CellType.Day()),
              Column.optional("tonnes", CellType.WholeNumber.any()),
              Column.optional("as_of", new CellType.PartialDay()),
              Column.optional("scopes", CellType.Words.of("[1-9]|1[0-5]", "1 3")),
              Column.required("confidence", new CellType.Sureness())));

  @Test
  void rowsAreTakenWithTheirLineAndColumnsInAnyOrder() {
    RegisterTable.Checked checked =
        read(
            "confidence,country,key,registered_on,tonnes,as_of,scopes\nverified,MN,sample/1,2018-01-10,0,2024-10,1 14\n");
    assertThat(checked).isInstanceOf(RegisterTable.Rows.class);
    RegisterRow row = ((RegisterTable.Rows) checked).rows().getFirst();
    assertThat(row.key()).isEqualTo("sample/1");
    assertThat(row.line()).isEqualTo(2);
    assertThat(row.cell("registered_on")).isEqualTo("2018-01-10");
    assertThat(row.cells().keySet()).first().isEqualTo("key");
  }

  @Test
  void everyFaultIsNamedWithLineColumnAndRemedy() {
    assertThat(
            faults(
                """
                key,country,registered_on,tonnes,as_of,scopes,confidence
                sample/1,MN,2018-02-30,12.5,2024-13,1  2,verified
                sample/1,Mongolia,10 Jan 2018,-3,Oct 2024,16,sure
                example/3,,,,,,
                """))
        .containsExactly(
            "samples.csv, line 2, column 3 (registered_on): no such day: \"2018-02-30\"",
            "samples.csv, line 2, column 4 (tonnes): not a whole number: \"12.5\"; expected digits only, such as 12500",
            "samples.csv, line 2, column 5 (as_of): not a day, month or year: \"2024-13\"; expected such as 2024-10",
            "samples.csv, line 2, column 6 (scopes): not a list parted by single spaces such as 1 3: \"1  2\"",
            "samples.csv, line 3, column 2 (country): not a country code: \"Mongolia\"; expected two capital letters such as MN",
            "samples.csv, line 3, column 3 (registered_on): not a date: \"10 Jan 2018\"; expected year-month-day such as 2018-01-10",
            "samples.csv, line 3, column 4 (tonnes): not a whole number: \"-3\"; expected digits only, such as 12500",
            "samples.csv, line 3, column 5 (as_of): not a day, month or year: \"Oct 2024\"; expected such as 2024-10",
            "samples.csv, line 3, column 6 (scopes): not a list parted by single spaces such as 1 3: \"16\"",
            "samples.csv, line 3, column 7 (confidence): not one of verified, unverified, inferred, unknown: \"sure\"",
            "samples.csv, line 3, column 1 (key): the key sample/1 stands already on line 2",
            "samples.csv, line 4, column 1 (key): not a key of the form sample/…: \"example/3\"",
            "samples.csv, line 4, column 2 (country): the cell may not be empty",
            "samples.csv, line 4, column 7 (confidence): the cell may not be empty");
  }

  @Test
  void aMissingAndAForeignColumnAreNamed() {
    assertThat(faults("key,country,registered_on,tonnes,as_of,scopes,sureness\n"))
        .containsExactly(
            "samples.csv, line 1, column 7 (sureness): no such column; expected"
                + " key,country,registered_on,tonnes,as_of,scopes,confidence",
            "samples.csv, line 1: the column confidence is missing");
  }

  @Test
  void aFieldThatIsInferredInAVerifiedRowIsInferred() {
    Provenance row =
        new Provenance(
            "issuance/MN001-2",
            1,
            Confidence.VERIFIED,
            Set.of("tonnes_partner", "tonnes_japan"),
            Set.of("tonnes_japan"),
            "",
            "",
            List.of());
    assertThat(row.of("tonnes_japan"))
        .as("confirmed, so no longer inferred")
        .isEqualTo(Confidence.VERIFIED);
    assertThat(row.of("tonnes")).isEqualTo(Confidence.VERIFIED);
    assertThat(row.of("tonnes_partner")).isEqualTo(Confidence.INFERRED);
    assertThat(row.fact("tonnes").text()).isEqualTo("issuance/MN001-2#tonnes");
  }

  private static RegisterTable.Checked read(String text) {
    return SAMPLES.read("samples.csv", text.getBytes(UTF_8));
  }

  private static List<String> faults(String text) {
    RegisterTable.Checked checked = read(text);
    assertThat(checked).isInstanceOf(RegisterTable.Faulty.class);
    return ((RegisterTable.Faulty) checked).faults().stream().map(CsvFault::toString).toList();
  }
}
