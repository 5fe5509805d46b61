package org.openjcm.methodology.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openjcm.rulebook.BilingualText.words;

import java.util.List;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.MethodologyRead;
import org.openjcm.methodology.text.MethodologyReader;
import org.openjcm.methodology.text.Texts;

class ComparisonTest {

  private static Methodology read(String text) {
    return switch (MethodologyReader.read(text)) {
      case MethodologyRead.Sound(Methodology methodology) -> methodology;
      case MethodologyRead.Faulty(var faults) ->
          throw new AssertionError(faults.getFirst().sentence("en"));
    };
  }

  /// A successor of the planning study that changes one thing of each kind.
  private static final String SUCCESSOR =
      Texts.STUDY
          .replace("ver01.0", "ver02.0")
          .replace("| gec | Planning study 2013, Durgun | summary |", "| gec | Study | page 2 |")
          .replace("| i | system | システム |", "| i | system | 設備 |")
          .replace(
              "| roof | 1200 | h/y | hours | 時間 | gec | verified |",
              "| roof | 1250 | h/y | hours | 時間 | | unverified |\n"
                  + "| field | 1300 | h/y | hours | 時間 | gec | verified |")
          .replace("| roof | rooftop | 屋根 |", "| roof | rooftop | 屋根 |\n| field | field | 畑 |")
          .replace("| tCO2/MWh | 1.1 |", "| tCO2/MWh | 1.10 |")
          .replace("| CAP[i] | kW | ABC | mean |", "| CAP[i] | MW | AC | mean |")
          .replace("(CAP[i] in [MW])", "CAP[i]")
          .replace("| rounding | nearest | to the nearest", "| rounding | down | down to the")
          .replace("The hours of a year go by size", "The hours of a year depend on the size");

  @Test
  void aTextDiffersFromItselfInNothing() {
    for (Methodology one : ApprovedMethodologies.shipped().all()) {
      Comparison comparison = Comparison.of(one, one);
      assertThat(comparison.differences()).isEmpty();
      assertThat(comparison.points()).isNotEmpty();
      assertThat(ComparisonText.of(comparison, "en")).endsWith("no differences\n");
    }
  }

  @Test
  void whatASuccessorChangedIsListedByKindAndAspectInBothLanguages() {
    Comparison comparison = Comparison.of(read(Texts.STUDY), read(SUCCESSOR));
    Approvals.verify(
        ComparisonText.of(comparison, "en") + "\n\n" + ComparisonText.of(comparison, "ja"));
  }

  @Test
  void theOtherWayRoundSaysTheSameTheOtherWayRound() {
    Comparison there = Comparison.of(read(Texts.STUDY), read(SUCCESSOR));
    Comparison back = Comparison.of(read(SUCCESSOR), read(Texts.STUDY));
    assertThat(back.differences()).hasSameSizeAs(there.differences());
    assertThat(back.differences())
        .extracting(Comparison.Point::difference)
        .containsExactlyInAnyOrderElementsOf(
            there.differences().stream()
                .map(point ->
                    switch (point.difference()) {
                      case Difference.Same same -> same;
                      case Difference.Changed(var one, var other) ->
                          new Difference.Changed(other, one);
                      case Difference.OnlyInFirst(var value) -> new Difference.OnlyInSecond(value);
                      case Difference.OnlyInSecond(var value) -> new Difference.OnlyInFirst(value);
                    })
                .toList());
  }

  @Test
  void aSymbolThatMovesToAnotherClassIsComparedWithItself() {
    String moved =
        Texts.STUDY
            .replace("| EF | tCO2/MWh | 1.1 | factor | 係数 | gec | verified |\n", "")
            .replace("## Default values", "## Fixed ex ante")
            .replace(
                "| symbol | unit | value | en | ja | source | confidence |\n|---|---|---|---|---|---|---|\n",
                """
                | symbol | unit | en | ja | source (en) | source (ja) |
                |---|---|---|---|---|---|
                | EF | tCO2/MWh | factor | 係数 | invoice | 請求書 |
                """);
    List<Comparison.Point> points =
        Comparison.of(read(Texts.STUDY), read(moved)).differences().stream()
            .filter(point -> point.name().equals("EF"))
            .toList();
    assertThat(points).extracting(Comparison.Point::kind).containsOnly(Kind.FIXED);
    assertThat(points)
        .extracting(Comparison.Point::aspect)
        .containsExactly(Aspect.CLASS, Aspect.VALUE, Aspect.CONFIDENCE, Aspect.SOURCE);
    assertThat(points.getFirst().difference())
        .isEqualTo(new Difference.Changed(Kind.DEFAULTS.label(), Kind.FIXED.label()));
    assertThat(points.get(1).difference())
        .isEqualTo(new Difference.OnlyInFirst(words("1.1", "1.1")));
  }

  @Test
  void twoCountriesAreComparedInTheOrderOfTheFirst() {
    ApprovedMethodologies shipped = ApprovedMethodologies.shipped();
    Methodology solar = shipped.find("MN_AM003_ver02.0").orElseThrow();
    Methodology cold = shipped.find("ID_AM003_ver01.0").orElseThrow();
    Comparison comparison = Comparison.of(solar, cold);
    assertThat(List.copyOf(comparison.byKind().keySet())).isSorted();
    assertThat(comparison.points().stream().filter(one -> one.kind() == Kind.FORMULAS))
        .extracting(Comparison.Point::name)
        .containsExactly("COP_PJ", "COP_RE", "EF_RE", "RE", "PE", "ER");
    assertThat(comparison).isEqualTo(Comparison.of(solar, cold));
  }
}
