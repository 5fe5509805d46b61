package org.openjcm.rulebook.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

  @Test
  void aTableIsReadAsItIsWritten() {
    CsvReading.Table table =
        table("key,name\nproject/MN001,\"Boilers, \"\"new\"\"\nin a school\"\nproject/MN002,\n");
    assertThat(table.header()).containsExactly("key", "name");
    assertThat(table.lines()).hasSize(2);
    assertThat(table.lines().get(0).cells())
        .containsExactly("project/MN001", "Boilers, \"new\"\nin a school");
    assertThat(table.lines().get(1).number()).isEqualTo(4);
    assertThat(table.lines().get(1).cells()).containsExactly("project/MN002", "");
  }

  @Test
  void byteOrderMarkAndForeignLineEndsMakeNoDifference() {
    assertThat(table("\uFEFFkey,a\r\n1,2\r\n").lines()).isEqualTo(table("key,a\n1,2").lines());
    assertThat(table("key,a\r1,2\r3,4").lines()).isEqualTo(table("key,a\n1,2\n3,4\n").lines());
    assertThat(table("key,a\r1,\"x\ry\"\r3,4").lines().get(1).number()).isEqualTo(4);
  }

  @Test
  void emptyLinesAtTheEndAreNoRows() {
    assertThat(table("key,a\n1,2\n\n\n").lines()).hasSize(1);
  }

  @Test
  void aRowWithTooFewCellsIsNamedWithItsLine() {
    assertThat(faults("key,a,b\n1,2,3\n4,5\n"))
        .containsExactly(
            "list.csv, line 3, column 2: the row has 2 cells where the header has 3; the row or the"
                + " file may be cut");
  }

  @Test
  void aQuoteThatIsNeverClosedIsNamedWhereItOpens() {
    assertThat(faults("key,a\n1,\"cut here\nand on"))
        .containsExactly(
            "list.csv, line 2, column 2: a quote is opened and never closed; the file may be cut");
  }

  @Test
  void quotesInTheWrongPlaceAreNamed() {
    assertThat(faults("key,a\n1,say \"yes\"\n"))
        .containsExactly(
            "list.csv, line 2, column 2: a quote inside an unquoted cell; quote the whole cell and"
                + " double it");
    assertThat(faults("key,a\n1,\"yes\" she said\n"))
        .containsExactly(
            "list.csv, line 2, column 2: text after the closing quote; put it inside, or a comma"
                + " between");
  }

  @Test
  void aHeaderNamesEachColumnOnce() {
    assertThat(faults("key,a,a\n"))
        .containsExactly("list.csv, line 1, column 3 (a): two columns have this name");
    assertThat(faults("key,,a\n"))
        .containsExactly("list.csv, line 1, column 2: the column has no name");
    assertThat(faults(""))
        .containsExactly("list.csv: the file is empty; the first line must name the columns");
  }

  @Test
  void textThatIsNotUtf8IsNamedWithItsLine() {
    byte[] bytes = "key,a\n1,モ\n2,x\n".getBytes(UTF_8);
    bytes[9] = (byte) 0x41;
    CsvReading reading = CsvReader.read("list.csv", bytes);
    assertThat(reading).isInstanceOf(CsvReading.Unreadable.class);
    assertThat(((CsvReading.Unreadable) reading).faults().getFirst().toString())
        .startsWith("list.csv, line 2: the text is not UTF-8");
  }

  @Test
  void noMutationOfAFileBreaksTheReader() {
    byte[] good =
        "key,name\nproject/MN001,\"Boilers, \"\"new\"\"\"\nproject/MN002,x\n".getBytes(UTF_8);
    SplittableRandom random = new SplittableRandom(20261123);
    int unreadable = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = good.clone();
      for (int n = random.nextInt(1, 6); n > 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      switch (CsvReader.read("list.csv", cut)) {
        case CsvReading.Table table ->
            assertThat(table.lines())
                .allSatisfy(line -> assertThat(line.cells()).hasSameSizeAs(table.header()));
        case CsvReading.Unreadable(List<CsvFault> faults) -> {
          unreadable++;
          assertThat(faults).allSatisfy(fault -> assertThat(fault.reason().ja()).isNotBlank());
        }
      }
    }
    assertThat(unreadable).isBetween(500, 1_999);
  }

  private static CsvReading.Table table(String text) {
    CsvReading reading = CsvReader.read("list.csv", text.getBytes(UTF_8));
    assertThat(reading).isInstanceOf(CsvReading.Table.class);
    return (CsvReading.Table) reading;
  }

  private static List<String> faults(String text) {
    CsvReading reading = CsvReader.read("list.csv", text);
    assertThat(reading).isInstanceOf(CsvReading.Unreadable.class);
    return ((CsvReading.Unreadable) reading).faults().stream().map(CsvFault::toString).toList();
  }
}
