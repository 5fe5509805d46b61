package org.openjcm.server.projectcycle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.projectcycle.period.PeriodCase;
import org.openjcm.projectcycle.samples.SampleProject;
import org.openjcm.registry.Book;
import org.openjcm.registry.FirstTransfer;
import org.openjcm.registry.Journal;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Retire;
import org.openjcm.registry.Transfer;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Side;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The guide through the journey: who does what, where, and how far the sample has come. Japanese:
/// 1トンの旅の案内.
@Controller
public class JourneyPages {

  private static final CountryCode MONGOLIA = CountryCode.of("MN");

  private final Pages pages;
  private final PostgresCases cases;
  private final Authorizations authorizations;
  private final Journal journal;

  JourneyPages(Pages pages, PostgresCases cases, Authorizations authorizations, Journal journal) {
    this.pages = pages;
    this.cases = cases;
    this.authorizations = authorizations;
    this.journal = journal;
  }

  /// One step of the guide.
  ///
  /// @param who sign-in name of the demo person
  public record Step(String key, String who, String path, boolean done) {}

  @GetMapping("/projectcycle/journey")
  ResponseEntity<byte[]> guide(Frame frame) {
    Optional<PeriodCase> now = cases.find(SampleCase.key());
    Frame titled = frame.titled(frame.t("projectcycle.journey")).sample(now.isPresent()).uncached();
    if (now.isEmpty()) {
      return pages.notFound(
          titled.sample(false),
          frame.t("projectcycle.journey.none"),
          frame.t("projectcycle.journey.none.remedy"));
    }
    return pages.html("projectcycle/journey", titled, Map.of("steps", steps(now.get())));
  }

  private List<Step> steps(PeriodCase now) {
    String path = CaseView.path(SampleCase.key());
    int at =
        switch (now.state()) {
          case "AWAITING_REPORT" -> 0;
          case "AWAITING_VERIFICATION", "FINDINGS_OPEN", "NOT_VERIFIED" -> 1;
          case "VERIFIED", "REQUEST_INCOMPLETE" -> 2;
          case "AWAITING_COMPLETENESS" -> 3;
          case "AWAITING_DECISION", "OBJECTED" -> 4;
          default -> 5;
        };
    List<Step> steps = new ArrayList<>();
    steps.add(new Step("upload", "participant.jp", path, at > 0));
    steps.add(new Step("verify", "tpe", path, at > 1));
    steps.add(new Step("request", "participant.jp", path, at > 2));
    steps.add(new Step("complete", "secretariat.mn", path, at > 3));
    Side partner = new Side(MONGOLIA);
    for (Side side : List.of(Side.JAPAN, partner)) {
      steps.add(
          new Step(
              "affirm." + word(side),
              "cochair." + code(side),
              path,
              at > 4
                  || (now instanceof PeriodCase.AwaitingDecision a
                      && a.affirmed().contains(side))));
    }
    for (Side side : List.of(Side.JAPAN, partner)) {
      steps.add(
          new Step(
              "notify." + word(side),
              "secretariat." + code(side),
              path,
              now instanceof PeriodCase.Decided d && d.notified().containsKey(side)));
    }
    for (Side side : List.of(Side.JAPAN, partner)) {
      steps.add(
          new Step(
              "issue." + word(side),
              "registry." + code(side),
              path,
              now instanceof PeriodCase.Decided d && d.issued().containsKey(side)));
    }
    List<Authorization> given = authorizations.of(SampleProject.REFERENCE);
    String officer = "/article6/authorizations/" + SampleProject.REFERENCE;
    for (Side side : List.of(partner, Side.JAPAN)) {
      steps.add(
          new Step(
              "authorize." + word(side),
              "article6." + code(side),
              officer,
              given.stream().anyMatch(a -> a.party().equals(side.country()))));
    }
    registry(steps);
    return steps;
  }

  private void registry(List<Step> steps) {
    List<JournalEntry> entries = journal.entries(Book.sample(Side.JAPAN), 1, 10_000);
    String government = "/registry/accounts/" + SampleProject.JAPAN_GOVERNMENT;
    String company = "/registry/accounts/" + SampleProject.JAPAN_COMPANY;
    steps.add(new Step("first", "registry.jp", government, has(entries, FirstTransfer.class)));
    steps.add(new Step("transfer", "registry.jp", government, has(entries, Transfer.class)));
    boolean retired = has(entries, Retire.class);
    steps.add(new Step("retire", "account.company", company, retired));
    steps.add(new Step("aef", "article6.jp", "/article6/aef/JPN", retired));
  }

  private static boolean has(List<JournalEntry> entries, Class<?> command) {
    return entries.stream().anyMatch(e -> command.isInstance(e.command()));
  }

  private static String word(Side side) {
    return side.isJapan() ? "JP" : "partner";
  }

  private static String code(Side side) {
    return side.isJapan() ? "jp" : "mn";
  }

  /// The sample's readings, to be uploaded by hand; synthetic, and called so in the file.
  @GetMapping("/projectcycle/journey/readings.csv")
  ResponseEntity<byte[]> readings() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("SAMPLE-MN-1-readings.csv").build().toString())
        .body(SampleMonitoring.SOLAR_PARK.readingsCsv().getBytes(StandardCharsets.UTF_8));
  }
}
