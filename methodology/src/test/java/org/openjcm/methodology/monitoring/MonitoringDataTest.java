package org.openjcm.methodology.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjcm.rulebook.CanonicalJson;

/// What is hashed as the readings of a period: series of values, whatever order the rows had.
class MonitoringDataTest {

  private static final String HEADER =
      "period,equipment,parameter,from,to,value,unit,option,evidence,meter\n";
  private static final String PERIOD = "2025-01-01/2025-12-31,";

  private static MonitoringData data(String... rows) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (String row : rows) {
      csv.append(PERIOD).append(row).append('\n');
    }
    return ((MonitoringRead.Sound) MonitoringReader.readCsv(csv.toString())).data();
  }

  private static String json(String... rows) {
    String text = CanonicalJson.text(data(rows).toJson());
    String start = "{\"period\":\"2025-01-01/2025-12-31\",\"series\":[";
    assertThat(text).startsWith(start).endsWith("]}");
    return text.substring(start.length(), text.length() - 2);
  }

  private static String series(String equipment, String unit, String evidence, String values) {
    return "{\"equipment\":\"%s\",\"evidence\":\"%s\",\"meter\":\"\",\"option\":\"C\",\"parameter\":\"EG\",\"unit\":\"%s\",\"values\":[%s]}"
        .formatted(equipment, evidence, unit, values);
  }

  @Test
  void readingsThatDifferInTimeAndValueOnlyAreOneSeries() {
    String expected =
        series(
            "A",
            "MWh",
            "log",
            "[\"2025-01-01\",\"2025-01-31\",\"1.5\"],[\"2025-02-01\",\"2025-02-28\",\"2\"]");
    assertThat(
            json(
                "A,EG,2025-01-01,2025-01-31,1.50,MWh,C,log,",
                "A,EG,2025-02-01,2025-02-28,2,MWh,C,log,"))
        .isEqualTo(expected);
    assertThat(
            json(
                "A,EG,2025-02-01,2025-02-28,2.0,MWh,C,log,",
                "A,EG,2025-01-01,2025-01-31,1.5,MWh,C,log,"))
        .isEqualTo(expected);
  }

  @Test
  void anotherUnitEvidenceOrPieceBeginsAnotherSeries() {
    String january = "[\"2025-01-01\",\"2025-01-31\",\"1\"]";
    String february = "[\"2025-02-01\",\"2025-02-28\",\"1\"]";
    assertThat(
            json(
                "A,EG,2025-01-01,2025-01-31,1,MWh,C,log,",
                "A,EG,2025-02-01,2025-02-28,1,kWh,C,log,"))
        .isEqualTo(series("A", "MWh", "log", january) + "," + series("A", "kWh", "log", february));
    assertThat(
            json(
                "A,EG,2025-01-01,2025-01-31,1,MWh,C,log,",
                "A,EG,2025-02-01,2025-02-28,1,MWh,C,bill,"))
        .isEqualTo(series("A", "MWh", "log", january) + "," + series("A", "MWh", "bill", february));
    assertThat(
            json(
                "B,EG,2025-02-01,2025-02-28,1,MWh,C,log,",
                "A,EG,2025-01-01,2025-01-31,1,MWh,C,log,"))
        .isEqualTo(series("A", "MWh", "log", january) + "," + series("B", "MWh", "log", february));
  }

  @Test
  void hoursThatFollowEachOtherAreWrittenWithBothTheirEnds() {
    assertThat(
            json(
                "A,EG,2025-01-01T22:00,2025-01-01T23:00,1,MWh,C,log,",
                "A,EG,2025-01-01T23:00,2025-01-02T00:00,2,MWh,C,log,",
                "A,EG,2025-01-02,2025-01-02,3,MWh,C,log,",
                "A,EG,2025-01-03T00:00,2025-01-03T01:00,4,MWh,C,log,",
                "A,EG,2025-01-03T02:00,2025-01-03T03:00,5,MWh,C,log,"))
        .isEqualTo(
            series(
                "A",
                "MWh",
                "log",
                "[\"2025-01-01T22:00\",\"2025-01-01T23:00\",\"1\"],"
                    + "[\"2025-01-01T23:00\",\"2025-01-02T00:00\",\"2\"],"
                    + "[\"2025-01-02\",\"2025-01-02\",\"3\"],"
                    + "[\"2025-01-03T00:00\",\"2025-01-03T01:00\",\"4\"],"
                    + "[\"2025-01-03T02:00\",\"2025-01-03T03:00\",\"5\"]"));
  }

  @Test
  void theWordsOfASeriesAreKeptOnce() {
    List<Reading> readings =
        data("A,EG,2025-01-01,2025-01-31,1,MWh,C,log,", "A,EG,2025-02-01,2025-02-28,2,MWh,C,log,")
            .readings();
    assertThat(readings.get(1).evidence()).isSameAs(readings.get(0).evidence());
    assertThat(readings.get(1).value()).isEqualByComparingTo("2");
    assertThat(readings.get(1).at().line()).isEqualTo(3);
  }

  @Test
  void cellsMayStandInQuotationMarksAndLinesMayBeRemarks() {
    MonitoringData data =
        ((MonitoringRead.Sound)
                MonitoringReader.readCsv(
                    "\uFEFF# a remark\n"
                        + HEADER
                        + "\n  \n"
                        + PERIOD
                        + "\"B1, diesel\",EG,2025-01-01,2025-01-31,1,MWh,C,\"bill \"\"7\"\", paper\",M1\n"))
            .data();
    assertThat(data.readings())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.equipment()).isEqualTo("B1,diesel");
          assertThat(one.evidence()).isEqualTo("bill \"7\", paper");
          assertThat(one.meter()).isEqualTo("M1");
          assertThat(one.at().line()).isEqualTo(5);
        });
  }

  @Test
  void whatThePeriodStatesAboutItselfStandsFirstAndInOrder() {
    String text =
        CanonicalJson.text(
            data(
                    ",route,2025-07-01,2025-12-31,invoiced,,,log,",
                    "A,EG,2025-01-01,2025-01-31,1,MWh,C,log,",
                    ",route,2025-01-01,2025-06-30,metered,,,log,",
                    ",fuel,2025-01-01,2025-12-31,diesel,,,log,")
                .toJson());
    assertThat(text).startsWith("{\"facts\":[");
    assertThat(text.indexOf("diesel")).isLessThan(text.indexOf("metered"));
    assertThat(text.indexOf("metered")).isLessThan(text.indexOf("invoiced"));
    assertThat(text.indexOf("invoiced")).isLessThan(text.indexOf("\"series\""));
  }

  @Test
  void aCharacterOfTwoHalvesIsOneCharacter() {
    assertThat(data("A,EG,2025-01-01,2025-01-31,1,MWh,C,\ud842\udfb7野家,").readings())
        .singleElement()
        .satisfies(one -> assertThat(one.evidence()).isEqualTo("\ud842\udfb7野家"));
    assertThat(
            MonitoringReader.readCsv(
                HEADER + PERIOD + "A,EG,2025-01-01,2025-01-31,1,MWh,C,\ud842野家,\n"))
        .isInstanceOf(MonitoringRead.Faulty.class);
  }
}
