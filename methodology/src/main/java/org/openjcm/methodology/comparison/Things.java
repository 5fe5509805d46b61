package org.openjcm.methodology.comparison;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjcm.methodology.calculation.ExpressionText;
import org.openjcm.methodology.text.CalculationRule;
import org.openjcm.methodology.text.Constant;
import org.openjcm.methodology.text.Criterion;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.ElementList;
import org.openjcm.methodology.text.Index;
import org.openjcm.methodology.text.LookupTable;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.Passage;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.Source;

/// Everything of a methodology that can be compared, in the order in which it stands.
final class Things {

  private final Methodology methodology;
  private final Map<String, Kind> classes;
  private final List<Thing> things = new ArrayList<>();

  private Things(Methodology methodology, Map<String, Kind> classes) {
    this.methodology = methodology;
    this.classes = classes;
  }

  /// @param classes the class under which a symbol is compared, where it is not its own
  static List<Thing> of(Methodology methodology, Map<String, Kind> classes) {
    Things things = new Things(methodology, classes);
    methodology
        .front()
        .forEach((field, value) -> things.add(Kind.FRONT, field).with(Aspect.VALUE, value));
    things.things.addAll(ProseThings.sources(methodology.notation()));
    things.declared();
    methodology.tables().forEach(things::table);
    methodology.rules().forEach(things::rule);
    methodology.criteria().forEach(things::criterion);
    methodology.inOrder().forEach(things::formula);
    things.things.addAll(ProseThings.of(methodology.notation()));
    return things.things;
  }

  /// The class of each symbol that has a number.
  static Map<String, Kind> classes(Methodology methodology) {
    return methodology.declarations().stream()
        .collect(Collectors.toMap(Declaration::symbol, Things::kind));
  }

  private static Kind kind(Declaration declaration) {
    return switch (declaration) {
      case Declaration.Default _ -> Kind.DEFAULTS;
      case Declaration.FixedExAnte _ -> Kind.FIXED;
      case Declaration.Monitored one -> one.past() ? Kind.MEASURED_BEFORE : Kind.MONITORED;
      case Declaration.Computed _ -> Kind.COMPUTED;
      case Declaration.Fact _ -> Kind.FACTS;
    };
  }

  private Thing add(Kind kind, String name) {
    Thing thing = new Thing(kind, name);
    things.add(thing);
    return thing;
  }

  private void declared() {
    for (Index index : methodology.indices()) {
      add(Kind.INDICES, index.name())
          .with(Aspect.ELEMENTS, index.kind().word() + spaced(index.list()))
          .with(Aspect.DESCRIPTION, index.description());
    }
    for (ElementList list : methodology.lists()) {
      list.elements()
          .forEach(element ->
              add(Kind.LISTS, list.name() + "." + element.name())
                  .with(Aspect.DESCRIPTION, element.description()));
    }
    methodology.declarations().forEach(this::declaration);
  }

  private static String spaced(String word) {
    return word.isEmpty() ? "" : " " + word;
  }

  private void declaration(Declaration declaration) {
    Kind own = kind(declaration);
    Thing thing =
        add(classes.getOrDefault(declaration.symbol(), own), declaration.symbol())
            .with(Aspect.CLASS, own.label())
            .with(Aspect.INDICES, String.join(", ", declaration.indices()));
    switch (declaration) {
      case Declaration.Default one -> constant(thing, one.constant());
      case Declaration.FixedExAnte one ->
          thing
              .with(Aspect.UNIT, one.unit().toString())
              .with(Aspect.WHEN, one.when().map(ExpressionText::of).orElse(""))
              .with(Aspect.DESCRIPTION, one.description())
              .with(Aspect.SOURCE, one.source());
      case Declaration.Monitored one -> monitored(thing, one);
      case Declaration.Computed one ->
          thing
              .with(Aspect.UNIT, one.unit().toString())
              .with(Aspect.DESCRIPTION, one.description());
      case Declaration.Fact one -> {
        thing.with(
            Aspect.STATED,
            one.perPeriod() ? words("in every period", "期間ごと") : words("once", "一度"));
        one.categories()
            .forEach(category ->
                add(Kind.FACTS, one.symbol() + "." + category.name())
                    .with(Aspect.DESCRIPTION, category.description()));
      }
    }
  }

  private static void monitored(Thing thing, Declaration.Monitored one) {
    thing
        .with(Aspect.UNIT, one.unit().toString())
        .with(Aspect.OPTION, one.options())
        .with(Aspect.OVER_TIME, one.overTime().name().toLowerCase(Locale.ROOT))
        .with(Aspect.WHEN, one.when().map(ExpressionText::of).orElse(""))
        .with(Aspect.GAPS, one.gaps())
        .with(Aspect.EVIDENCE, one.fromFile() ? words("file", "ファイル") : words("", ""))
        .with(Aspect.DESCRIPTION, one.description())
        .with(Aspect.METHOD, one.method())
        .with(Aspect.FREQUENCY, one.frequency());
  }

  private static void constant(Thing thing, Constant constant) {
    thing
        .with(
            Aspect.VALUE,
            constant
                .value()
                .map(value -> value.stripTrailingZeros().toPlainString())
                .orElse("unknown"))
        .with(Aspect.UNIT, constant.unit().toString());
    known(thing, constant.confidence(), constant.source());
    thing.with(Aspect.DESCRIPTION, constant.description());
  }

  private static void known(Thing thing, Confidence confidence, Optional<Source> source) {
    thing
        .with(Aspect.CONFIDENCE, word(confidence))
        .with(Aspect.SOURCE, source.map(ProseThings::source).orElse(""));
  }

  private static BilingualText word(Confidence confidence) {
    return switch (confidence) {
      case VERIFIED -> words("verified", "確認済み");
      case UNVERIFIED -> words("unverified", "未確認");
      case INFERRED -> words("inferred", "推定");
      case UNKNOWN -> words("unknown", "不明");
    };
  }

  private void table(LookupTable table) {
    String keys =
        table.keys().stream()
            .map(key ->
                switch (key) {
                  case LookupTable.ByName name -> name.symbol();
                  case LookupTable.ByRange range -> range.symbol() + " [" + range.unit() + "]";
                })
            .collect(Collectors.joining(", "));
    add(Kind.TABLES, table.name())
        .with(Aspect.KEYS, keys)
        .with(Aspect.UNIT, table.unit().toString());
    table.rows().forEach(row -> constant(add(Kind.TABLES, row.constant().name()), row.constant()));
  }

  private void rule(CalculationRule rule) {
    Thing thing = add(Kind.RULES, rule.name()).with(Aspect.VALUE, rule.value());
    known(thing, rule.confidence(), rule.source());
    thing.with(Aspect.DESCRIPTION, rule.description());
  }

  private void criterion(Criterion criterion) {
    add(Kind.CRITERIA, criterion.number())
        .with(Aspect.TEXT, criterion.wording())
        .with(Aspect.JUDGED_BY, criterion.judgedBy())
        .with(Aspect.CONFIDENCE, word(criterion.confidence()))
        .with(Aspect.CHECK, criterion.check().map(ExpressionText::of).orElse(""));
  }

  private void formula(Passage passage) {
    add(Kind.FORMULAS, passage.symbol())
        .with(Aspect.FORMULA, passage.statement().text().replaceAll("\\s+", " ").strip());
  }
}
