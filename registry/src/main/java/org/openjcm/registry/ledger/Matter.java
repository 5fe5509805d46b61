package org.openjcm.registry.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openjcm.registry.Account;
import org.openjcm.registry.AccountKind;
import org.openjcm.registry.AccountStatus;
import org.openjcm.registry.Block;
import org.openjcm.registry.Book;
import org.openjcm.registry.Change;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.Draw;
import org.openjcm.registry.ItmoMark;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.Request;
import org.openjcm.registry.SerialBlock;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Side;

/// One request in front of the state it touches: what every decision asks first, and the numbering
/// of what it makes.
final class Matter {

  final LedgerView view;
  final RegistryRules rules;
  final Request request;
  final Instant at;
  private long lastBlock;

  Matter(LedgerView view, RegistryRules rules, Request request, Instant at) {
    this.view = view;
    this.rules = rules;
    this.request = request;
    this.at = at;
    this.lastBlock = view.lastBlock(request.book());
  }

  Book book() {
    return request.book();
  }

  long entry() {
    return view.lastEntry(book()) + 1;
  }

  /// The civil day in UTC, on which authorizations and decisions must already stand. Japan and its
  /// partners in Asia are ahead of UTC, so a paper of the same day may carry the next date.
  LocalDate latestCivilDay() {
    return at.atOffset(ZoneOffset.ofHours(14)).toLocalDate();
  }

  Decided accept(List<Change> changes, List<Draw> draws) {
    return new Decided.Accepted(
        new JournalEntry(book(), entry(), at, request.by(), request.command(), changes, draws));
  }

  Block block(
      CreditSeries series, SerialBlock serials, AccountNumber account, Optional<ItmoMark> itmo) {
    long number = ++lastBlock;
    return new Block(number, entry(), number, series, serials, account, itmo);
  }

  /// A piece of a consumed block that stays where it was.
  private Block rest(Block whole, SerialBlock serials) {
    return new Block(
        ++lastBlock,
        entry(),
        whole.since(),
        whole.series(),
        serials,
        whole.account(),
        whole.itmo());
  }

  /// Consumes each block and puts the taken part into `to`; what is left stays where it was.
  /// Several parts of one block follow each other.
  List<Change> cut(List<Part> parts, AccountNumber to, Optional<ItmoMark> mark) {
    return cut(parts, to, itmo -> mark.isPresent() ? mark : itmo);
  }

  /// The same; what becomes of the mark of first transfer is said by `marked`.
  List<Change> cut(List<Part> parts, AccountNumber to, UnaryOperator<Optional<ItmoMark>> marked) {
    return cut(parts.stream().map(p -> new Sent(p.block(), p.taken(), to)).toList(), marked);
  }

  /// The same, each part to an account of its own.
  List<Change> cut(List<Sent> parts, UnaryOperator<Optional<ItmoMark>> marked) {
    List<Change> changes = new ArrayList<>();
    for (int at = 0; at < parts.size(); ) {
      Block whole = parts.get(at).block();
      List<Block> pieces = new ArrayList<>();
      long next = whole.serials().first();
      for (; at < parts.size() && parts.get(at).block().number() == whole.number(); at++) {
        Sent sent = parts.get(at);
        if (next < sent.taken().first()) {
          pieces.add(rest(whole, new SerialBlock(next, sent.taken().first() - 1)));
        }
        pieces.add(block(whole.series(), sent.taken(), sent.to(), marked.apply(whole.itmo())));
        next = sent.taken().last() + 1;
      }
      if (next <= whole.serials().last()) {
        pieces.add(rest(whole, new SerialBlock(next, whole.serials().last())));
      }
      changes.add(new Change.Cut(whole, pieces));
    }
    return changes;
  }

  /// Whether a project belongs into this book.
  Optional<Refusal> wrongProject(ProjectReference project) {
    if (project.isSample() != book().sample()) {
      return Optional.of(new Refusal.SampleMixed(book(), project.text()));
    }
    return book().isOf(project)
        ? Optional.empty()
        : Optional.of(new Refusal.WrongSide(book(), new Side(project.partner())));
  }

  /// Whether an account number belongs into this book.
  Optional<Refusal> wrongBook(AccountNumber account) {
    if (account.sample() != book().sample()) {
      return Optional.of(new Refusal.SampleMixed(book(), account.text()));
    }
    return book().isOf(account)
        ? Optional.empty()
        : Optional.of(new Refusal.WrongSide(book(), new Side(account.side())));
  }

  Optional<Refusal> cannotSend(AccountNumber number) {
    return cannot(number, true).or(() -> Restricting.wholly(this, number));
  }

  Optional<Refusal> cannotReceive(AccountNumber number) {
    return cannot(number, false);
  }

  private Optional<Refusal> cannot(AccountNumber number, boolean send) {
    Optional<Refusal> wrong = wrongBook(number);
    if (wrong.isPresent()) {
      return wrong;
    }
    Optional<Account> account = view.account(number);
    if (account.isEmpty()) {
      return Optional.of(new Refusal.AccountUnknown(number));
    }
    AccountStatus status = account.get().status();
    if (send ? status.maySend() : status.mayReceive()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (status) {
          case FROZEN -> new Refusal.AccountFrozen(number);
          case CLOSED -> new Refusal.AccountClosed(number);
          case RESTRICTED, OPEN -> new Refusal.AccountRestricted(number);
        });
  }

  static Optional<Refusal> notHolding(AccountNumber number) {
    AccountKind kind = AccountKind.of(number);
    return kind.isHolding()
        ? Optional.empty()
        : Optional.of(new Refusal.WrongKindOfAccount(number, kind));
  }

  /// A part of a live block and where it goes.
  record Sent(Block block, SerialBlock taken, AccountNumber to) {}

  /// The part of a live block that is taken.
  record Part(Block block, SerialBlock taken) {}
}
