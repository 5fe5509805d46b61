package org.openjcm.cli.journey;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.article6.AdjustmentMethod;
import org.openjcm.article6.adjustment.CorrespondingAdjustment;
import org.openjcm.article6.adjustment.NdcPeriod;
import org.openjcm.article6.adjustment.NdcType;
import org.openjcm.article6.adjustment.YearLine;
import org.openjcm.article6.aef.Action;
import org.openjcm.article6.aef.AefCsv;
import org.openjcm.article6.aef.AefReport;
import org.openjcm.article6.aef.AefTables;
import org.openjcm.article6.aef.Holding;
import org.openjcm.article6.aef.Parties;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.projectcycle.AuthorizationPurpose;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.projectcycle.samples.SampleProject;
import org.openjcm.registry.Authorize;
import org.openjcm.registry.Book;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.FirstTransfer;
import org.openjcm.registry.Issue;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Movement;
import org.openjcm.registry.OwnSerialForm;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Retire;
import org.openjcm.registry.Transfer;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// The second half of the journey: from the decision through both books to the rows of both
/// Parties.
final class JourneyOfCredits {

  private static final Side MONGOLIA = Side.of("MN");
  private static final Tonnes SOLD = Tonnes.of(1_000);
  private static final int YEAR = 2026;
  private static final int NDC_YEAR = 2030;
  private static final String HOST_AUTHORIZATION = "SAMPLE-MNG-1";

  private final Telling telling;
  private final JointCommitteeDecision decision;
  private final SampleBooks books = new SampleBooks();
  private final OwnSerialForm form = new OwnSerialForm();

  JourneyOfCredits(Telling telling, JointCommitteeDecision decision) {
    this.telling = telling;
    this.decision = decision;
  }

  void tell() {
    issuance();
    authorization();
    firstTransfer();
    use();
    AefReport report = new AefReport(books.entries(SampleBooks.JAPAN));
    rows(report);
    adjustment(report);
  }

  private void issuance() {
    telling.chapter(
        "Issuance: each side its own share, in its own book, on its own day",
        "発行：各側が自らの分を、自らの登録簿で、それぞれの日に");
    issue(SampleBooks.JAPAN, Side.JAPAN, LocalDate.of(2026, 3, 20));
    issue(SampleBooks.MONGOLIA, MONGOLIA, LocalDate.of(2026, 4, 2));
  }

  private void issue(Book book, Side side, LocalDate day) {
    books.on(day);
    entry(
        book,
        books.record(book, "manager", new Issue(decision, decision.allocation().total(side))));
  }

  private void authorization() {
    telling.chapter(
        "Authorization by both Parties (Article 6, paragraph 3)", "両締約国による承認（パリ協定第6条第3項）");
    authorize(MONGOLIA.country(), HOST_AUTHORIZATION, LocalDate.of(2026, 4, 10));
    authorize(CountryCode.JAPAN, "SAMPLE-JPN-1", LocalDate.of(2026, 4, 15));
  }

  private void authorize(CountryCode party, String id, LocalDate day) {
    Authorization given =
        new Authorization(
            id,
            1,
            party,
            day,
            "CA0099",
            decision.project(),
            Vintage.of(2021),
            Vintage.of(2030),
            Tonnes.of(50_000),
            AuthorizationPurpose.NDC);
    books.on(day);
    for (Book book : List.of(SampleBooks.JAPAN, SampleBooks.MONGOLIA)) {
      books.record(book, "officer", new Authorize(given));
    }
    telling.line(
        "%s  %s authorizes %s: vintages %s to %s, at most %s, for %s (%s is a placeholder)",
        "%s  %s が%sを承認：%s～%s年分、上限 %s、用途 %s（%sは仮の番号）",
        day,
        Parties.alpha3(party),
        id,
        given.firstVintage(),
        given.lastVintage(),
        given.maximum(),
        given.purpose().nomenclature(),
        given.cooperativeApproach());
  }

  private void firstTransfer() {
    telling
        .chapter("First transfer", "初回移転")
        .line(
            "Japan's share becomes ITMOs: the first international transfer of the authorized outcome.",
            "日本の分が国際的に移転される緩和成果（ITMO）となります：承認された成果の最初の国際移転です。");
    books.on(LocalDate.of(2026, 4, 20));
    for (Vintage vintage : decision.allocation().vintages()) {
      Tonnes all =
          Tonnes.sum(
              decision.allocation().of(Side.JAPAN).stream()
                  .filter(r -> r.vintage().equals(vintage))
                  .map(r -> r.tonnes())
                  .toList());
      entry(
          SampleBooks.JAPAN,
          books.record(
              SampleBooks.JAPAN,
              "manager",
              new FirstTransfer(
                  SampleProject.JAPAN_GOVERNMENT,
                  SampleProject.JAPAN_GOVERNMENT,
                  new Parcel.Quantity(series(vintage), all),
                  HOST_AUTHORIZATION)));
    }
    telling.line(
        "Mongolia keeps %s in its own book: no first transfer, no row.",
        "モンゴルは自らの登録簿に%sを保有し続けます：初回移転ではなく、報告の行もありません。",
        Tonnes.of(books.held(SampleProject.MONGOLIA_GOVERNMENT)));
  }

