package org.openjcm.cli.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openjcm.methodology.VintageReductions;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.calculation.TraceStep;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.projectcycle.Allocation;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.projectcycle.RegisteredProject;
import org.openjcm.projectcycle.period.Act;
import org.openjcm.projectcycle.period.Cycle;
import org.openjcm.projectcycle.period.LargestRemainder;
import org.openjcm.projectcycle.period.MonitoringReport;
import org.openjcm.projectcycle.period.Opinion;
import org.openjcm.projectcycle.period.PeriodCase;
import org.openjcm.projectcycle.samples.SampleProject;
import org.openjcm.projectcycle.steps.PackedTables;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;

/// One tonne from the meter to the report of both Parties, in one readable text. Every number comes
/// out of the rooms; only the readings, the people and the days are made up. Japanese: 1トンの旅.
public final class JourneyOfATonne {

  private static final Side MONGOLIA = Side.of("MN");

  private final Telling telling;
  private final Cycle cycle = new Cycle(PackedTables.parisAligned());

  private JourneyOfATonne(String language) {
    this.telling = new Telling(language);
  }

  /// The story in `en` or `ja`.
  public static String tell(String language) {
    JourneyOfATonne journey = new JourneyOfATonne(language);
    journey.tell();
    return journey.telling.toString();
  }

  private void tell() {
    telling
        .title("SAMPLE／見本  The journey of a tonne", "SAMPLE／見本  1トンの旅")
        .title(
            "Fictional project, synthetic readings: nothing here is a credit or a report.",
            "架空のプロジェクトと合成データによるもので、クレジットでも報告でもありません。");
    Calculation calculation = readings();
    PeriodCase.Decided decided = decided(calculation);
    new JourneyOfCredits(telling, decided.decision()).tell();
    back(calculation, decided);
  }

  private Calculation readings() {
    Calculation calculation = SampleMonitoring.SOLAR_PARK.calculation();
    telling
        .chapter("Readings", "測定値")
        .line(
            "%s, %s, %s",
            "%s（%s、%s）",
            SampleProject.REFERENCE,
            telling.say("10 MW solar park in Mongolia", "モンゴルの10MW太陽光発電所"),
            calculation.reductions().period())
        .line(
            "%d monthly readings of two meters, sha256 %s",
            "2台の計量器による月次測定値 %d件、sha256 %s",
            SampleMonitoring.SOLAR_PARK.data().readings().size(),
            shortened(Sha256.of(SampleMonitoring.SOLAR_PARK.readingsCsv())));
    telling
        .chapter("Calculation", "算定")
        .line(
            "%s, text sha256 %s",
            "%s、本文のsha256 %s",
            calculation.reductions().methodology(),
            shortened(calculation.reductions().methodologyText()));
    for (TraceStep step : calculation.trace().steps()) {
      if (step.kind() == TraceStep.Kind.COMPUTED && !step.name().contains("[")) {
        telling.raw(
            "%-4s %s = %s %s   (%s)"
                .formatted(
                    step.name(),
                    step.formula(),
                    step.value().toPlainString(),
                    step.unit(),
                    step.span()));
      }
    }
    for (VintageReductions part : calculation.reductions().byVintage()) {
      telling.line("vintage %s: %s", "%s年分：%s", part.vintage(), part.whole());
    }
    telling
        .line(
            "total, rounded down once: %s; proof grade %s",
            "合計（一度だけ切捨て）：%s、証明度 %s",
            calculation.reductions().total(),
            calculation.reductions().proofGrade())
        .line(
            "%d constants that nobody has confirmed yet mark the result as unverified",
            "まだ確認されていない定数 %d件により、結果は未確認と表示されます", calculation.reductions().unverified().size());
    return calculation;
  }

