package org.openjcm.server.registry;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.registry.Book;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.application.AccountApplication;
import org.openjcm.registry.application.Applicant;
import org.openjcm.registry.application.ApplicationState;
import org.openjcm.registry.application.Field;
import org.openjcm.registry.ledger.RulesInForce;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.access.Looks;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Refusal.NotYours;
import org.openjcm.server.access.Role;
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
import org.springframework.web.multipart.MultipartFile;

/// Applying for an account, and deciding applications. A form that came by post is entered by the
/// registry manager with its scan. Japanese: 口座開設申請の画面.
@Controller
class ApplicationPages {

  private static final int MOST = 500;
  private static final int LONGEST_NOTE = 500;

  private final Applications applications;
  private final ApplicationDesk desk;
  private final LedgerBooks books;
  private final KeptDocuments documents;
  private final RulesInForce rules;
  private final Clock clock;
  private final SecureRandom random;
  private final Looks looks;
  private final Pages pages;

  ApplicationPages(
      Applications applications,
      ApplicationDesk desk,
      LedgerBooks books,
      KeptDocuments documents,
      RulesInForce rules,
      Clock clock,
      SecureRandom random,
      Looks looks,
      Pages pages) {
    this.applications = applications;
    this.desk = desk;
    this.books = books;
    this.documents = documents;
    this.rules = rules;
    this.clock = clock;
    this.random = random;
    this.looks = looks;
    this.pages = pages;
  }

  @GetMapping("/registry/applications")
  ResponseEntity<byte[]> list(Frame frame, SignedIn who) {
    List<Applications.Filed> all = new ArrayList<>();
    for (Book book : books.books()) {
      if (Entitled.manages(who, book)) {
        all.addAll(applications.of(book, MOST));
      }
    }
    for (Applications.Filed own : applications.of(who.organisation().id(), MOST)) {
      if (all.stream().noneMatch(f -> f.number() == own.number())) {
        all.add(own);
      }
    }
    return pages.html(
        "registry/applications",
        frame
            .titled(frame.t("registry.applications.title"))
            .under(frame.t("registry.accounts.title"), "/registry/accounts")
            .uncached()
            .sample(all.stream().anyMatch(f -> f.application().book().sample())),
        Map.of("applications", all, "books", books.books()));
  }

  @GetMapping("/registry/applications/new/{book}")
  ResponseEntity<byte[]> form(
      Frame frame,
      SignedIn who,
      @PathVariable String book,
      @RequestParam Map<String, String> sent) {
    if (!isOpen(book)) {
      return none(frame);
    }
    Map<String, String> values = new HashMap<>(sent);
    byte[] chance = new byte[16];
    random.nextBytes(chance);
    values.put("key", HexFormat.of().formatHex(chance));
    return form(frame, who, HttpStatus.OK, Book.parse(book), values, List.of());
  }

  private boolean isOpen(String book) {
    return Book.isName(book) && books.books().contains(Book.parse(book));
  }

  @PostMapping("/registry/applications/new/{book}")
  ResponseEntity<byte[]> send(
      Frame frame,
      SignedIn who,
      @PathVariable String book,
      @RequestParam Map<String, String> sent,
      @RequestParam("scanFile") Optional<MultipartFile> scanFile) {
    if (!isOpen(book) || !sent.getOrDefault("key", "").matches("[0-9a-z-]{8,64}")) {
      return none(frame);
    }
    Book own = Book.parse(book);
    boolean manages = Entitled.manages(who, own);
    Map<String, String> values = new HashMap<>(sent);
    if (manages) {
      documents
          .keep(scanFile, "person " + who.person())
          .ifPresent(hash -> values.put("scan", hash.hex()));
    } else {
      values.remove("scan");
    }
    AccountApplication application = read(own, values);
    List<String> missing = desk.missing(application).stream().map(m -> say(frame, m)).toList();
    if (!missing.isEmpty()) {
      return form(frame, who, HttpStatus.UNPROCESSABLE_CONTENT, own, values, missing);
    }
    long organisation = manages && application.scan().isPresent() ? 0 : who.organisation().id();
    long number =
        applications.receive(
            application, organisation, sent.getOrDefault("key", ""), "person " + who.person());
    return see(frame, number);
  }

