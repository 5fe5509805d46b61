package org.openjcm.server.registry;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjcm.registry.Book;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.SerialForm;
import org.openjcm.registry.instruction.Deciding;
import org.openjcm.registry.instruction.Instruction;
import org.openjcm.registry.instruction.InstructionState;
import org.openjcm.registry.instruction.Right;
import org.openjcm.registry.instruction.Step;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.server.access.Looks;
import org.openjcm.server.access.People;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Refusal;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Instructions: those that wait for me, those I proposed, and the one behind a number with its
/// steps and what it would do now. Japanese: 申請の画面.
@Controller
class InstructionPages {

  private static final int MOST = 200;
  private static final int LONGEST_NOTE = 500;

  private final Instructions instructions;
  private final InstructionDesk desk;
  private final PostgresJournal journal;
  private final Accounts accounts;
  private final LedgerBooks books;
  private final People people;
  private final SerialForm serials;
  private final Looks looks;
  private final Pages pages;

  InstructionPages(
      Instructions instructions,
      InstructionDesk desk,
      PostgresJournal journal,
      Accounts accounts,
      LedgerBooks books,
      People people,
      SerialForm serials,
      Looks looks,
      Pages pages) {
    this.instructions = instructions;
    this.desk = desk;
    this.journal = journal;
    this.accounts = accounts;
    this.books = books;
    this.people = people;
    this.serials = serials;
    this.looks = looks;
    this.pages = pages;
  }

  /// Who acts, with the rights for an account, or for the book where no account is concerned.
  static Deciding.Person person(
      SignedIn who, Book book, Optional<AccountNumber> account, Accounts accounts) {
    return new Deciding.Person(
        "person " + who.person(),
        account
            .map(a -> Entitled.rights(who, a, accounts))
            .orElseGet(() -> Entitled.rights(who, book)));
  }

  @GetMapping("/registry/instructions")
  ResponseEntity<byte[]> list(Frame frame, SignedIn who) {
    Set<AccountNumber> mine = new LinkedHashSet<>();
    accounts.representedBy(who.organisation().id()).stream()
        .map(Accounts.Line::number)
        .filter(account -> Entitled.maySee(who, account, accounts))
        .forEach(mine::add);
    List<Book> managed = books.books().stream().filter(b -> Entitled.manages(who, b)).toList();
    List<Instruction> found = instructions.of(mine, managed, MOST);
    List<Instruction> waiting = new ArrayList<>();
    List<Instruction> others = new ArrayList<>();
    for (Instruction instruction : found) {
      (waitsFor(who, instruction) ? waiting : others).add(instruction);
    }
    return pages.html(
        "registry/instructions",
        frame
            .titled(frame.t("registry.instructions.title"))
            .under(frame.t("registry.accounts.title"), "/registry/accounts")
            .uncached()
            .sample(found.stream().anyMatch(i -> i.book().sample())),
        Map.of(
            "waiting",
            waiting,
            "others",
            others,
            "names",
            names(frame, found),
            "serials",
            serials));
  }

  private boolean waitsFor(SignedIn who, Instruction instruction) {
    Deciding.Person person = person(who, instruction.book(), instruction.account(), accounts);
    return instruction.state() == InstructionState.PROPOSED
        && person.rights().contains(Right.APPROVE)
        && !(desk.rule(instruction).fourEyes() && instruction.proposedBy().equals(person.by()));
  }

  @GetMapping("/registry/instructions/{number}")
  ResponseEntity<byte[]> one(Frame frame, SignedIn who, @PathVariable String number) {
    return find(number)
        .map(instruction -> {
          requireToSee(who, instruction);
          looks.record(who, "registry instruction", number);
          return show(frame, who, HttpStatus.OK, instruction, "");
        })
        .orElseGet(() -> none(frame));
  }

