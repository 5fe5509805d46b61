package org.openjcm.article6.aef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.openjcm.article6.AdjustmentMethod;
import org.openjcm.article6.adjustment.CorrespondingAdjustment;
import org.openjcm.article6.adjustment.NdcPeriod;
import org.openjcm.article6.adjustment.NdcType;
import org.openjcm.methodology.ProofGrade;
import org.openjcm.projectcycle.Allocation;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.projectcycle.AuthorizationPurpose;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.registry.Authorize;
import org.openjcm.registry.Block;
import org.openjcm.registry.Book;
import org.openjcm.registry.Cancel;
import org.openjcm.registry.CancellationPurpose;
import org.openjcm.registry.Command;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.FirstTransfer;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Issue;
import org.openjcm.registry.Journal;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.Request;
import org.openjcm.registry.Retire;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.Transfer;
import org.openjcm.registry.ledger.InMemoryJournal;
import org.openjcm.registry.ledger.ShippedRules;
import org.openjcm.registry.log.Salt;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

class AefReportTest {

  private static final CountryCode MONGOLIA = CountryCode.of("MN");
  private static final Book BOOK = Book.sample(Side.JAPAN);
  private static final AccountNumber GOVERNMENT = AccountNumber.sample(CountryCode.JAPAN, "GOV", 1);
  private static final AccountNumber COMPANY = AccountNumber.sample(CountryCode.JAPAN, "ENT", 3);

  /// Credits 1 to 1000 of vintage 2023; the lowest leave first, and what stays keeps its tail.
  private static final CreditSeries SERIES =
      new CreditSeries(Side.JAPAN, ProjectReference.parse("SAMPLE-MN-1"), Vintage.of(2023));

  @Test
  void aSplitFirstTransferCountsSixHundredOnceAndLeavesFourHundredOut() {
    // The Article 6 notes, section 2.3, example 4.
    Story story = new Story().issued(1_000).firstTransfer(250).firstTransfer(350);
    AefReport report = new AefReport(story.entries());
    assertThat(report.firstTransferred(MONGOLIA))
        .extracting(t -> t.tonnes().value())
        .containsExactly(250L, 350L);
    assertThat(
            report.tables(MONGOLIA, 2026).actions().stream()
                .map(a -> a.units().underlying().serials().toString()))
        .containsExactly("1–250", "251–600");
    assertThat(story.live().stream().filter(b -> b.itmo().isEmpty()).map(Block::serials))
        .containsExactly(new SerialBlock(601, 1_000));
    CorrespondingAdjustment host = account(MONGOLIA, report);
    assertThat(host.cumulative()).isEqualTo(600);
    assertThat(host.years().get(2).net()).as("in the year of the vintage, 2023").isEqualTo(600);
  }

  @Test
  void anAcquisitionAloneNeverAdjusts() {
    AefReport report = new AefReport(new Story().issued(1_000).firstTransfer(1_000).entries());
    assertThat(report.tables(CountryCode.JAPAN, 2026).actions())
        .extracting(Action::type)
        .containsExactly(Action.ACQUISITION);
    assertThat(account(CountryCode.JAPAN, report).cumulative()).isZero();
    assertThat(account(MONGOLIA, report).cumulative()).isEqualTo(1_000);
  }

  @Test
  void theTablesOfBothPartiesForTheSameBlockAgree() {
    Story story =
        new Story()
            .issued(1_000)
            .firstTransfer(600)
            .transferred(200)
            .nextYear()
            .retired(150)
            .cancelled(20, CancellationPurpose.VOLUNTARY)
            .cancelled(5, CancellationPurpose.OMGE);
    AefReport report = new AefReport(story.entries());
    Approvals.verify(
        tables(report, MONGOLIA, 2026)
            + tables(report, CountryCode.JAPAN, 2026)
            + tables(report, MONGOLIA, 2027)
            + tables(report, CountryCode.JAPAN, 2027));
  }

  @Test
  void aCancelledOrRetiredBlockIsHeldNoMoreAndAFiledYearStaysAsItWas() {
    Story story =
        new Story().issued(1_000).firstTransfer(600).transferred(200).nextYear().retired(150);
    AefReport report = new AefReport(story.entries());
    assertThat(held(report, 2026)).isEqualTo(600);
    assertThat(held(report, 2027)).isEqualTo(450);
    assertThat(held(report, 2025)).isZero();
    assertThat(report.tables(MONGOLIA, 2026).holdings())
        .as("the host holds none of what it transferred")
        .isEmpty();
  }

  @Test
  void theLabelsAreThoseOfTheFormatAndEachRowFillsThemAll() {
    Story story = new Story().issued(10).firstTransfer(10);
    AefTables tables = new AefReport(story.entries()).tables(MONGOLIA, 2026);
    assertThat(AefCsv.labels(3)).hasSize(27);
    assertThat(AefCsv.labels(4)).hasSize(16).isEqualTo(AefCsv.labels(3).subList(3, 19));
    assertThat(AefCsv.cells(tables.actions().getFirst())).hasSize(27);
    AefTables japan = new AefReport(story.entries()).tables(CountryCode.JAPAN, 2026);
    assertThat(AefCsv.cells(japan.holdings().getFirst())).hasSize(16);
  }

  @Test
  void anEmptyTableIsItsHeader() {
    AefTables nothing = new AefReport(List.of()).tables(MONGOLIA, 2026);
    assertThat(AefCsv.actions(nothing)).startsWith("Action date,").endsWith("information\r\n");
    assertThat(AefCsv.holdings(nothing).lines()).hasSize(1);
  }

