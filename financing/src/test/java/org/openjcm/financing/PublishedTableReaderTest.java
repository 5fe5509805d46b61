package org.openjcm.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.openjcm.financing.PublishedTableReader.NotRead;
import org.openjcm.financing.PublishedTableReader.Read;
import org.openjcm.financing.PublishedTableReader.Reading;

class PublishedTableReaderTest {

  private static Reading read(String csv) {
    return PublishedTableReader.read(csv, October2024.EDITION, October2024.PAGE);
  }

  private static String faults(String csv) {
    return switch (read(csv)) {
      case Read _ -> "read";
      case NotRead(List<TableFault> faults) ->
          faults.stream().map(TableFault::message).collect(Collectors.joining("\n"));
    };
  }

  @Test
  void everyFaultNamesLineColumnFindingAndRemedy() {
    String good = October2024.csv();
    Approvals.verify(
        String.join(
            "\n\n",
            "an empty file\n" + faults(""),
            "a header without signed\n" + faults(good.replace("signed", "when")),
            "a country code in small letters\n" + faults(good.replace(",MV,", ",mv,")),
            "a country twice\n" + faults(good.replace(",MV,", ",KE,")),
            "a month written out\n" + faults(good.replace("2013-05", "May 2013")),
            "a zero, a minus and a word\n" + faults(good.replace(",5,4,7,", ",0,-4,seven,")),
            "a comma too many\n" + faults(good.replace("2013-01", "2013-01,")),
            "a quote that stays open\n" + faults(good.replace("Mongolia", "\"Mongolia")),
            "no name\n" + faults(good.replace("Mongolia", "")),
            "no totals row\n" + faults(good.substring(0, good.indexOf("合計"))),
            "countries not stated\n" + faults(good.replace("29 countries", "many"))));
  }

  @Test
  void quotesLineEndsAndAByteOrderMarkMakeNoDifference() {
    Reading plain = read(October2024.csv());
    String quoted = "\uFEFF" + October2024.csv().replace("Mongolia", "\"Mongolia\"");
    assertThat(read(quoted)).isEqualTo(plain);
    assertThat(read(quoted.replace("\r\n", "\n"))).isEqualTo(plain);
  }

  @Test
  void hundredsOfMutatedFilesAreEitherReadOrRefusedWithAPlace() {
    String good = October2024.csv();
    SplittableRandom random = new SplittableRandom(20241031);
    String strange = "\",\r\n0-9Zé件\u0000\uFFFF;|'";
    int refused = 0;
    for (int i = 0; i < 500; i++) {
      StringBuilder mutated = new StringBuilder(good);
      for (int change = 0; change <= random.nextInt(4); change++) {
        int at = random.nextInt(mutated.length());
        switch (random.nextInt(3)) {
          case 0 -> mutated.deleteCharAt(at);
          case 1 -> mutated.setCharAt(at, strange.charAt(random.nextInt(strange.length())));
          default -> mutated.setLength(at + 1);
        }
      }
      if (read(mutated.toString()) instanceof NotRead(List<TableFault> faults)) {
        refused++;
        assertThat(faults).isNotEmpty().allMatch(fault -> fault.line() >= 1);
      }
    }
    assertThat(refused).isGreaterThan(100);
  }
}
