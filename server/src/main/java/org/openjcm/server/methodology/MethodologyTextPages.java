package org.openjcm.server.methodology;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Confirmation;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.rulebook.PartnerCountries;
import org.openjcm.server.rulebook.confirmation.FactMarks;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One version of a methodology that computes: its text with the formulas, what must be measured,
/// what is not verified. Japanese: 方法論の本文.
@Controller
public class MethodologyTextPages {

  private static final String LIST = "/methodology/methodologies";
  private static final String VERSION = "{version:[A-Z]{2}_[AP]M[0-9]{3}_ver[0-9]{2}[.][0-9]}";

  private final Pages pages;
  private final FactMarks marks;
  private final MethodologyVersions versions;
  private final PartnerCountries countries;

  MethodologyTextPages(
      Pages pages, FactMarks marks, MethodologyVersions versions, PartnerCountries countries) {
    this.countries = countries;
    this.pages = pages;
    this.marks = marks;
    this.versions = versions;
  }

  @GetMapping(LIST + "/" + VERSION)
  ResponseEntity<byte[]> text(Frame frame, @PathVariable String version) {
    Frame under = frame.under(frame.t("methodology.text.list"), LIST);
    Optional<Methodology> found = ApprovedMethodologies.shipped().find(version);
    if (found.isEmpty()) {
      return missing(under, version);
    }
    Methodology methodology = found.get();
    Map<String, Object> model = new HashMap<>();
    model.put("methodology", methodology);
    FactMarks.Marks today = marks.today();
    List<Confirmation> confirmed =
        today.inForce().records().stream()
            .filter(one -> one.fact().row().equals(Methodology.factRow(methodology.reference())))
            .toList();
    model.put("confirmed", confirmed);
    model.put(
        "marked",
        methodology.unverifiedAsShipped().stream()
            .filter(key -> confirmed.stream().noneMatch(one -> one.fact().equals(key)))
            .toList());
    model.put("facts", facts(frame, methodology));
    model.put("measure", ToMeasure.of(methodology, frame, today));
    model.put(
        "versions", ShownVersions.of(methodology, versions.versions(methodology.reference().id())));
    List<ShownBlock> blocks = ShownText.of(methodology, frame, today);
    int introduction = ShownText.introduction(blocks);
    model.put("introduction", blocks.subList(0, introduction));
    model.put("blocks", blocks.subList(introduction, blocks.size()));
    return pages.html(
        "methodology/text",
        under
            .under(methodology.reference().id(), LIST + "/" + methodology.reference().id())
            .titled(frame.pick(methodology.title().en(), methodology.title().ja())),
        model);
  }

  /// The very bytes that are executed; their SHA-256 stands with every result.
  @GetMapping(LIST + "/" + VERSION + "/text")
  ResponseEntity<byte[]> raw(Frame frame, @PathVariable String version) {
    ApprovedMethodologies shipped = ApprovedMethodologies.shipped();
    Optional<Methodology> found = shipped.find(version);
    if (found.isEmpty()) {
      return missing(frame, version);
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/markdown;charset=UTF-8"))
        .eTag("\"" + found.get().textHash() + "\"")
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(shipped.text(found.get().reference()).getBytes(StandardCharsets.UTF_8));
  }

  private ResponseEntity<byte[]> missing(Frame frame, String version) {
    return pages.notFound(
        frame, frame.t("methodology.text.none", version), frame.t("methodology.text.none.remedy"));
  }

  /// The front table in the words of this language: label and value.
  private List<Map.Entry<String, String>> facts(Frame frame, Methodology methodology) {
    NotationWords words = new NotationWords(frame);
    return methodology.front().entrySet().stream()
        .filter(one -> words.hasField(one.getKey()))
        .map(one ->
            Map.entry(
                words.field(one.getKey()),
                switch (one.getKey()) {
                  case "host country" -> country(frame, one.getValue());
                  case "approved on" -> date(frame, one.getValue());
                  default -> words.fieldValue(one.getKey(), one.getValue());
                }))
        .toList();
  }

  private static String date(Frame frame, String written) {
    return written.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
        ? frame.date(LocalDate.parse(written))
        : written;
  }

  private String country(Frame frame, String code) {
    return countries
        .find(new CountryCode(code))
        .map(found -> found.name().in(frame.lang().tag()))
        .orElse(code);
  }
}
