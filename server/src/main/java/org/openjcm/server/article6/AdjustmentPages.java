package org.openjcm.server.article6;

import java.util.Map;
import java.util.Optional;
import org.openjcm.article6.AdjustmentMethod;
import org.openjcm.article6.adjustment.CorrespondingAdjustment;
import org.openjcm.article6.adjustment.NdcPeriod;
import org.openjcm.article6.adjustment.NdcType;
import org.openjcm.article6.aef.AefReport;
import org.openjcm.article6.aef.Parties;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.server.Mode;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The corresponding adjustment of a Party by the method that is chosen. Japanese: 相当調整のページ.
@Controller
class AdjustmentPages {

  private static final int FIRST = 2021;
  private static final int LAST = 2030;

  private final Pages pages;
  private final Reports reports;
  private final Mode mode;

  AdjustmentPages(Pages pages, Reports reports, Mode mode) {
    this.pages = pages;
    this.reports = reports;
    this.mode = mode;
  }

  @GetMapping("/article6/adjustment/{party}")
  ResponseEntity<byte[]> adjustment(
      Frame frame,
      @PathVariable String party,
      @RequestParam(defaultValue = "SINGLE_YEAR") String ndc,
      @RequestParam(defaultValue = "SINGLE_YEAR_AVERAGING") String method,
      @RequestParam(defaultValue = "2030") String to,
      @RequestParam(defaultValue = "") String book) {
    Optional<CountryCode> found = Parties.byAlpha3(party);
    Optional<NdcType> type = find(NdcType.values(), ndc);
    Optional<AdjustmentMethod> chosen = find(AdjustmentMethod.values(), method);
    boolean year = to.matches("20(2[1-9]|30)");
    if (found.isEmpty() || type.isEmpty() || chosen.isEmpty() || !year) {
      return pages.badRequest(
          frame,
          frame.t("article6.adjustment.bad", party),
          frame.t("article6.adjustment.bad.remedy"));
    }
    boolean sample = mode.demo() && !book.equals("real");
    Frame titled =
        frame
            .under(frame.t("article6.title"), "/article6/aef")
            .titled(frame.t("article6.adjustment.title", Parties.alpha3(found.get())))
            .sample(sample)
            .uncached();
    Map<String, Object> asked =
        Map.of(
            "party", Parties.alpha3(found.get()),
            "ndc", type.get(),
            "method", chosen.get(),
            "to", Integer.parseInt(to));
    return switch (NdcPeriod.open(found.get(), type.get(), FIRST, LAST, chosen.get())) {
      case NdcPeriod.MethodDoesNotFit _ ->
          answer(
              HttpStatus.UNPROCESSABLE_CONTENT,
              titled,
              asked,
              Optional.empty(),
              frame.t("article6.adjustment.misfit"));
      case NdcPeriod.Opened(NdcPeriod period) ->
          account(titled, asked, period, reports.report(sample), Integer.parseInt(to));
    };
  }

  private ResponseEntity<byte[]> account(
      Frame frame, Map<String, Object> asked, NdcPeriod period, AefReport report, int to) {
    return switch (CorrespondingAdjustment.account(
        period,
        to,
        report.firstTransferred(period.party()),
        report.used(period.party()),
        Map.of())) {
      case CorrespondingAdjustment.Accounted(CorrespondingAdjustment done) ->
          answer(HttpStatus.OK, frame, asked, Optional.of(done), "");
      case CorrespondingAdjustment.OutsidePeriod outside ->
          answer(
              HttpStatus.UNPROCESSABLE_CONTENT,
              frame,
              asked,
              Optional.empty(),
              frame.t("article6.adjustment.outside", Integer.toString(outside.year())));
    };
  }

  private ResponseEntity<byte[]> answer(
      HttpStatus status,
      Frame frame,
      Map<String, Object> asked,
      Optional<CorrespondingAdjustment> done,
      String refusal) {
    return pages.html(
        status,
        "article6/adjustment",
        frame,
        Map.of(
            "party", asked.get("party"),
            "ndc", asked.get("ndc"),
            "method", asked.get("method"),
            "to", asked.get("to"),
            "done", done,
            "refusal", refusal));
  }

  private static <T extends Enum<T>> Optional<T> find(T[] values, String name) {
    for (T value : values) {
      if (value.name().equals(name)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
