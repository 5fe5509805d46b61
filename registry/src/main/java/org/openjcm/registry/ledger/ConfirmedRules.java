package org.openjcm.registry.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.openjcm.registry.Use;
import org.openjcm.registry.log.EntityTransfers;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.Confirmation;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.RuleForm;
import org.openjcm.rulebook.RuleValue;
import org.openjcm.rulebook.Source;
import org.openjcm.rulebook.Vintage;

/// The registry's rules as they are known on a day: as shipped, with the confirmations in force
/// laid over them. Japanese: 確認記録を反映した登録簿の規則.
///
/// Each value has a name: `rules/registry/retirement/JP#first_vintage`, `…#both_authorized`;
/// `rules/registry/use/GX_ETS#retire`; `rules/registry/together/GX_ETS#SHK`;
/// `rules/registry/log/MN#entity_transfers`. A side without a row of its own inherits the row
/// `every-side` until its own document is confirmed.
///
/// @param inForce every confirmation on record; none = as shipped
public record ConfirmedRules(RegistryRules shipped, Confirmations inForce, LocalDate day) {

  private static final String RETIREMENT = "rules/registry/retirement/";
  private static final String LOG = "rules/registry/log/";
  private static final String EVERY_SIDE = "every-side";
  private static final String SIDE = "[A-Z]{2}";
  private static final List<String> ACTS = List.of("retire", "cancel");
  private static final String NO = "no";

  /// The rules by which a request of that day is decided.
  public RegistryRules rules() {
    Map<String, RetirementRule> retirement = new HashMap<>();
    for (String side : sides(RETIREMENT, shipped.retirement())) {
      List<RuleValue> values = retirement(side);
      retirement.put(
          row(side),
          new RetirementRule(
              Vintage.of(Integer.parseInt(values.getFirst().text())),
              values.getLast().text().equals("yes"),
              written(values.getFirst().source()),
              weaker(values.getFirst().confidence(), values.getLast().confidence())));
    }
    Map<String, LogRule> inTheLog = new HashMap<>();
    for (String side : sides(LOG, shipped.inTheLog())) {
      RuleValue value = inTheLog(side);
      inTheLog.put(
          row(side),
          new LogRule(
              EntityTransfers.valueOf(value.text()), written(value.source()), value.confidence()));
    }
    return new RegistryRules(
        retirement,
        allowed(onActs()),
        allowed(together()),
        inTheLog,
        shipped.instructions(),
        shipped.finalActs(),
        shipped.opening(),
        shipped.usability());
  }

  /// Every value that can be confirmed, as it stands on the day; of the sides those that have a
  /// row.
  public List<RuleValue> values() {
    List<RuleValue> all = new ArrayList<>();
    sides(RETIREMENT, shipped.retirement()).forEach(side -> all.addAll(retirement(side)));
    onActs().forEach(pair -> all.add(pair.value()));
    together().forEach(pair -> all.add(pair.value()));
    sides(LOG, shipped.inTheLog()).forEach(side -> all.add(inTheLog(side)));
    return all;
  }

  /// The value of that name, also for a side that has no row of its own yet; empty when there is
  /// none.
  public Optional<RuleValue> find(FactKey fact) {
    if (fact.row().matches(RETIREMENT + SIDE)) {
      return retirement(fact.row().substring(RETIREMENT.length())).stream()
          .filter(one -> one.fact().equals(fact))
          .findFirst();
    }
    if (fact.row().matches(LOG + SIDE)) {
      return Optional.of(inTheLog(fact.row().substring(LOG.length())))
          .filter(one -> one.fact().equals(fact));
    }
    return values().stream().filter(one -> one.fact().equals(fact)).findFirst();
  }

  /// A use and what it may stand on, as a question to be answered yes or no.
  private record Pair(Use use, String on, RuleValue value) {}