  private PeriodCase.Decided decided(Calculation calculation) {
    RegisteredProject project =
        SampleProject.registeredWith(calculation.reductions().methodology());
    PeriodCase now = PeriodCase.opened(project, calculation.reductions().period());
    MonitoringReport report =
        new MonitoringReport(
            Sha256.of(SampleMonitoring.SOLAR_PARK.readingsCsv()),
            calculation.reductions(),
            calculation.hash());
    telling.chapter("Monitoring report and verification", "モニタリング報告書と検証");
    now = take(now, new Act.SubmitReport(LocalDate.of(2026, 1, 20), report));
    // The entity calculates for itself; the same inputs give the same bytes.
    Calculation own = SampleMonitoring.SOLAR_PARK.calculation();
    now =
        take(
            now,
            new Act.Verify(
                LocalDate.of(2026, 2, 10),
                SampleProject.VERIFIER,
                own.reductions(),
                own.hash(),
                Opinion.UNQUALIFIED,
                "Reasonable assurance."));
    telling
        .line(
            "%s recomputed %s: no difference, no finding remains",
            "%sが%sを再計算：相違なし、指摘事項なし", SampleProject.VERIFIER, own.reductions().total())
        .chapter("Issuance request and decision", "発行申請と決定");
    now =
        take(now, new Act.RequestIssuance(LocalDate.of(2026, 2, 20), allocation(calculation), ""));
    now = take(now, new Act.ConfirmComplete(LocalDate.of(2026, 2, 25)));
    now = take(now, affirm(LocalDate.of(2026, 3, 10), Side.JAPAN));
    now = take(now, affirm(LocalDate.of(2026, 3, 12), MONGOLIA));
    now = take(now, new Act.NotifySide(LocalDate.of(2026, 3, 13), Side.JAPAN));
    now = take(now, new Act.NotifySide(LocalDate.of(2026, 3, 13), MONGOLIA));
    PeriodCase.Decided decided = (PeriodCase.Decided) now;
    decided(decided.decision());
    return decided;
  }

  private void decided(JointCommitteeDecision decision) {
    for (Allocation row : decision.allocation().rows()) {
      telling.line(
          "vintage %s to %s: %s", "%s年分 → %s：%s", row.vintage(), row.account(), row.tonnes());
    }
    telling.line(
        "decision %s by both co-chairs: Japan %s, Mongolia %s, together %s",
        "双方の共同議長による決定%s：日本 %s、モンゴル %s、合計 %s",
        decision.number(),
        decision.allocation().total(Side.JAPAN),
        decision.allocation().total(MONGOLIA),
        decision.allocation().total());
  }

  /// The participants of the sample agreed on 80 to 20, in whole tonnes for each year.
  private static AllocationTable allocation(Calculation calculation) {
    List<Allocation> rows = new ArrayList<>();
    for (VintageReductions part : calculation.reductions().byVintage()) {
      List<Tonnes> shares = LargestRemainder.split(part.whole(), List.of(80, 20));
      rows.add(new Allocation(part.vintage(), SampleProject.JAPAN_GOVERNMENT, shares.getFirst()));
      rows.add(new Allocation(part.vintage(), SampleProject.MONGOLIA_GOVERNMENT, shares.getLast()));
    }
    return new AllocationTable(rows);
  }

  private static Act affirm(LocalDate day, Side side) {
    return new Act.Affirm(day, side, SampleProject.DECISION);
  }

  private PeriodCase take(PeriodCase now, Act act) {
    return switch (cycle.take(now, act)) {
      case Cycle.Taken(PeriodCase next, var step) -> {
        telling.raw(
            "%s  %s  (%s: %s → %s)"
                .formatted(act.date(), words(act), step.event(), step.from(), step.to()));
        yield next;
      }
      case Cycle.NotTaken(var refusal) ->
          throw new IllegalStateException("the story is wrong: " + refusal);
    };
  }

  private String words(Act act) {
    return switch (act) {
      case Act.SubmitReport _ ->
          telling.say("participants submit the monitoring report", "参加者がモニタリング報告書を提出");
      case Act.Verify _ -> telling.say("the third-party entity gives its opinion", "第三者機関が検証意見を表明");
      case Act.RequestIssuance _ -> telling.say("the focal point requests issuance", "窓口が発行を申請");
      case Act.ConfirmComplete _ ->
          telling.say("the secretariat confirms completeness", "事務局が完全性を確認");
      case Act.Affirm affirm ->
          telling.say("the co-chair of " + affirm.side() + " affirms", affirm.side() + "側の共同議長が承認");
      case Act.NotifySide notice ->
          telling.say(
              "the registry of " + notice.side() + " is notified", notice.side() + "側の登録簿に通知");
      default -> act.event();
    };
  }

  private void back(Calculation calculation, PeriodCase.Decided decided) {
    telling
        .chapter("And back again", "根拠をたどる")
        .line(
            "decision %s → verification %s → calculation %s",
            "決定%s → 検証 %s → 算定 %s",
            decided.decision().number(),
            shortened(decided.decision().verification()),
            shortened(decided.decision().reductions()))
        .line(
            "calculation → trace %s, readings %s, methodology text %s",
            "算定 → 計算過程 %s、測定値 %s、方法論本文 %s",
            shortened(calculation.reductions().trace()),
            shortened(decided.report().readings()),
            shortened(calculation.reductions().methodologyText()));
  }

  static String shortened(Sha256 hash) {
    return hash.hex().substring(0, 12) + "…";
  }
}
