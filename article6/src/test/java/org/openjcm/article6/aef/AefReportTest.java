package org.openjcm.article6.aef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.openjcm.article6.AdjustmentMethod;
import org.openjcm.article6.adjustment.CorrespondingAdjustment;
import org.openjcm.article6.adjustment.NdcPeriod;
import org.openjcm.article6.adjustment.NdcType;
import org.openjcm.registry.Block;
import org.openjcm.registry.Book;
import org.openjcm.registry.Cancel;
import org.openjcm.registry.CancellationPurpose;
import org.openjcm.registry.Change;
import org.openjcm.registry.Command;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.FirstTransfer;
import org.openjcm.registry.ItmoMark;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Retire;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.Transfer;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.ProjectReference;
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
    AefReport report = new AefReport(story.entries);
    assertThat(report.firstTransferred(MONGOLIA))
        .extracting(t -> t.tonnes().value())
        .containsExactly(250L, 350L);
    assertThat(
            report.tables(MONGOLIA, 2026).actions().stream()
                .map(a -> a.units().underlying().serials().toString()))
        .containsExactly("1–250", "251–600");
    assertThat(story.live.stream().filter(b -> b.itmo().isEmpty()).map(Block::serials))
        .containsExactly(new SerialBlock(601, 1_000));
    CorrespondingAdjustment host = account(MONGOLIA, report);
    assertThat(host.cumulative()).isEqualTo(600);
    assertThat(host.years().get(2).net()).as("in the year of the vintage, 2023").isEqualTo(600);
  }

  @Test
  void anAcquisitionAloneNeverAdjusts() {
    AefReport report = new AefReport(new Story().issued(1_000).firstTransfer(1_000).entries);
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
    AefReport report = new AefReport(story.entries);
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
    AefReport report = new AefReport(story.entries);
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
    AefTables tables = new AefReport(story.entries).tables(MONGOLIA, 2026);
    assertThat(AefCsv.labels(3)).hasSize(27);
    assertThat(AefCsv.labels(4)).hasSize(16).isEqualTo(AefCsv.labels(3).subList(3, 19));
    assertThat(AefCsv.cells(tables.actions().getFirst())).hasSize(27);
    AefTables japan = new AefReport(story.entries).tables(CountryCode.JAPAN, 2026);
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
    assertThat(Parties.byAlpha3("XXX")).isEmpty();
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

  /// Entries of Japan's sample book, one after the other.
  private static final class Story {

    final List<JournalEntry> entries = new ArrayList<>();
    final List<Block> live = new ArrayList<>();
    private long blocks;
    private int year = 2026;

    Story issued(long tonnes) {
      Block made =
          new Block(
              ++blocks,
              entries.size() + 1L,
              SERIES,
              new SerialBlock(1, tonnes),
              GOVERNMENT,
              Optional.empty());
      live.add(made);
      // What was issued does not matter here, so any command without ITMOs may stand for it.
      return entry(transfer(1), List.of(new Change.Made(made)));
    }

    Story firstTransfer(long tonnes) {
      Optional<ItmoMark> mark =
          Optional.of(new ItmoMark("CA0099", "SAMPLE-MNG-1", 1, entries.size() + 1L));
      return entry(
          new FirstTransfer(GOVERNMENT, GOVERNMENT, quantity(tonnes), "SAMPLE-MNG-1"),
          cut(tonnes, GOVERNMENT, false, GOVERNMENT, mark));
    }

    Story transferred(long tonnes) {
      return entry(transfer(tonnes), cut(tonnes, GOVERNMENT, true, COMPANY, Optional.empty()));
    }

    Story retired(long tonnes) {
      return entry(
          new Retire(COMPANY, quantity(tonnes), Optional.of(2030), Optional.empty()),
          cut(tonnes, COMPANY, true, BOOK.retirementAccount(), Optional.empty()));
    }

    Story cancelled(long tonnes, CancellationPurpose purpose) {
      return entry(
          new Cancel(COMPANY, quantity(tonnes), purpose, Optional.empty()),
          cut(tonnes, COMPANY, true, BOOK.cancellationAccount(), Optional.empty()));
    }

    Story nextYear() {
      year++;
      return this;
    }

    private Story entry(Command command, List<Change> changes) {
      int day = entries.size() + 1;
      entries.add(
          new JournalEntry(
              BOOK,
              day,
              Instant.parse(LocalDate.of(year, 5, day) + "T02:00:00Z"),
              "officer",
              command,
              changes,
              List.of()));
      return this;
    }

    /// Takes the lowest serials of the account, from a marked block when `marked`.
    private List<Change> cut(
        long tonnes,
        AccountNumber from,
        boolean marked,
        AccountNumber to,
        Optional<ItmoMark> mark) {
      Block whole =
          live.stream()
              .filter(b -> b.account().equals(from) && b.itmo().isPresent() == marked)
              .findFirst()
              .orElseThrow();
      long first = whole.serials().first();
      List<Block> pieces = new ArrayList<>();
      pieces.add(
          new Block(
              ++blocks,
              entries.size() + 1L,
              SERIES,
              new SerialBlock(first, first + tonnes - 1),
              to,
              mark.or(whole::itmo)));
      if (tonnes < whole.tonnes().value()) {
        pieces.add(
            new Block(
                ++blocks,
                entries.size() + 1L,
                SERIES,
                new SerialBlock(first + tonnes, whole.serials().last()),
                from,
                whole.itmo()));
      }
      live.remove(whole);
      live.addAll(pieces);
      return List.of(new Change.Cut(whole, pieces));
    }

    private static Parcel quantity(long tonnes) {
      return new Parcel.Quantity(SERIES, Tonnes.of(tonnes));
    }

    private static Transfer transfer(long tonnes) {
      return new Transfer(GOVERNMENT, COMPANY, quantity(tonnes));
    }
  }
}
