package org.openjcm.server.methodology;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.text.Constant;
import org.openjcm.methodology.text.Criterion;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.Passage;
import org.openjcm.methodology.typeset.MathMl;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.server.rulebook.confirmation.FactMarks;

/// A methodology that computes, as data. Japanese: 方法論本文のデータ.
///
/// @param sha256 of the text as executed
/// @param front the front table as the text writes it
public record TextJson(
    String id,
    String version,
    String country,
    Both title,
    String sha256,
    Map<String, String> front,
    List<Index> indices,
    List<Parameter> parameters,
    List<Value> constants,
    List<Rule> rules,
    List<Eligibility> criteria,
    List<Formula> formulas) {

  /// Words in both languages.
  record Both(String en, String ja) {}

  /// @param kind `equipment`, `list fuels`, `day` …
  record Index(String name, String kind, Both description, List<String> elements) {}

  /// @param kind `default`, `fixed`, `monitored`, `past`, `computed` or `fact`
  /// @param unit absent for a fact
  /// @param categories of a fact
  record Parameter(
      String symbol,
      List<String> indices,
      String kind,
      Optional<String> unit,
      Both description,
      Optional<Monitoring> monitoring,
      List<String> categories) {}

  /// @param options of `A`, `B`, `C`
  /// @param gaps `zero`, `refuse`, a symbol, or empty for the rule of the text
  /// @param when MathML of the facts under which it is given; absent for always
  record Monitoring(
      String options,
      String overTime,
      Both method,
      Both frequency,
      String gaps,
      boolean fromFile,
      Optional<String> when) {}

  /// @param value exact decimal in force today; null when nobody has read it yet
  /// @param shippedConfidence as shipped
  /// @param confidence today: `verified` once confirmed
  record Value(
      String name,
      String fact,
      Optional<String> value,
      String unit,
      Both description,
      Optional<String> source,
      String shippedConfidence,
      String confidence) {}

  /// A rule of calculation.
  record Rule(String name, String fact, String value, Both description, String confidence) {}

  /// @param check MathML of what the machine checks; absent where people judge
  record Eligibility(
      String number, Both wording, Both judgedBy, String confidence, Optional<String> check) {}

  /// @param mathml the formula as printed
  record Formula(String symbol, int line, String heading, String text, String mathml) {}

  static TextJson of(Methodology of, FactMarks.Marks marks) {
    return new TextJson(
        of.reference().id(),
        "%02d.%d".formatted(of.reference().major(), of.reference().minor()),
        of.reference().partner().alpha2(),
        both(of.title()),
        of.textHash().hex(),
        of.front(),
        of.indices().stream()
            .map(one ->
                new Index(
                    one.name(),
                    one.kind().word() + (one.list().isEmpty() ? "" : " " + one.list()),
                    both(one.description()),
                    of.elements(one)))
            .toList(),
        of.declarations().stream().map(TextJson::parameter).toList(),
        of.constants().stream().map(one -> value(one, marks)).toList(),
        of.rules().stream()
            .map(one ->
                new Rule(
                    one.name(),
                    one.key().text(),
                    one.value(),
                    both(one.description()),
                    lower(marks.of(one.key(), one.confidence()).shown().name())))
            .toList(),
        of.criteria().stream().map(TextJson::criterion).toList(),
        of.inOrder().stream().map(TextJson::formula).toList());
  }

  private static Parameter parameter(Declaration of) {
    return new Parameter(
        of.symbol(),
        of.indices(),
        ShownFormulas.kind(of).replace("methodology.kind.", ""),
        of instanceof Declaration.Quantity one
            ? Optional.of(one.unit().toString())
            : Optional.empty(),
        both(of.description()),
        of instanceof Declaration.Monitored one ? Optional.of(monitoring(one)) : Optional.empty(),
        of instanceof Declaration.Fact one
            ? one.categories().stream().map(Declaration.Category::name).toList()
            : List.of());
  }

  private static Monitoring monitoring(Declaration.Monitored of) {
    return new Monitoring(
        of.options(),
        lower(of.overTime().name()),
        both(of.method()),
        both(of.frequency()),
        of.gaps(),
        of.fromFile(),
        of.when().map(TextJson::printed));
  }

  private static Value value(Constant of, FactMarks.Marks marks) {
    FactMarks.Mark mark = marks.of(of.key(), of.confidence());
    return new Value(
        of.name(),
        of.key().text(),
        mark.confirmation()
            .map(one -> one.value())
            .or(() -> of.value().map(BigDecimal::toPlainString)),
        of.unit().toString(),
        both(of.description()),
        of.source().map(one -> (one.document() + ", " + one.place()).replaceAll(", $", "")),
        lower(of.confidence().name()),
        lower(mark.shown().name()));
  }

  private static Eligibility criterion(Criterion of) {
    return new Eligibility(
        of.number(),
        both(of.wording()),
        both(of.judgedBy()),
        lower(of.confidence().name()),
        of.check().map(TextJson::printed));
  }

  private static Formula formula(Passage of) {
    return new Formula(
        of.symbol(),
        of.line(),
        of.heading(),
        of.statement().text(),
        MathMl.of(of.statement(), "en"));
  }

  private static String printed(Condition condition) {
    return MathMl.of(condition, "en");
  }

  private static Both both(BilingualText text) {
    return new Both(text.en(), text.ja());
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
