package org.openjcm.server.registry;

import java.util.List;
import org.openjcm.registry.Book;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Request;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Side;
import org.openjcm.server.Mode;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The sample books of a demo installation: for Japan, Mongolia and Indonesia the accounts that the
/// journey of a tonne needs, opened once. Doing it again at each start changes nothing, since each
/// opening has its key.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SampleBooks implements ApplicationRunner {

  private static final String OPENED_BY = "demo installation";

  /// @param holder in both languages, since a book keeps one name
  /// @param organisation English name of the demo organisation that acts for it; empty = none
  private record Opening(AccountNumber account, String holder, String organisation) {}

  private final PostgresJournal journal;
  private final Accounts accounts;
  private final WriterDatabase database;
  private final Mode mode;

  SampleBooks(PostgresJournal journal, Accounts accounts, WriterDatabase database, Mode mode) {
    this.journal = journal;
    this.accounts = accounts;
    this.database = database;
    this.mode = mode;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (mode.demo()) {
      OPENINGS.forEach(this::open);
    }
  }

  private static AccountNumber account(String side, String kind, int number) {
    return AccountNumber.sample(CountryCode.of(side), kind, number);
  }

  private static final List<Opening> OPENINGS =
      List.of(
          new Opening(account("JP", "GOV", 1), "日本国政府（見本）／Government of Japan (sample)", ""),
          new Opening(account("JP", "RET", 1), "日本側無効化口座（見本）／Retirement, Japan (sample)", ""),
          new Opening(account("JP", "CAN", 1), "日本側取消口座（見本）／Cancellation, Japan (sample)", ""),
          new Opening(
              account("JP", "ENT", 1), "見本商事（デモ）／Sample Trading (demo)", "Sample Trading (demo)"),
          new Opening(
              account("JP", "ENT", 2),
              "見本ソーラー日本（デモ）／Sample Solar Japan (demo)",
              "Sample Solar Japan (demo)"),
          new Opening(account("MN", "GOV", 1), "モンゴル国政府（見本）／Government of Mongolia (sample)", ""),
          new Opening(account("MN", "RET", 1), "モンゴル側無効化口座（見本）／Retirement, Mongolia (sample)", ""),
          new Opening(account("MN", "CAN", 1), "モンゴル側取消口座（見本）／Cancellation, Mongolia (sample)", ""),
          new Opening(
              account("MN", "ENT", 1),
              "見本ソーラーモンゴル（デモ）／Sample Solar Mongolia (demo)",
              "Sample Solar Mongolia (demo)"),
          new Opening(
              account("ID", "GOV", 1), "インドネシア共和国政府（見本）／Government of Indonesia (sample)", ""),
          new Opening(
              account("ID", "RET", 1), "インドネシア側無効化口座（見本）／Retirement, Indonesia (sample)", ""),
          new Opening(
              account("ID", "CAN", 1), "インドネシア側取消口座（見本）／Cancellation, Indonesia (sample)", ""));

  private void open(Opening opening) {
    Book book = Book.sample(new Side(opening.account().side()));
    Request request =
        new Request(
            book,
            new IdempotencyKey("demo-" + opening.account().text()),
            OPENED_BY,
            new OpenAccount(opening.account(), opening.holder()));
    if (journal.record(request) instanceof Outcome.Recorded && !opening.organisation().isEmpty()) {
      database
          .jdbc()
          .sql("SELECT id FROM access.organisation WHERE name_en = ? ORDER BY id LIMIT 1")
          .param(opening.organisation())
          .query(Long.class)
          .optional()
          .ifPresent(id -> accounts.appoint(opening.account(), id, OPENED_BY));
    }
  }
}
