package org.openjcm.server.rulebook.confirmation;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjcm.methodology.factors.Factor;
import org.openjcm.methodology.factors.FactorTables;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.CalculationRule;
import org.openjcm.methodology.text.Constant;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.units.Unit;
import org.openjcm.projectcycle.steps.PackedTables;
import org.openjcm.projectcycle.steps.RulesOnDay;
import org.openjcm.registry.ledger.ConfirmedRules;
import org.openjcm.registry.ledger.ShippedRules;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.RuleValue;
import org.openjcm.rulebook.Source;
import org.openjcm.rulebook.register.Column;
import org.openjcm.rulebook.register.RegisterTable;
import org.openjcm.server.database.ReaderDatabase;
import org.openjcm.server.rulebook.RegisterCells;
import org.openjcm.server.rulebook.RegisterTables;
import org.openjcm.server.rulebook.StoredTable;
import org.springframework.stereotype.Component;

/// What a fact says today and what can be confirmed for it: a cell of the register, a factor of a
/// table, a constant or rule of a methodology, a value of the cycle's or the registry's rules.
/// There are no other facts. Japanese: 確認の対象となる事実.
@Component
public class FactValues {

  /// A fact as somebody asks to confirm it.
  sealed interface Fact {}

  /// A fact that can be confirmed.
  ///
  /// @param value as it stands without a confirmation of its own; empty when unknown
  /// @param readIn document and place that state it as shipped; empty when the addresses say it
  /// @param partner the country whose fact it is; empty when it binds all of them
  /// @param form what may be entered
  public record Known(
      String value,
      String readIn,
      List<String> addresses,
      Optional<CountryCode> partner,
      ValueForm form)
      implements Fact {}

  /// No table, text or rule set has such a fact.
  record NoSuchFact() implements Fact {}

  /// Why a value cannot be confirmed, with the remedy; empty when it can.
  public interface ValueForm {
    Optional<BilingualText> wrong(String value);
  }

  /// Columns that say how a row is known; nobody confirms those.
  private static final Set<String> ABOUT_THE_ROW =
      Set.of("key", "note_en", "note_ja", "confidence", "inferred_fields", "source");

  private final ReaderDatabase database;
  private final ConfirmationRecords records;

  FactValues(ReaderDatabase database, ConfirmationRecords records) {
    this.database = database;
    this.records = records;
  }

  Fact find(FactKey fact) {
    Optional<Known> known =
        switch (kind(fact)) {
          case "factors" -> factor(fact);
          case "rules" -> rule(fact);
          case "methodology" -> inText(fact).or(() -> cell(fact));
          default -> cell(fact);
        };
    return known.<Fact>map(one -> one).orElseGet(NoSuchFact::new);
  }

  /// Whether a value that was entered earlier cannot stand now; what is not known here is left to
  /// the second person.
  boolean wrong(FactKey fact, String value) {
    return find(fact) instanceof Known known && known.form().wrong(value).isPresent();
  }

  private static String kind(FactKey fact) {
    return fact.row().substring(0, fact.row().indexOf('/'));
  }

  private static Optional<Known> factor(FactKey fact) {
    return FactorTables.shipped()
        .find(fact.row().substring("factors/".length()) + "/" + fact.field())
        .map((Factor factor) ->
            new Known(
                factor.value().map(BigDecimal::toPlainString).orElse(""),
                "",
                addresses(factor.source()),
                Optional.empty(),
                number(factor.unit())));
  }

  /// A constant or a rule that an approved text declares.
  private static Optional<Known> inText(FactKey fact) {
    Optional<Methodology> text =
        ApprovedMethodologies.shipped().find(fact.row().substring("methodology/".length()));
    return text.flatMap(one ->
        one.constants().stream()
            .filter(each -> each.key().equals(fact))
            .findFirst()
            .map((Constant constant) ->
                new Known(
                    constant.value().map(BigDecimal::toPlainString).orElse(""),
                    readIn(constant.source()),
                    addresses(constant.source()),
                    Optional.of(one.reference().partner()),
                    number(constant.unit())))
            .or(() ->
                one.rules().stream()
                    .filter(each -> each.key().equals(fact))
                    .findFirst()
                    .map((CalculationRule rule) ->
                        new Known(
                            rule.value(),
                            readIn(rule.source()),
                            addresses(rule.source()),
                            Optional.of(one.reference().partner()),
                            value -> ofRule(rule, value)))));
  }

