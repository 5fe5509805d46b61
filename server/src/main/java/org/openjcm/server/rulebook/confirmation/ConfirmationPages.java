package org.openjcm.server.rulebook.confirmation;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.pages.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// What has been confirmed, for everybody; and the two steps to confirm, for register officers.
@Controller
class ConfirmationPages {

  private static final int PAGE = 50;
  private static final String LIST = "/rulebook/confirmations";

  private final ConfirmationRecords records;
  private final ConfirmationDesk desk;
  private final FactValues values;
  private final Pages pages;

  ConfirmationPages(
      ConfirmationRecords records, ConfirmationDesk desk, FactValues values, Pages pages) {
    this.records = records;
    this.desk = desk;
    this.values = values;
    this.pages = pages;
  }

  @GetMapping(LIST)
  ResponseEntity<byte[]> list(
      Frame frame,
      Optional<SignedIn> who,
      @RequestParam(name = "page", defaultValue = "") String page) {
    boolean officer = who.filter(each -> each.has(Role.REGISTER_OFFICER)).isPresent();
    Paging paging = Paging.of(page, PAGE, records.countConfirmed());
    return pages.html(
        "rulebook/confirmations",
        frame.titled(frame.t("rulebook.confirmation.title")),
        Map.of(
            "confirmed",
            records.confirmed(PAGE, paging.offset()),
            "waiting",
            officer ? records.waiting() : List.of(),
            "officer",
            officer,
            "paging",
            paging));
  }

  @GetMapping(LIST + "/new")
  ResponseEntity<byte[]> empty(
      Frame frame, SignedIn who, @RequestParam(name = "fact", defaultValue = "") String fact) {
    Permission.require(who, Role.REGISTER_OFFICER);
    return form(HttpStatus.OK, frame, new ConfirmationForm(fact, "", "", ""), List.of());
  }

  @PostMapping(LIST)
  ResponseEntity<byte[]> propose(
      Frame frame,
      SignedIn who,
      @RequestParam(name = "fact", defaultValue = "") String fact,
      @RequestParam(name = "value", defaultValue = "") String value,
      @RequestParam(name = "document", defaultValue = "") String document,
      @RequestParam(name = "paragraph", defaultValue = "") String paragraph,
      @RequestParam(name = "file", required = false) Optional<MultipartFile> file)
      throws IOException {
    Permission.require(who, Role.REGISTER_OFFICER);
    ConfirmationForm typed = new ConfirmationForm(fact, value, document, paragraph);
    List<String> wrong = new ArrayList<>();
    typed.wrong().forEach(key -> wrong.add(frame.t(key, ConfirmationForm.LONGEST)));
    String before = "";
    if (typed.key().isPresent()) {
      switch (values.find(typed.key().get())) {
        case FactValues.NoSuchFact _ ->
            wrong.add(frame.t("rulebook.confirmation.wrong.no-such-fact", typed.fact()));
        case FactValues.Known known -> {
          require(who, known);
          before = known.value();
          known
              .form()
              .wrong(typed.value())
              .filter(_ -> !typed.value().isEmpty())
              .map(why -> why.in(frame.lang().tag()))
              .ifPresent(why ->
                  wrong.add(
                      frame.t(
                          "rulebook.confirmation.wrong.form", typed.value(), typed.fact(), why)));
        }
      }
    }
    OfficialFile.Looked looked =
        OfficialFile.look(
            file.map(each -> Optional.ofNullable(each.getOriginalFilename()).orElse("")).orElse(""),
            file.isPresent() ? file.get().getBytes() : new byte[0]);
    return switch (looked) {
      case OfficialFile.NotTaken(String key) -> {
        wrong.add(frame.t(key, OfficialFile.LONGEST / 1024 / 1024));
        yield form(HttpStatus.UNPROCESSABLE_CONTENT, frame, typed, wrong);
      }
      case OfficialFile.Taken(OfficialFile taken) -> {
        if (!wrong.isEmpty()) {
          yield form(HttpStatus.UNPROCESSABLE_CONTENT, frame, typed, wrong);
        }
        yield back(
            frame,
            desk.propose(
                    new ConfirmationDesk.Entry(
                        typed.key().orElseThrow(),
                        typed.value(),
                        before,
                        typed.document(),
                        typed.paragraph(),
                        taken),
                    who)
                .proposal());
      }
    };
  }