  /// The sides with a row of their own, shipped or confirmed, and what stands for every other side.
  private TreeSet<String> sides(String table, Map<String, ?> rows) {
    TreeSet<String> sides = new TreeSet<>();
    rows.keySet()
        .forEach(side -> sides.add(side.equals(RegistryRules.EVERY_SIDE) ? EVERY_SIDE : side));
    inForce.records().stream()
        .map(Confirmation::fact)
        .map(FactKey::row)
        .filter(row -> row.matches(table + SIDE))
        .forEach(row -> sides.add(row.substring(table.length())));
    return sides;
  }

  private static String row(String side) {
    return side.equals(EVERY_SIDE) ? RegistryRules.EVERY_SIDE : side;
  }

  private RuleValue inTheLog(String side) {
    FactKey fact = FactKey.of(LOG + side, "entity_transfers");
    LogRule own = shipped.inTheLog().get(side);
    if (own == null && !side.equals(EVERY_SIDE)) {
      return inTheLog(EVERY_SIDE).as(fact).on(inForce, day);
    }
    LogRule row = own != null ? own : shipped.everyLog();
    return new RuleValue(
            fact,
            RuleForm.SHOWN,
            row.shown().name(),
            new Source(row.source(), "", ""),
            row.confidence())
        .on(inForce, day);
  }

  private List<RuleValue> retirement(String side) {
    RetirementRule own = shipped.retirement().get(side);
    if (own == null && !side.equals(EVERY_SIDE)) {
      return retirement(EVERY_SIDE).stream()
          .map(one -> one.as(FactKey.of(RETIREMENT + side, one.fact().field())).on(inForce, day))
          .toList();
    }
    RetirementRule row = own != null ? own : shipped.everySide();
    return List.of(
        retirement(side, "first_vintage", RuleForm.VINTAGE, row, row.firstVintage().toString()),
        retirement(
            side, "both_authorized", RuleForm.YES_NO, row, row.bothAuthorized() ? "yes" : NO));
  }

  private RuleValue retirement(
      String side, String field, RuleForm form, RetirementRule row, String text) {
    FactKey fact = FactKey.of(RETIREMENT + side, field);
    return new RuleValue(fact, form, text, new Source(row.source(), "", ""), row.confidence())
        .on(inForce, day);
  }

  private List<Pair> onActs() {
    List<Pair> pairs = new ArrayList<>();
    for (Use use : Use.values()) {
      for (String act : ACTS) {
        pairs.add(pair("use", use, act, shipped.onActs()));
      }
    }
    return pairs;
  }

  private List<Pair> together() {
    List<Pair> pairs = new ArrayList<>();
    for (Use one : Use.values()) {
      for (Use other : Use.values()) {
        if (one.compareTo(other) < 0) {
          pairs.add(pair("together", one, other.name(), shipped.together()));
        }
      }
    }
    return pairs;
  }

  /// A pair without a row may not stand; that is the careful reading, not a rule that was read.
  private Pair pair(String table, Use use, String on, List<UseRule> rows) {
    FactKey fact = FactKey.of("rules/registry/" + table + "/" + use, on);
    RuleValue value =
        rows.stream()
            .filter(row -> row.use() == use && row.on().equals(on))
            .findFirst()
            .map(row ->
                new RuleValue(
                    fact,
                    RuleForm.YES_NO,
                    "yes",
                    new Source(row.source(), "", ""),
                    row.confidence()))
            .orElseGet(() ->
                new RuleValue(
                    fact,
                    RuleForm.YES_NO,
                    NO,
                    new Source("no row: not allowed until a document is confirmed", "", ""),
                    Confidence.UNKNOWN));
    return new Pair(use, on, value.on(inForce, day));
  }

  private static List<UseRule> allowed(List<Pair> pairs) {
    return pairs.stream()
        .filter(pair -> pair.value().text().equals("yes"))
        .map(pair ->
            new UseRule(
                pair.use(), pair.on(), written(pair.value().source()), pair.value().confidence()))
        .toList();
  }

  private static Confidence weaker(Confidence one, Confidence other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static String written(Source source) {
    return source.place().isEmpty() ? source.document() : source.document() + ", " + source.place();
  }
}
