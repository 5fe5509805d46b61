package org.openjcm.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openjcm.financing.CellDifference.Verdict;
import org.openjcm.rulebook.CountryCode;

class CellDifferenceTest {

  private static final LocalDate DAY = LocalDate.of(2024, 10, 31);
  private static final Dating BEFORE = new Dating.OnDay(LocalDate.of(2020, 1, 1));

  private final List<Candidate> candidates = new ArrayList<>();

  private CellDifferenceTest have(int many, Evidence evidence, Dating dating) {
    for (int i = 0; i < many; i++) {
      candidates.add(
          new Candidate(
              "support-project/" + (candidates.size() + 1),
              CountryCode.of("TH"),
              Optional.empty(),
              "",
              "",
              Optional.of(evidence),
              dating));
    }
    return this;
  }

  private CellDifference published(int printed) {
    return new CellDifference(
        StatusColumn.EQUIPMENT,
        printed == 0 ? Optional.empty() : Optional.of(printed),
        new ComputedCell(DAY, candidates));
  }

  @Test
  void factsAloneAgree() {
    assertThat(have(3, Evidence.A, BEFORE).published(3).verdict()).isEqualTo(Verdict.AGREES);
  }

  @Test
  void aBlankCellAgreesWithNothingCounted() {
    assertThat(published(0).verdict()).isEqualTo(Verdict.AGREES);
  }

  @Test
  void inferredProjectsCloseTheGapAndStayUncounted() {
    CellDifference difference =
        have(2, Evidence.A, BEFORE).have(1, Evidence.B, BEFORE).published(3);
    assertThat(difference.verdict()).isEqualTo(Verdict.AGREES_WITH_INFERRED);
    assertThat(difference.difference()).isEqualTo(1);
  }

  @Test
  void undatableAndProbableProjectsMayCloseIt() {
    CellDifference difference =
        have(1, Evidence.A, BEFORE)
            .have(2, Evidence.A, new Dating.Unknown())
            .have(1, Evidence.C, BEFORE)
            .published(3);
    assertThat(difference.verdict()).isEqualTo(Verdict.WITHIN_REACH);
    assertThat(difference.missingAtLeast()).isZero();
  }

  @Test
  void whatEvenTheWeakestRowsCannotReachIsMissing() {
    CellDifference difference =
        have(1, Evidence.A, BEFORE).have(1, Evidence.C, BEFORE).published(5);
    assertThat(difference.verdict()).isEqualTo(Verdict.ROWS_MISSING);
    assertThat(difference.missingAtLeast()).isEqualTo(3);
  }

  @Test
  void countingMoreThanWasPrintedIsSaid() {
    CellDifference difference = have(2, Evidence.A, BEFORE).published(0);
    assertThat(difference.verdict()).isEqualTo(Verdict.MORE_THAN_PUBLISHED);
    assertThat(difference.difference()).isEqualTo(-2);
  }
}