  @GetMapping(LIST + "/{number:[0-9]{1,18}}")
  ResponseEntity<byte[]> one(Frame frame, SignedIn who, @PathVariable long number) {
    Permission.require(who, Role.REGISTER_OFFICER);
    return one(HttpStatus.OK, frame, who, number, "");
  }

  @PostMapping(LIST + "/{number:[0-9]{1,18}}/confirm")
  ResponseEntity<byte[]> confirm(Frame frame, SignedIn who, @PathVariable long number) {
    require(who, number);
    return answered(frame, who, number, desk.decide(number, true, "", who));
  }

  @PostMapping(LIST + "/{number:[0-9]{1,18}}/refuse")
  ResponseEntity<byte[]> refuse(
      Frame frame,
      SignedIn who,
      @PathVariable long number,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    require(who, number);
    return answered(frame, who, number, desk.decide(number, false, shortened(reason), who));
  }

  @PostMapping(LIST + "/{number:[0-9]{1,18}}/withdraw")
  ResponseEntity<byte[]> withdraw(
      Frame frame,
      SignedIn who,
      @PathVariable long number,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    require(who, number);
    return answered(frame, who, number, desk.withdraw(number, shortened(reason), who));
  }

  private ResponseEntity<byte[]> answered(
      Frame frame, SignedIn who, long number, ConfirmationDesk.Outcome outcome) {
    return switch (outcome) {
      case ConfirmationDesk.Recorded(long proposal) -> back(frame, proposal);
      case ConfirmationDesk.Refused(String key) ->
          one(HttpStatus.CONFLICT, frame, who, number, frame.t(key));
    };
  }

  private ResponseEntity<byte[]> one(
      HttpStatus status, Frame frame, SignedIn who, long number, String refused) {
    Optional<Proposal> found = records.find(number);
    if (found.isEmpty()) {
      return pages.notFound(
          frame,
          frame.t("rulebook.confirmation.refused.no-such"),
          frame.t("rulebook.confirmation.see-list"));
    }
    return pages.html(
        status,
        "rulebook/confirmation",
        within(frame)
            .titled(frame.t("rulebook.confirmation.one", found.get().fact().text()))
            .uncached(),
        Map.of(
            "proposal",
            found.get(),
            "earlier",
            records.about(found.get().fact()).stream()
                .filter(each -> each.number() != number)
                .toList(),
            "own",
            found.get().entered().person() == who.person(),
            "refused",
            refused));
  }

  private ResponseEntity<byte[]> form(
      HttpStatus status, Frame frame, ConfirmationForm typed, List<String> wrong) {
    return pages.html(
        status,
        "rulebook/confirmation-new",
        within(frame).titled(frame.t("rulebook.confirmation.new")).uncached(),
        Map.of(
            "typed",
            typed,
            "wrong",
            wrong,
            "known",
            typed.key().map(values::find).stream()
                .filter(FactValues.Known.class::isInstance)
                .map(FactValues.Known.class::cast)
                .toList()));
  }

  /// The officer of the country whose fact it is; of all countries when it binds all.
  private static void require(SignedIn who, FactValues.Known known) {
    if (known.partner().isPresent()) {
      Permission.require(who, Role.REGISTER_OFFICER, known.partner().get());
    } else {
      Permission.requireEverywhere(who, Role.REGISTER_OFFICER);
    }
  }

  private void require(SignedIn who, long number) {
    Permission.require(who, Role.REGISTER_OFFICER);
    records
        .find(number)
        .map(Proposal::fact)
        .map(values::find)
        .ifPresent(fact -> {
          switch (fact) {
            case FactValues.Known known -> require(who, known);
            case FactValues.NoSuchFact _ ->
                Permission.requireEverywhere(who, Role.REGISTER_OFFICER);
          }
        });
  }

  private static Frame within(Frame frame) {
    return frame.under(frame.t("rulebook.confirmation.title"), LIST);
  }

  private static ResponseEntity<byte[]> back(Frame frame, long number) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(frame.link(LIST + "/" + number)))
        .build();
  }

  private static String shortened(String reason) {
    String text = reason.strip();
    return text.length() > ConfirmationForm.LONGEST
        ? text.substring(0, ConfirmationForm.LONGEST)
        : text;
  }
}