  private void use() {
    Parcel sold = new Parcel.Quantity(series(Vintage.of(2025)), SOLD);
    telling.chapter("Transfer to a company", "企業への振替");
    books.on(LocalDate.of(2026, 5, 11));
    entry(
        SampleBooks.JAPAN,
        books.record(
            SampleBooks.JAPAN,
            "manager",
            new Transfer(SampleProject.JAPAN_GOVERNMENT, SampleProject.JAPAN_COMPANY, sold)));
    telling.chapter("Retirement towards Japan's NDC", "日本のNDCに向けた無効化");
    books.on(LocalDate.of(2026, 6, 30));
    entry(
        SampleBooks.JAPAN,
        books.record(
            SampleBooks.JAPAN,
            "company",
            new Retire(
                SampleProject.JAPAN_COMPANY, sold, Optional.of(NDC_YEAR), Optional.empty())));
    telling.line(
        "Japan's government still holds %s; a retired tonne never moves again.",
        "日本国政府の保有量は%s。無効化されたトンは二度と動きません。", Tonnes.of(books.held(SampleProject.JAPAN_GOVERNMENT)));
  }

  private CreditSeries series(Vintage vintage) {
    return new CreditSeries(Side.JAPAN, decision.project(), vintage);
  }

  private void entry(Book book, JournalEntry entry) {
    for (Movement moved : entry.movements()) {
      telling.raw(
          "%s  %s #%d %s  %s  %s → %s  %s"
              .formatted(
                  entry.at().toString().substring(0, 10),
                  book,
                  entry.number(),
                  entry.command().kind(),
                  form.block(moved.series(), moved.serials()),
                  moved.from().map(Object::toString).orElse("·"),
                  moved.to(),
                  Telling.tonnes(moved.tonnes())));
    }
  }

  private void rows(AefReport report) {
    telling.chapter(
        "Rows of the agreed electronic format, both Parties, " + YEAR,
        "合意された電子様式（AEF）の行：両締約国、" + YEAR + "年");
    for (CountryCode party : List.of(MONGOLIA.country(), CountryCode.JAPAN)) {
      AefTables tables = report.tables(party, YEAR);
      telling.line("%s, table 3, Actions:", "%s 表3（Actions）：", Parties.alpha3(party));
      for (Action action : tables.actions()) {
        List<String> cells = AefCsv.cells(action);
        telling.raw(
            "  %s | %s | %s | %s to %s | %s | transferring %s | acquiring %s | using %s | year %s"
                .formatted(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2).isEmpty() ? "–" : cells.get(2),
                    cells.get(7),
                    cells.get(8),
                    cells.get(15),
                    cells.get(19),
                    cells.get(20),
                    cells.get(22),
                    cells.get(24)));
      }
      telling.line("%s, table 4, Holdings:", "%s 表4（Holdings）：", Parties.alpha3(party));
      if (tables.holdings().isEmpty()) {
        telling.line("  none", "  なし");
      }
      for (Holding holding : tables.holdings()) {
        List<String> cells = AefCsv.cells(holding);
        telling.raw(
            "  %s to %s | %s to %s | %s"
                .formatted(cells.get(4), cells.get(5), cells.get(7), cells.get(8), cells.get(12)));
      }
    }
  }

  private void adjustment(AefReport report) {
    telling
        .chapter("Corresponding adjustment", "相当調整")
        .line(
            "balance = E + first transferred − used. Japan averages over its NDC period; the host's",
            "収支 = E + 初回移転 − 使用。日本はNDC期間で平均します。相手国の")
        .line(
            "method is not known here and shown by trajectory as an example. Acquisition adjusts nothing.",
            "方法は不明のため、例として軌道法で示します。取得だけでは何も調整されません。");
    CorrespondingAdjustment host =
        account(report, MONGOLIA.country(), AdjustmentMethod.SINGLE_YEAR_TRAJECTORY);
    for (YearLine line : host.years()) {
      if (line.net() != 0) {
        telling.line(
            "MNG %d: first transferred %s → %+d t",
            "MNG %d年：初回移転 %s → %+d t", line.year(), line.firstTransferred(), line.net());
      }
    }
    CorrespondingAdjustment japan =
        account(report, CountryCode.JAPAN, AdjustmentMethod.SINGLE_YEAR_AVERAGING);
    telling.line(
        "JPN %d: used %s ÷ %d years → %s t",
        "JPN %d年：使用 %s ÷ %d年 → %s t",
        NDC_YEAR,
        japan.years().getLast().used(),
        japan.period().years(),
        japan.atTheEnd().orElseThrow().perYear(1, RoundingMode.UNNECESSARY).toPlainString());
  }

  private static CorrespondingAdjustment account(
      AefReport report, CountryCode party, AdjustmentMethod method) {
    NdcPeriod period = new NdcPeriod(party, NdcType.SINGLE_YEAR, 2021, NDC_YEAR, method);
    return switch (CorrespondingAdjustment.account(
        period, NDC_YEAR, report.firstTransferred(party), report.used(party), Map.of())) {
      case CorrespondingAdjustment.Accounted(CorrespondingAdjustment done) -> done;
      case CorrespondingAdjustment.OutsidePeriod outside ->
          throw new IllegalStateException("outside the NDC period: " + outside);
    };
  }
}