  private Optional<Known> rule(FactKey fact) {
    var inForce = records.inForceToday();
    Optional<RulesOnDay> cycle =
        RulesOnDay.about(fact, PackedTables.parisAligned(), inForce, records.today());
    if (cycle.isPresent()) {
      RulesOnDay rules = cycle.get();
      return rules
          .find(fact)
          .map(value -> known(value, rules.partner(), typed -> rules.wrong(fact, typed)));
    }
    return new ConfirmedRules(ShippedRules.rules(), inForce, records.today())
        .find(fact)
        .map(value -> known(value, partnerOfSide(fact), value::wrong));
  }

  private static Known known(RuleValue value, Optional<CountryCode> partner, ValueForm form) {
    return new Known(
        value.text(),
        readIn(Optional.of(value.source())),
        addresses(Optional.of(value.source())),
        partner,
        form);
  }

  /// `rules/registry/retirement/MN` is Mongolia's; what Japan's law asks binds every country's
  /// credits.
  private static Optional<CountryCode> partnerOfSide(FactKey fact) {
    String side = fact.row().substring(fact.row().lastIndexOf('/') + 1);
    return side.matches("[A-Z]{2}") && !side.equals(CountryCode.JAPAN.alpha2())
        ? Optional.of(CountryCode.of(side))
        : Optional.empty();
  }

  private Optional<Known> cell(FactKey fact) {
    return table(fact)
        .flatMap(table ->
            table.file().columns().stream()
                .filter(one -> one.name().equals(fact.field()))
                .filter(one -> !ABOUT_THE_ROW.contains(one.name()))
                .findFirst()
                .flatMap(column -> cell(table, column, fact)));
  }

  private Optional<Known> cell(StoredTable table, Column column, FactKey fact) {
    return database
        .jdbc()
        .sql(
            """
            select v.*, (select coalesce(cast(r.%s as text), '') from %s r
                          where r.key = v.key and r.edition = v.edition) as asked,
              coalesce(to_jsonb(v) ->> 'country',
                substring(to_jsonb(v) ->> 'project' from '^project/([A-Z]{2})')) as partner
            from %s v where v.key = ?
            """
                .formatted(column.name(), table.table(), table.currentView()))
        .param(fact.row())
        .query((row, _) ->
            new Known(
                row.getString("asked"),
                "",
                new RegisterCells(row).provenance().sources(),
                Optional.ofNullable(row.getString("partner"))
                    .filter(_ -> !table.equals(RegisterTables.PUBLISHED_STATUS))
                    .map(CountryCode::of),
                value -> RegisterTable.reason(column, value).stream().findFirst()))
        .optional();
  }

  /// The register table that a fact is a cell of; empty when it stands elsewhere.
  static Optional<StoredTable> table(FactKey fact) {
    return RegisterTables.ALL.stream()
        .filter(each -> each.file().kind().equals(kind(fact)))
        .findFirst();
  }

  private static ValueForm number(Unit unit) {
    return value ->
        value.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")
            ? Optional.empty()
            : Optional.of(
                words(
                    "write a number in " + unit + ", digits with a decimal point and no separators",
                    unit + "の数値を、桁区切りなしの小数で書いてください。"));
  }

  private static Optional<BilingualText> ofRule(CalculationRule rule, String value) {
    return rule.allows(value)
        ? Optional.empty()
        : Optional.of(
            words(
                "write a value of the rule "
                    + rule.name()
                    + " as texts write it, such as "
                    + rule.value(),
                "規則 " + rule.name() + " の値を、方法論の本文と同じ書き方（例：" + rule.value() + "）で書いてください。"));
  }

  private static String readIn(Optional<Source> source) {
    return source
        .map(one -> one.place().isEmpty() ? one.document() : one.document() + ", " + one.place())
        .orElse("");
  }

  private static List<String> addresses(Optional<Source> source) {
    return source.map(Source::address).filter(one -> !one.isEmpty()).stream().toList();
  }
}
