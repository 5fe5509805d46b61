package org.openjcm.server.registry;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.registry.Authorize;
import org.openjcm.registry.Book;
import org.openjcm.registry.ClaimUse;
import org.openjcm.registry.Command;
import org.openjcm.registry.Correct;
import org.openjcm.registry.CorrectionGround;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Issue;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Release;
import org.openjcm.registry.Request;
import org.openjcm.registry.SerialForm;
import org.openjcm.registry.instruction.Deciding;
import org.openjcm.registry.instruction.Instruction;
import org.openjcm.registry.instruction.InstructionRefusal;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The forms of the registry. Each is sent twice: first it is tried without recording anything and
/// shows what it would do, then the person confirms. The key in the form makes a second click, a
/// lost answer or a reload one act. Japanese: 登録簿の申請画面.
@Controller
class ActPages {

  /// Keys that the desks derive from numbers of their own; no form may take them beforehand.
  private static final String RESERVED = "(instruction|correction|application)-.*";

  private final PostgresJournal journal;
  private final Accounts accounts;
  private final EndedCredits ended;
  private final SerialForm serials;
  private final ObjectProvider<NotifiedDecisions> decisions;
  private final ObjectProvider<GivenAuthorizations> authorizations;
  private final LedgerBooks books;
  private final KeptDocuments documents;
  private final InstructionDesk desk;
  private final AccountSettings settings;
  private final CorrectionDesk corrections;
  private final SecureRandom random;
  private final Pages pages;

  ActPages(
      PostgresJournal journal,
      Accounts accounts,
      EndedCredits ended,
      SerialForm serials,
      ObjectProvider<NotifiedDecisions> decisions,
      ObjectProvider<GivenAuthorizations> authorizations,
      LedgerBooks books,
      KeptDocuments documents,
      InstructionDesk desk,
      AccountSettings settings,
      CorrectionDesk corrections,
      SecureRandom random,
      Pages pages) {
    this.journal = journal;
    this.accounts = accounts;
    this.ended = ended;
    this.serials = serials;
    this.decisions = decisions;
    this.authorizations = authorizations;
    this.books = books;
    this.documents = documents;
    this.desk = desk;
    this.settings = settings;
    this.corrections = corrections;
    this.random = random;
    this.pages = pages;
  }

  /// The registry manager's desk: decisions to issue under, authorizations to record.
  @GetMapping("/registry/desk/{book}")
  ResponseEntity<byte[]> desk(Frame frame, SignedIn who, @PathVariable String book) {
    if (!Book.isName(book)) {
      return unknown(frame);
    }
    Book own = Book.parse(book);
    Permission.require(who, Role.REGISTRY_MANAGER, own.side());
    List<JointCommitteeDecision> open =
        decisions.stream()
            .flatMap(d -> d.decisions().stream())
            .filter(d -> own.isOf(d.project()) && !d.allocation().total(own.side()).isZero())
            .toList();
    List<Authorization> given =
        authorizations.stream()
            .flatMap(a -> a.authorizations().stream())
            .filter(a -> own.isOf(a.project()))
            .toList();
    return pages.html(
        "registry/desk",
        frame
            .titled(frame.t("registry.desk.title", own))
            .under(frame.t("registry.accounts.title"), "/registry/accounts")
            .uncached()
            .sample(own.sample()),
        Map.of(
            "book",
            own,
            "decisions",
            open,
            "issued",
            books.issuedUnder(own),
            "authorizations",
            given,
            "recorded",
            books.recordedAuthorizations(own),
            "totals",
            books.totals(own)));
  }

  @GetMapping("/registry/acts/{act}")
  ResponseEntity<byte[]> form(
      Frame frame,
      SignedIn who,
      @PathVariable String act,
      @RequestParam Map<String, String> asked) {
    if (!ActForm.FILLED.contains(act)) {
      return unknown(frame);
    }
    Map<String, String> values = new HashMap<>(asked);
    byte[] chance = new byte[16];
    random.nextBytes(chance);
    values.put("key", HexFormat.of().formatHex(chance));
    ActForm form = new ActForm(act, values);
    AccountPages.parse(form.value("from")).ifPresent(from -> entitle(who, act, from));
    return show(frame, HttpStatus.OK, form, Map.of(), "", List.of());
  }

