package org.openjcm.methodology.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.notation.Fault;

class SampleTest {

  private static List<Sample.Member> members(int urban, int rural) {
    List<Sample.Member> members = new ArrayList<>();
    for (int at = 1; at <= urban; at++) {
      members.add(new Sample.Member("U" + at, "urban"));
    }
    for (int at = 1; at <= rural; at++) {
      members.add(new Sample.Member("R" + at, "rural"));
    }
    return members;
  }

  private static Sample drawn(List<Sample.Member> members, int size, String seed) {
    return switch (Sample.draw(members, size, seed)) {
      case Sample.Drawn(Sample sample) -> sample;
      case Sample.Refused refused -> throw new AssertionError(refused.toString());
    };
  }

  @Test
  void theSameSeedDrawsTheSameUnitsInWhateverOrderTheyCome() {
    List<Sample.Member> turned = new ArrayList<>(members(60, 30));
    Collections.reverse(turned);
    assertThat(drawn(members(60, 30), 9, "JC-1")).isEqualTo(drawn(turned, 9, "JC-1"));
    assertThat(drawn(members(60, 30), 9, "JC-1").strata())
        .isNotEqualTo(drawn(members(60, 30), 9, "JC-2").strata());
  }

  @Test
  void whoIsDrawnCanBeCheckedByHandWithNothingButSha256() {
    List<String> byHand =
        List.of("U1", "U2", "U3", "U4").stream()
            .sorted(java.util.Comparator.comparing(id -> Sha256.of("seed\nurban\n" + id).hex()))
            .limit(2)
            .toList();
    assertThat(drawn(members(4, 0), 2, "seed").strata().getFirst().drawn()).isEqualTo(byHand);
  }

  /// 10 of 60 and 30: one each, then 8 · 59/88 = 5.36 and 8 · 29/88 = 2.64.
  @Test
  void theSizeIsSharedInProportionAndNoStratumGoesWithout() {
    assertThat(drawn(members(60, 30), 10, "s").strata())
        .extracting(Sample.Stratum::name, Sample.Stratum::population, one -> one.drawn().size())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("rural", 30, 4),
            org.assertj.core.groups.Tuple.tuple("urban", 60, 6));
    assertThat(drawn(members(1000, 1), 2, "s").strata())
        .extracting(one -> one.drawn().size())
        .containsExactly(1, 1);
    for (int size = 2; size <= 40; size++) {
      assertThat(
              drawn(members(37, 3), size, "s").strata().stream()
                  .mapToInt(one -> one.drawn().size())
                  .sum())
          .isEqualTo(size);
    }
  }

  @Test
  void whatCannotBeDrawnIsRefusedWithItsReason() {
    assertThat(Sample.draw(members(2, 2), 5, "s")).isEqualTo(new Sample.MoreThanThereAre(5, 4));
    assertThat(Sample.draw(members(2, 2), 1, "s")).isEqualTo(new Sample.FewerThanStrata(1, 2));
    assertThat(Sample.draw(members(2, 2), 2, " ")).isEqualTo(new Sample.NoSeed());
    List<Sample.Member> twice = new ArrayList<>(members(2, 0));
    twice.add(new Sample.Member("U1", "rural"));
    assertThat(Sample.draw(twice, 2, "s")).isEqualTo(new Sample.SameIdTwice("U1"));
  }

  @Test
  void aListIsReadWithItsStrataOrRefusedWithPlaces() {
    PopulationReader.Read read =
        PopulationReader.readCsv("id,kind,note\nT1,oil,\"a, b\"\n# remark\nT2,dry,\n", "kind");
    assertThat(read.faults()).isEmpty();
    assertThat(read.members())
        .containsExactly(new Sample.Member("T1", "oil"), new Sample.Member("T2", "dry"));
    assertThat(PopulationReader.readCsv("id,kind\nT1,oil\n,dry\nT3\n", "kidn").faults())
        .extracting(Fault::kind, one -> one.at().line())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("column-missing", 1),
            org.assertj.core.groups.Tuple.tuple("reading-of-what", 3),
            org.assertj.core.groups.Tuple.tuple("row-width", 4));
    assertThat(PopulationReader.readCsv("", "").faults())
        .extracting(Fault::kind)
        .containsExactly("population-empty");
  }
}
