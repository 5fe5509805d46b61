package org.openjcm.article6.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openjcm.article6.AdjustmentMethod.MULTI_YEAR;
import static org.openjcm.article6.AdjustmentMethod.SINGLE_YEAR_AVERAGING;
import static org.openjcm.article6.AdjustmentMethod.SINGLE_YEAR_TRAJECTORY;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjcm.article6.AdjustmentMethod;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// The worked numbers of the Article 6 notes, section 2.3, examples 1 to 3, in tonnes.
class CorrespondingAdjustmentTest {

  private static final CountryCode HOST = CountryCode.of("MN");

  private static final List<FirstTransferred> HOST_TRANSFERS =
      List.of(transferred(2021, 20_000), transferred(2022, 30_000), transferred(2023, 40_000));

  @Test
  void aHostThatAveragesShowsTheAverageOfTheElapsedYearsForEachOfThem() {
    CorrespondingAdjustment to2023 =
        account(SINGLE_YEAR_AVERAGING, 2023, HOST_TRANSFERS, List.of(), Map.of());
    assertThat(to2023.years()).extracting(YearLine::year).containsExactly(2021, 2022, 2023);
    assertThat(to2023.years())
        .allSatisfy(line -> assertThat(line.applied()).isEqualTo(new Average(90_000, 3)))
        .allSatisfy(line ->
            assertThat(line.applied().perYear(0, RoundingMode.UNNECESSARY))
                .isEqualByComparingTo("30000"));
    assertThat(to2023.atTheEnd()).as("the period is not over").isEmpty();
    assertThat(to2023.meets(1)).isEmpty();
  }

  @Test
  void aHostThatAveragesAddsATenthOfEverythingToItsTargetYear() {
    List<FirstTransferred> all =
        List.of(
            transferred(2021, 20_000),
            transferred(2022, 30_000),
            transferred(2023, 40_000),
            transferred(2030, 310_000));
    CorrespondingAdjustment whole =
        account(SINGLE_YEAR_AVERAGING, 2030, all, List.of(), Map.of(2030, 900_000L));
    assertThat(whole.atTheEnd()).contains(new Average(400_000, 10));
    assertThat(whole.years().getLast().balance().orElseThrow().perYear(0, RoundingMode.UNNECESSARY))
        .isEqualByComparingTo("940000");
    assertThat(whole.meets(940_000)).contains(true);
    assertThat(whole.meets(939_999)).contains(false);
  }

  @Test
  void aHostWithAMultiYearBudgetAddsEverythingToTheSumOfItsEmissions() {
    Map<Integer, Long> emissions = new HashMap<>();
    for (int year = 2021; year <= 2030; year++) {
      emissions.put(year, 1_000_000L);
    }
    CorrespondingAdjustment whole =
        account(MULTI_YEAR, 2030, List.of(transferred(2025, 400_000)), List.of(), emissions);
    assertThat(whole.atTheEnd()).contains(Average.whole(400_000));
    assertThat(whole.meets(10_400_000)).contains(true);
    assertThat(whole.meets(10_399_999)).contains(false);
    emissions.remove(2024);
    assertThat(account(MULTI_YEAR, 2030, List.of(), List.of(), emissions).meets(99_000_000))
        .as("a year without an inventory leaves the question open")
        .isEmpty();
  }

  @Test
  void japanSubtractsATenthOfWhatItRetiredForTheWholePeriod() {
    long received = 1_009 + 433 + 194 + 86_564;
    CorrespondingAdjustment japan =
        account(
            CountryCode.JAPAN,
            SINGLE_YEAR_AVERAGING,
            2030,
            List.of(),
            List.of(new Used(2030, Tonnes.of(received))),
            Map.of());
    assertThat(received).isEqualTo(88_200);
    assertThat(japan.atTheEnd().orElseThrow().perYear(0, RoundingMode.UNNECESSARY))
        .isEqualByComparingTo("-8820");
  }

