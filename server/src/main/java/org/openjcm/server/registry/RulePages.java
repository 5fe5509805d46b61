package org.openjcm.server.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.registry.ledger.ConfirmedRules;
import org.openjcm.rulebook.Confirmation;
import org.openjcm.rulebook.RuleForm;
import org.openjcm.rulebook.RuleValue;
import org.openjcm.rulebook.register.Provenance;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.api.Answers;
import org.openjcm.server.api.Listing;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.rulebook.confirmation.FactMarks;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What each side requires and which uses may stand where, as known today: as a page and as data.
/// Japanese: 登録簿の規則の画面.
@Controller
public class RulePages {

  /// A value of the registry's rules as it stands today.
  ///
  /// @param fact stable name, for confirmations
  /// @param value `2021`, `yes` or `no`, `SEALED` or `PUBLIC`
  /// @param confidence as confirmed today, else as shipped
  /// @param confirmedFrom the day of its confirmation; null = not confirmed
  record RegistryRule(
      String fact,
      String value,
      String confidence,
      String source,
      @Nullable String confirmedFrom) {}

  /// One value as the page shows it.
  public record Line(RuleValue value, FactMarks.Mark mark) {

    /// `JP`, `GX_ETS`: the last part of the row's name.
    public String subject() {
      return value.fact().row().substring(value.fact().row().lastIndexOf('/') + 1);
    }

    /// The value as people read it: a year stays a year.
    public String words(Frame frame) {
      return value.form() == RuleForm.VINTAGE
          ? value.text()
          : frame.t("registry.rules." + value.text());
    }

    boolean isOf(String table) {
      return value.fact().row().startsWith("rules/registry/" + table + "/");
    }
  }

  private final RulesAsConfirmed rules;
  private final Pages pages;

  RulePages(RulesAsConfirmed rules, Pages pages) {
    this.rules = rules;
    this.pages = pages;
  }

  @GetMapping("/registry/rules")
  ResponseEntity<byte[]> page(Frame frame, Optional<SignedIn> who) {
    ConfirmedRules today = rules.today();
    List<Line> lines =
        today.values().stream()
            .map(one -> new Line(one, FactMarks.Mark.of(one, today.inForce(), today.day())))
            .toList();
    return pages.html(
        "registry/rules",
        frame.titled(frame.t("registry.rules.title")),
        Map.of(
            "retirement",
            lines.stream().filter(one -> one.isOf("retirement")).toList(),
            "uses",
            lines.stream().filter(one -> one.isOf("use")).toList(),
            "together",
            lines.stream().filter(one -> one.isOf("together")).toList(),
            "log",
            lines.stream().filter(one -> one.isOf("log")).toList(),
            "officer",
            who.filter(each -> each.has(Role.REGISTER_OFFICER)).isPresent()));
  }

  @GetMapping(path = "/api/registry/rules", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Listing<RegistryRule>> registryRules(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String size) {
    ConfirmedRules today = rules.today();
    return Answers.list(
        request, today.values().stream().map(one -> row(one, today)).toList(), page, size);
  }

  private static RegistryRule row(RuleValue value, ConfirmedRules today) {
    return new RegistryRule(
        value.fact().text(),
        value.text(),
        Provenance.written(value.confidence()),
        value.source().place().isEmpty()
            ? value.source().document()
            : value.source().document() + ", " + value.source().place(),
        value
            .confirmed(today.inForce(), today.day())
            .map(Confirmation::from)
            .map(Object::toString)
            .orElse(null));
  }
}