  @PostMapping("/registry/acts/{act}")
  ResponseEntity<byte[]> send(
      Frame frame, SignedIn who, @PathVariable String act, @RequestParam Map<String, String> sent) {
    ActForm form = new ActForm(act, sent);
    boolean byDecision = act.equals("issue") || act.equals("authorize");
    if (!byDecision && !ActForm.FILLED.contains(act)) {
      return unknown(frame);
    }
    String key = form.value("key");
    if (!key.matches("[0-9a-z-]{8,64}") || key.matches(RESERVED)) {
      return pages.badRequest(
          frame.uncached(), frame.t("registry.form.key"), frame.t("registry.form.key.remedy"));
    }
    return byDecision ? decided(frame, who, form) : moved(frame, who, form);
  }

  /// The same form with the scan of the paper on which it rests: the scan is kept by its hash, and
  /// the form goes on with that.
  @PostMapping(path = "/registry/acts/{act}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<byte[]> sendWithScan(
      Frame frame,
      SignedIn who,
      @PathVariable String act,
      @RequestParam Map<String, String> sent,
      @RequestParam("scanFile") Optional<MultipartFile> scan,
      @RequestParam("rowsFile") Optional<MultipartFile> file)
      throws IOException {
    if (act.equals("transfer-many")) {
      Map<String, String> rows = new HashMap<>(sent);
      if (file.isPresent() && !file.get().isEmpty()) {
        rows.put("rows", new String(file.get().getBytes(), StandardCharsets.UTF_8));
      }
      return send(frame, who, act, rows);
    }
    if (!ActForm.BY_ORDER.contains(act)) {
      return unknown(frame);
    }
    Permission.require(who, Role.REGISTRY_MANAGER);
    Map<String, String> values = new HashMap<>(sent);
    documents
        .keep(scan, "person " + who.person())
        .ifPresent(hash -> values.put("scan", hash.hex()));
    return send(frame, who, act, values);
  }