  @PostMapping("/registry/instructions/{number}/{act}")
  ResponseEntity<byte[]> act(
      Frame frame,
      SignedIn who,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam(defaultValue = "") String note) {
    Optional<Instruction> found = find(number);
    if (found.isEmpty() || !List.of("approve", "decline", "withdraw").contains(act)) {
      return none(frame);
    }
    Instruction instruction = found.get();
    requireToSee(who, instruction);
    Deciding.Person person = person(who, instruction.book(), instruction.account(), accounts);
    if (!act.equals("withdraw")) {
      Permission.require(who, person.rights().contains(Right.APPROVE), notYours(instruction));
    }
    String told = note.strip();
    if (told.length() > LONGEST_NOTE) {
      told = told.substring(0, LONGEST_NOTE);
    }
    told = told.replaceAll("\\R", " ");
    InstructionDesk.Result result;
    try {
      result =
          switch (act) {
            case "approve" -> desk.approve(instruction.number(), person, told);
            case "decline" -> desk.decline(instruction.number(), person, told);
            default -> desk.withdraw(instruction.number(), person, told);
          };
    } catch (JournalUnavailable later) {
      return show(
          frame,
          who,
          HttpStatus.SERVICE_UNAVAILABLE,
          find(number).orElse(instruction),
          frame.t("registry.unavailable." + later.reason().name()));
    }
    if (result instanceof InstructionDesk.Result.Now) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .location(URI.create(frame.link("/registry/instructions/" + instruction.number())))
          .build();
    }
    return show(
        frame,
        who,
        HttpStatus.CONFLICT,
        find(number).orElse(instruction),
        InstructionText.of(frame, result));
  }

  private ResponseEntity<byte[]> show(
      Frame frame, SignedIn who, HttpStatus status, Instruction instruction, String refusal) {
    Deciding.Person person = person(who, instruction.book(), instruction.account(), accounts);
    Map<String, Object> shown = new HashMap<>();
    shown.put("instruction", instruction);
    shown.put("refusal", refusal);
    shown.put("names", names(frame, List.of(instruction)));
    shown.put("serials", serials);
    shown.put("mayDecide", waitsFor(who, instruction));
    shown.put(
        "mayWithdraw",
        !instruction.state().isEnd() && instruction.proposedBy().equals(person.by()));
    shown.put("rule", desk.rule(instruction));
    List<JournalEntry> preview = new ArrayList<>();
    String now = "";
    if (!instruction.state().isEnd()) {
      try {
        switch (journal.preview(instruction.request())) {
          case Outcome.Recorded(JournalEntry entry, _) -> preview.add(entry);
          case Outcome.Refused(var why) -> now = RefusalText.of(frame, why);
        }
      } catch (JournalUnavailable later) {
        now = frame.t("registry.unavailable." + later.reason().name());
      }
    }
    shown.put("preview", preview);
    shown.put("refusedNow", now);
    return pages.html(
        status,
        "registry/instruction",
        frame
            .titled(frame.t("registry.instruction.title", instruction.number()))
            .under(frame.t("registry.instructions.title"), "/registry/instructions")
            .uncached()
            .sample(instruction.book().sample()),
        shown);
  }

  /// Names of those who took steps, by what the steps keep of them.
  private Map<String, String> names(Frame frame, List<Instruction> of) {
    Map<String, String> names = new HashMap<>();
    of.stream()
        .flatMap(i -> i.steps().stream())
        .map(Step::by)
        .distinct()
        .filter(by -> by.matches("person [0-9]{1,18}"))
        .forEach(by ->
            names.put(
                by,
                people
                    .nameOf(Long.parseLong(by.substring("person ".length())))
                    .map(name -> name.in(frame.lang()))
                    .orElse(by)));
    return names;
  }

  private Optional<Instruction> find(String number) {
    return number.matches("[1-9][0-9]{0,17}")
        ? instructions.find(Long.parseLong(number))
        : Optional.empty();
  }

  private void requireToSee(SignedIn who, Instruction instruction) {
    Deciding.Person person = person(who, instruction.book(), instruction.account(), accounts);
    Permission.require(
        who,
        person.rights().contains(Right.VIEW) || Entitled.manages(who, instruction.book()),
        notYours(instruction));
  }

  private static Refusal.NotYours notYours(Instruction instruction) {
    return new Refusal.NotYours("instruction " + instruction.number());
  }

  private ResponseEntity<byte[]> none(Frame frame) {
    return pages.notFound(
        frame.uncached(),
        frame.t("registry.instruction.unknown"),
        frame.t("registry.act.unknown.remedy"));
  }
}