  @Test
  void withATrajectoryEachYearCarriesItsOwnAmountAndTheTargetYearIsTestedWithIts() {
    CorrespondingAdjustment whole =
        account(
            SINGLE_YEAR_TRAJECTORY,
            2030,
            List.of(transferred(2029, 70_000), transferred(2030, 5_000)),
            List.of(new Used(2030, Tonnes.of(2_000))),
            Map.of(2030, 100_000L));
    assertThat(whole.years().get(8).applied()).isEqualTo(Average.whole(70_000));
    assertThat(whole.atTheEnd()).contains(Average.whole(3_000));
    assertThat(whole.meets(103_000)).contains(true);
    assertThat(whole.meets(102_999)).contains(false);
    assertThat(whole.cumulative()).isEqualTo(73_000);
  }

  @Test
  void aMethodThatDoesNotFitTheNdcIsRefused() {
    for (NdcType type : NdcType.values()) {
      for (AdjustmentMethod method : AdjustmentMethod.values()) {
        boolean valid = (type == NdcType.MULTI_YEAR) == (method == MULTI_YEAR);
        assertThat(NdcPeriod.open(HOST, type, 2021, 2030, method))
            .isInstanceOf(valid ? NdcPeriod.Opened.class : NdcPeriod.MethodDoesNotFit.class);
      }
    }
    assertThatThrownBy(
            () -> new NdcPeriod(HOST, NdcType.MULTI_YEAR, 2021, 2030, SINGLE_YEAR_AVERAGING))
        .hasMessageContaining("does not fit");
  }

  @Test
  void outcomesOfOnePeriodAreNotCountedInAnother() {
    NdcPeriod period = period(HOST, SINGLE_YEAR_AVERAGING);
    assertThat(
            CorrespondingAdjustment.account(
                period, 2030, List.of(transferred(2031, 1)), List.of(), Map.of()))
        .isEqualTo(new CorrespondingAdjustment.OutsidePeriod(period, 2031));
    assertThat(
            CorrespondingAdjustment.account(
                period, 2030, List.of(), List.of(new Used(2035, Tonnes.of(1))), Map.of()))
        .isEqualTo(new CorrespondingAdjustment.OutsidePeriod(period, 2035));
    assertThat(CorrespondingAdjustment.account(period, 2031, List.of(), List.of(), Map.of()))
        .isEqualTo(new CorrespondingAdjustment.OutsidePeriod(period, 2031));
  }

  @Test
  void aThirdOfATonneStaysExactUntilSomebodyRounds() {
    Average third = new Average(1, 3);
    assertThat(third.perYear(2, RoundingMode.HALF_UP)).isEqualByComparingTo("0.33");
    assertThatThrownBy(() -> third.perYear(2, RoundingMode.UNNECESSARY))
        .isInstanceOf(ArithmeticException.class);
    assertThat(third.plusEachYear(1)).isEqualTo(new Average(4, 3));
  }

  private static FirstTransferred transferred(int vintage, long tonnes) {
    return new FirstTransferred(Vintage.of(vintage), Tonnes.of(tonnes));
  }

  private static CorrespondingAdjustment account(
      AdjustmentMethod method,
      int coveredTo,
      List<FirstTransferred> transfers,
      List<Used> uses,
      Map<Integer, Long> emissions) {
    return account(HOST, method, coveredTo, transfers, uses, emissions);
  }

  private static CorrespondingAdjustment account(
      CountryCode party,
      AdjustmentMethod method,
      int coveredTo,
      List<FirstTransferred> transfers,
      List<Used> uses,
      Map<Integer, Long> emissions) {
    return switch (CorrespondingAdjustment.account(
        period(party, method), coveredTo, transfers, uses, emissions)) {
      case CorrespondingAdjustment.Accounted(CorrespondingAdjustment done) -> done;
      case CorrespondingAdjustment.OutsidePeriod outside ->
          throw new AssertionError("outside the period: " + outside);
    };
  }

  private static NdcPeriod period(CountryCode party, AdjustmentMethod method) {
    NdcType type = method == MULTI_YEAR ? NdcType.MULTI_YEAR : NdcType.SINGLE_YEAR;
    return new NdcPeriod(party, type, 2021, 2030, method);
  }
}