  private ResponseEntity<byte[]> moved(Frame frame, SignedIn who, ActForm form) {
    return switch (form.read(serials)) {
      case ActForm.Read.Wrong(Map<String, String> messages) -> {
        Map<String, String> errors = new LinkedHashMap<>();
        messages.forEach((field, key) -> {
          String[] parts = key.split(" ", 2);
          errors.put(
              field, parts.length == 1 ? frame.t(key) : frame.t(parts[0], (Object) parts[1]));
        });
        yield show(frame, HttpStatus.UNPROCESSABLE_CONTENT, form, errors, "", List.of());
      }
      case ActForm.Read.Understood(Command command) -> {
        if (command instanceof Release || command instanceof Correct) {
          Book book = Book.parse(form.value("book"));
          Permission.require(who, Role.REGISTRY_MANAGER, book.side());
          if (command instanceof Correct(long entry, CorrectionGround.Clerical slip)
              && form.value("confirmed").equals("yes")) {
            corrections.propose(
                book,
                entry,
                slip.reason(),
                new IdempotencyKey(form.value("key")),
                "person " + who.person());
            yield ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(frame.link("/registry/desk/" + book + "/corrections")))
                .build();
          }
          yield act(frame, who, form, book, command, Optional.empty());
        }
        AccountNumber from = AccountNumber.parse(form.value("from"));
        entitle(who, form.act(), from);
        if (command instanceof ClaimUse claim && !ended.allFrom(from, claim.serials())) {
          yield show(
              frame,
              HttpStatus.UNPROCESSABLE_CONTENT,
              form,
              Map.of("serials", frame.t("registry.form.wrong.not-ended-here", from)),
              "",
              List.of());
        }
        yield act(frame, who, form, Entitled.book(from), command, Optional.of(from));
      }
    };
  }

  private void entitle(SignedIn who, String act, AccountNumber from) {
    if (act.equals("open-account") || act.equals("restrict")) {
      Permission.require(who, Role.REGISTRY_MANAGER, Entitled.book(from).side());
    } else {
      Entitled.requireToAct(who, from, accounts);
    }
  }

  private ResponseEntity<byte[]> decided(Frame frame, SignedIn who, ActForm form) {
    if (!Book.isName(form.value("book"))) {
      return unknown(frame);
    }
    Book book = Book.parse(form.value("book"));
    Permission.require(who, Role.REGISTRY_MANAGER, book.side());
    Optional<Command> command = form.act().equals("issue") ? issue(form) : authorize(form);
    return command
        .map(c -> act(frame, who, form, book, c, Optional.empty()))
        .orElseGet(() -> unknown(frame));
  }

  private Optional<Command> issue(ActForm form) {
    if (!form.value("notified").matches("[1-9][0-9]{0,11}")
        || !form.value("decision").matches("(SAMPLE-)?JC-[A-Z]{2}-[0-9]{1,5}")) {
      return Optional.empty();
    }
    DecisionNumber number = new DecisionNumber(form.value("decision"));
    Tonnes notified = Tonnes.of(Long.parseLong(form.value("notified")));
    return decisions.stream()
        .flatMap(d -> d.decision(number).stream())
        .findFirst()
        .map(decision -> new Issue(decision, notified));
  }

  private Optional<Command> authorize(ActForm form) {
    return authorizations.stream()
        .flatMap(a -> a.authorizations().stream())
        .filter(
            a -> form.value("authorization").equals(a.party() + " " + a.id() + " " + a.version()))
        .findFirst()
        .map(Authorize::new);
  }

  private ResponseEntity<byte[]> act(
      Frame frame,
      SignedIn who,
      ActForm form,
      Book book,
      Command command,
      Optional<AccountNumber> from) {
    boolean confirmed = form.value("confirmed").equals("yes");
    IdempotencyKey key = new IdempotencyKey(form.value("key"));
    Request request = new Request(book, key, "person " + who.person(), command);
    Optional<AccountNumber> account = command.isMovement() ? from : Optional.empty();
    Deciding.Person person = InstructionPages.person(who, book, account, accounts);
    Outcome outcome;
    try {
      if (command.isMovement()) {
        Optional<InstructionRefusal> may = desk.mayPropose(book, account, command, person);
        if (may.isPresent()) {
          String why = InstructionText.of(frame, may.get());
          return show(frame, HttpStatus.CONFLICT, form, Map.of(), why, List.of());
        }
        if (confirmed && !settings.rule(book, account).isImmediate()) {
          return proposed(frame, form, desk.propose(book, account, command, key, person));
        }
      }
      outcome = confirmed ? journal.record(request) : journal.preview(request);
    } catch (JournalUnavailable later) {
      return show(
          frame,
          HttpStatus.SERVICE_UNAVAILABLE,
          form,
          Map.of(),
          frame.t("registry.unavailable." + later.reason().name()),
          List.of());
    }
    return switch (outcome) {
      case Outcome.Refused(var why) ->
          show(frame, HttpStatus.CONFLICT, form, Map.of(), RefusalText.of(frame, why), List.of());
      case Outcome.Recorded(JournalEntry entry, boolean repeated) when confirmed || repeated ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(
                  URI.create(
                      frame.link("/registry/entries/" + entry.book() + "/" + entry.number())))
              .build();
      case Outcome.Recorded(JournalEntry entry, _) ->
          show(frame, HttpStatus.OK, form, Map.of(), "", List.of(entry));
    };
  }

  private ResponseEntity<byte[]> proposed(
      Frame frame, ActForm form, InstructionDesk.Result result) {
    return switch (result) {
      case InstructionDesk.Result.Now(Instruction instruction) ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(frame.link("/registry/instructions/" + instruction.number())))
              .build();
      case InstructionDesk.Result other ->
          show(
              frame,
              HttpStatus.CONFLICT,
              form,
              Map.of(),
              InstructionText.of(frame, other),
              List.of());
    };
  }

  private ResponseEntity<byte[]> show(
      Frame frame,
      HttpStatus status,
      ActForm form,
      Map<String, String> errors,
      String refusal,
      List<JournalEntry> preview) {
    boolean sample =
        form.value("from").startsWith("SAMPLE-") || form.value("book").startsWith("SAMPLE-");
    return pages.html(
        status,
        "registry/act",
        frame
            .titled(frame.t("registry.act." + form.act()))
            .under(frame.t("registry.accounts.title"), "/registry/accounts")
            .uncached()
            .sample(sample),
        Map.of(
            "form", form, "errors", errors, "refusal", refusal, "preview", preview, "serials",
            serials));
  }

  private ResponseEntity<byte[]> unknown(Frame frame) {
    return pages.notFound(
        frame.uncached(), frame.t("registry.act.unknown"), frame.t("registry.act.unknown.remedy"));
  }
}