  private static AccountApplication read(Book book, Map<String, String> values) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      String value = values.getOrDefault(field.name(), "").strip();
      fields.put(
          field,
          value.length() > AccountApplication.LONGEST
              ? value.substring(0, AccountApplication.LONGEST)
              : value);
    }
    return new AccountApplication(
        book,
        applicant(values.getOrDefault("applicant", "")),
        fields,
        Optional.of(values.getOrDefault("scan", ""))
            .filter(s -> s.matches("[0-9a-f]{64}"))
            .map(Sha256::new));
  }

  private static Applicant applicant(String text) {
    for (Applicant applicant : Applicant.values()) {
      if (applicant.name().equals(text)) {
        return applicant;
      }
    }
    return Applicant.CORPORATION;
  }

  static String say(Frame frame, AccountApplication.Missing missing) {
    return switch (missing) {
      case AccountApplication.Missing.NotAdmitted(Applicant applicant) ->
          frame.t(
              "registry.application.missing.applicant",
              frame.t("registry.applicant." + applicant.name()));
      case AccountApplication.Missing.Empty(Field field) ->
          frame.t(
              "registry.application.missing.field",
              frame.t("registry.application.field." + field.name()));
      case AccountApplication.Missing.Scan() -> frame.t("registry.application.missing.scan");
    };
  }

  @GetMapping("/registry/applications/{number}")
  ResponseEntity<byte[]> one(Frame frame, SignedIn who, @PathVariable String number) {
    return find(number)
        .map(filed -> {
          requireToSee(who, filed);
          looks.record(who, "registry application", number);
          return show(frame, who, HttpStatus.OK, filed, "");
        })
        .orElseGet(() -> none(frame));
  }

  @PostMapping("/registry/applications/{number}/{act}")
  ResponseEntity<byte[]> decide(
      Frame frame,
      SignedIn who,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam(defaultValue = "") String note) {
    Optional<Applications.Filed> found = find(number);
    if (found.isEmpty()) {
      return none(frame);
    }
    Applications.Filed filed = found.get();
    requireToSee(who, filed);
    String by = "person " + who.person();
    String told = note.strip();
    told = told.length() > LONGEST_NOTE ? told.substring(0, LONGEST_NOTE) : told;
    if (filed.state().isEnd()) {
      return show(frame, who, HttpStatus.CONFLICT, filed, frame.t("registry.application.decided"));
    }
    if (act.equals("withdraw")) {
      Permission.require(who, isOwn(who, filed), new NotYours("application " + number));
      applications.decide(filed, ApplicationState.WITHDRAWN, by, told, Optional.empty());
      return see(frame, filed.number());
    }
    Permission.require(who, Role.REGISTRY_MANAGER, filed.application().book().side());
    if (act.equals("open")) {
      return open(frame, who, filed, by);
    }
    if (told.isEmpty()) {
      return show(
          frame,
          who,
          HttpStatus.UNPROCESSABLE_CONTENT,
          filed,
          frame.t("registry.application.reason-needed"));
    }
    applications.decide(
        filed,
        act.equals("return") ? ApplicationState.RETURNED : ApplicationState.REFUSED,
        by,
        told,
        Optional.empty());
    return see(frame, filed.number());
  }

  private ResponseEntity<byte[]> open(
      Frame frame, SignedIn who, Applications.Filed filed, String by) {
    try {
      Optional<Refusal> refused = desk.open(filed, by);
      return refused.isEmpty()
          ? see(frame, filed.number())
          : show(frame, who, HttpStatus.CONFLICT, filed, RefusalText.of(frame, refused.get()));
    } catch (JournalUnavailable later) {
      return show(
          frame,
          who,
          HttpStatus.SERVICE_UNAVAILABLE,
          filed,
          frame.t("registry.unavailable." + later.reason().name()));
    }
  }

  private ResponseEntity<byte[]> show(
      Frame frame, SignedIn who, HttpStatus status, Applications.Filed filed, String refusal) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("filed", filed);
    shown.put("refusal", refusal);
    shown.put("manages", Entitled.manages(who, filed.application().book()));
    shown.put("own", isOwn(who, filed));
    shown.put(
        "missing", desk.missing(filed.application()).stream().map(m -> say(frame, m)).toList());
    shown.put("rules", rules.at(clock.instant()).opening(filed.application().book().side()));
    return pages.html(
        status,
        "registry/application",
        frame
            .titled(frame.t("registry.application.title", filed.number()))
            .under(frame.t("registry.applications.title"), "/registry/applications")
            .uncached()
            .sample(filed.application().book().sample()),
        shown);
  }

  private ResponseEntity<byte[]> form(
      Frame frame,
      SignedIn who,
      HttpStatus status,
      Book book,
      Map<String, String> values,
      List<String> missing) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("book", book);
    shown.put("values", values);
    shown.put("missing", missing);
    shown.put("rules", rules.at(clock.instant()).opening(book.side()));
    shown.put("manages", Entitled.manages(who, book));
    return pages.html(
        status,
        "registry/apply",
        frame
            .titled(frame.t("registry.application.new", book))
            .under(frame.t("registry.applications.title"), "/registry/applications")
            .uncached()
            .sample(book.sample()),
        shown);
  }

  private Optional<Applications.Filed> find(String number) {
    return number.matches("[1-9][0-9]{0,17}")
        ? applications.find(Long.parseLong(number))
        : Optional.empty();
  }

  private static boolean isOwn(SignedIn who, Applications.Filed filed) {
    return filed.organisation() == who.organisation().id();
  }

  private static void requireToSee(SignedIn who, Applications.Filed filed) {
    Permission.require(
        who,
        isOwn(who, filed) || Entitled.manages(who, filed.application().book()),
        new NotYours("application " + filed.number()));
  }

  private static ResponseEntity<byte[]> see(Frame frame, long number) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(frame.link("/registry/applications/" + number)))
        .build();
  }

  private ResponseEntity<byte[]> none(Frame frame) {
    return pages.notFound(
        frame.uncached(),
        frame.t("registry.application.unknown"),
        frame.t("registry.act.unknown.remedy"));
  }
}