  @Test
  void aWordOutsideTheNomenclatureIsRefused() {
    assertThat(Nomenclature.packed().list("Underlying unit registry IDs")).contains("JCM");
    assertThatThrownBy(() -> Nomenclature.packed().check("Action types", "First Transfer"))
        .hasMessageContaining("not in the nomenclature");
    assertThatThrownBy(() -> Nomenclature.packed().list("Colours"))
        .hasMessageContaining("no nomenclature list");
  }

  @Test
  void everyPartnerCountryHasItsThreeLetterCode() {
    assertThat(Parties.all()).hasSizeGreaterThanOrEqualTo(32);
    assertThat(Parties.all()).allSatisfy(p -> assertThat(Parties.alpha3(p)).matches("[A-Z]{3}"));
    assertThat(Parties.byAlpha3("mng")).contains(MONGOLIA);
    assertThat(Parties.byAlpha3("QQQ")).isEmpty();
  }

  private static long held(AefReport report, int year) {
    return Tonnes.sum(
            report.tables(CountryCode.JAPAN, year).holdings().stream()
                .map(h -> h.units().itmos().tonnes())
                .toList())
        .value();
  }

  private static String tables(AefReport report, CountryCode party, int year) {
    AefTables tables = report.tables(party, year);
    return "%s %d, table 3: Actions%n%s%n%s %d, table 4: Holdings%n%s%n"
        .formatted(
            Parties.alpha3(party),
            year,
            AefCsv.actions(tables),
            Parties.alpha3(party),
            year,
            AefCsv.holdings(tables))
        .replace("\r\n", "\n");
  }

  private static CorrespondingAdjustment account(CountryCode party, AefReport report) {
    NdcPeriod period =
        new NdcPeriod(
            party, NdcType.SINGLE_YEAR, 2021, 2030, AdjustmentMethod.SINGLE_YEAR_TRAJECTORY);
    return switch (CorrespondingAdjustment.account(
        period, 2030, report.firstTransferred(party), report.used(party), Map.of())) {
      case CorrespondingAdjustment.Accounted(CorrespondingAdjustment done) -> done;
      case CorrespondingAdjustment.OutsidePeriod outside ->
          throw new AssertionError(outside.toString());
    };
  }

  /// Acts in Japan's sample book, one after the other.
  private static final class Story {

    private static final Salt OPEN = new Salt("00000000000000000000000000000000");

    private Instant now = Instant.parse("2026-05-01T02:00:00Z");
    private final Journal journal =
        new InMemoryJournal(ShippedRules.rules(), () -> now, () -> OPEN);
    private int acts;
    private long transferred;

    Story() {
      record(new OpenAccount(GOVERNMENT, "Government of Japan (sample)"));
      record(new OpenAccount(COMPANY, "Sample Trading (fictional)"));
      record(new OpenAccount(BOOK.retirementAccount(), "Government of Japan (sample)"));
      record(new OpenAccount(BOOK.cancellationAccount(), "Government of Japan (sample)"));
      authorize("SAMPLE-MNG-1", MONGOLIA);
      authorize("SAMPLE-JPN-1", CountryCode.JAPAN);
    }

    List<JournalEntry> entries() {
      return journal.entries(BOOK, 1, 100);
    }

    List<Block> live() {
      return journal.holdings(GOVERNMENT, 100);
    }

    private void authorize(String id, CountryCode party) {
      record(
          new Authorize(
              new Authorization(
                  id,
                  1,
                  party,
                  LocalDate.of(2026, 1, 5),
                  "CA0099",
                  SERIES.project(),
                  Vintage.of(2021),
                  Vintage.of(2030),
                  Tonnes.of(10_000),
                  AuthorizationPurpose.NDC)));
    }

    Story issued(long tonnes) {
      AllocationTable allocation =
          new AllocationTable(
              List.of(new Allocation(SERIES.vintage(), GOVERNMENT, Tonnes.of(tonnes))));
      return record(
          new Issue(
              new JointCommitteeDecision(
                  new DecisionNumber("SAMPLE-JC-MN-1"),
                  LocalDate.of(2026, 4, 1),
                  SERIES.project(),
                  MonitoringPeriod.of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)),
                  allocation,
                  ProofGrade.A,
                  Sha256.of("reductions"),
                  Sha256.of("verification")),
              Tonnes.of(tonnes)));
    }

    /// First-transfers the next serials that were not yet.
    Story firstTransfer(long tonnes) {
      SerialBlock next = new SerialBlock(transferred + 1, transferred + tonnes);
      transferred += tonnes;
      return record(
          new FirstTransfer(
              GOVERNMENT, GOVERNMENT, new Parcel.Serials(SERIES, next), "SAMPLE-MNG-1"));
    }

    /// Transfers the lowest serials, which were first transferred before.
    Story transferred(long tonnes) {
      return record(new Transfer(GOVERNMENT, COMPANY, quantity(tonnes)));
    }

    Story retired(long tonnes) {
      return record(new Retire(COMPANY, quantity(tonnes), Optional.of(2030), Optional.empty()));
    }

    Story cancelled(long tonnes, CancellationPurpose purpose) {
      return record(new Cancel(COMPANY, quantity(tonnes), purpose, Optional.empty()));
    }

    Story nextYear() {
      now = now.plus(365, ChronoUnit.DAYS);
      return this;
    }

    private Story record(Command command) {
      now = now.plus(1, ChronoUnit.DAYS);
      Request request =
          new Request(BOOK, new IdempotencyKey("story-" + ++acts), "officer", command);
      if (journal.record(request) instanceof Outcome.Refused(Refusal why)) {
        throw new AssertionError("the story is wrong: " + why);
      }
      return this;
    }

    private static Parcel quantity(long tonnes) {
      return new Parcel.Quantity(SERIES, Tonnes.of(tonnes));
    }
  }
}
