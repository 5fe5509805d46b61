package org.openjcm.server.registry;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.registry.Book;
import org.openjcm.registry.Outcome;
import org.openjcm.server.access.People;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Refusal;
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

/// Corrections that wait for the second manager, and the revisions they made necessary. Japanese:
/// 訂正と再報告の画面.
@Controller
class CorrectionPages {

  private static final int LONGEST_NOTE = 500;

  private final CorrectionDesk desk;
  private final People people;
  private final Pages pages;

  CorrectionPages(CorrectionDesk desk, People people, Pages pages) {
    this.desk = desk;
    this.people = people;
    this.pages = pages;
  }

  @GetMapping("/registry/desk/{book}/corrections")
  ResponseEntity<byte[]> list(Frame frame, SignedIn who, @PathVariable String book) {
    if (!Book.isName(book)) {
      return none(frame);
    }
    Book own = Book.parse(book);
    Permission.require(who, Role.REGISTRY_MANAGER, own.side());
    return show(frame, who, own, HttpStatus.OK, "");
  }

  @PostMapping("/registry/desk/{book}/corrections/{number}/{act}")
  ResponseEntity<byte[]> decide(
      Frame frame,
      SignedIn who,
      @PathVariable String book,
      @PathVariable String number,
      @PathVariable String act) {
    if (!Book.isName(book) || !number.matches("[1-9][0-9]{0,17}")) {
      return none(frame);
    }
    Book own = Book.parse(book);
    Permission.require(who, Role.REGISTRY_MANAGER, own.side());
    Optional<CorrectionDesk.Proposal> found = desk.waiting(own, Long.parseLong(number));
    String by = "person " + who.person();
    if (found.isEmpty()) {
      return none(frame);
    }
    Permission.require(
        who, !found.get().by().equals(by), new Refusal.SecondPersonNeeded("correction " + number));
    if (!act.equals("confirm")) {
      desk.refuse(found.get(), by);
      return again(frame, own);
    }
    try {
      return switch (desk.confirm(found.get(), by)) {
        case Outcome.Recorded _ -> again(frame, own);
        case Outcome.Refused(var why) ->
            show(frame, who, own, HttpStatus.CONFLICT, RefusalText.of(frame, why));
      };
    } catch (JournalUnavailable later) {
      return show(
          frame,
          who,
          own,
          HttpStatus.SERVICE_UNAVAILABLE,
          frame.t("registry.unavailable." + later.reason().name()));
    }
  }

  @PostMapping("/registry/desk/{book}/revisions/{entry}")
  ResponseEntity<byte[]> done(
      Frame frame,
      SignedIn who,
      @PathVariable String book,
      @PathVariable String entry,
      @RequestParam(defaultValue = "") String note) {
    if (!Book.isName(book) || !entry.matches("[1-9][0-9]{0,17}")) {
      return none(frame);
    }
    Book own = Book.parse(book);
    Permission.require(who, Role.REGISTRY_MANAGER, own.side());
    String told = note.strip();
    Optional<CorrectionDesk.RevisionTask> task =
        desk.tasks(own).stream().filter(t -> t.entry() == Long.parseLong(entry)).findFirst();
    if (task.isEmpty()) {
      return none(frame);
    }
    if (told.isEmpty()) {
      return show(
          frame, who, own, HttpStatus.UNPROCESSABLE_CONTENT, frame.t("registry.form.wrong.reason"));
    }
    desk.close(
        task.get(),
        told.length() > LONGEST_NOTE ? told.substring(0, LONGEST_NOTE) : told,
        "person " + who.person());
    return again(frame, own);
  }

  private static ResponseEntity<byte[]> again(Frame frame, Book book) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(frame.link("/registry/desk/" + book + "/corrections")))
        .build();
  }

  private ResponseEntity<byte[]> show(
      Frame frame, SignedIn who, Book book, HttpStatus status, String refusal) {
    List<CorrectionDesk.Proposal> waiting = desk.waiting(book);
    Map<String, String> names = new HashMap<>();
    waiting.forEach(p ->
        names.put(
            p.by(),
            p.by().matches("person [0-9]{1,18}")
                ? people
                    .nameOf(Long.parseLong(p.by().substring("person ".length())))
                    .map(name -> name.in(frame.lang()))
                    .orElse(p.by())
                : p.by()));
    return pages.html(
        status,
        "registry/corrections",
        frame
            .titled(frame.t("registry.corrections.title", book))
            .under(frame.t("registry.desk.title", book), "/registry/desk/" + book)
            .uncached()
            .sample(book.sample()),
        Map.of(
            "book",
            book,
            "waiting",
            waiting,
            "tasks",
            desk.tasks(book),
            "names",
            names,
            "me",
            "person " + who.person(),
            "refusal",
            refusal));
  }

  private ResponseEntity<byte[]> none(Frame frame) {
    return pages.notFound(
        frame.uncached(), frame.t("registry.act.unknown"), frame.t("registry.act.unknown.remedy"));
  }
}
