package org.openjcm.server.methodology;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.text.CalculationRule;
import org.openjcm.methodology.text.Constant;
import org.openjcm.methodology.text.Criterion;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.typeset.MathMl;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.rulebook.confirmation.FactMarks;

/// Turns the cells of one row of a methodology's table into what a page shows: symbols as printed,
/// keywords in words, numbers with where they come from, confidences with what has been confirmed.
final class ShownCells {

  private static final Set<String> CODE = Set.of("index", "rule", "unit", "key", "kind");
  private static final Set<String> KEYWORDS = Set.of("value", "side", "over time", "kind");
  private static final Pattern SYMBOL = Pattern.compile("([A-Za-z]\\w*)(?:\\[([^]]*)])?");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private final Methodology methodology;
  private final Frame frame;
  private final NotationWords words;
  private final FactMarks.Marks marks;
  private final Map<Integer, Constant> constants = new HashMap<>();
  private final Map<Integer, CalculationRule> rules = new HashMap<>();
  private final Map<Integer, Condition> conditions = new HashMap<>();

  ShownCells(Methodology methodology, Frame frame, FactMarks.Marks marks) {
    this.methodology = methodology;
    this.frame = frame;
    this.words = new NotationWords(frame);
    this.marks = marks;
    methodology.constants().forEach(one -> constants.put(one.at().line(), one));
    methodology.rules().forEach(one -> rules.put(one.at().line(), one));
    for (Criterion one : methodology.criteria()) {
      one.check().ifPresent(check -> conditions.put(one.at().line(), check));
    }
    for (Declaration.Monitored one : methodology.declared(Declaration.Monitored.class)) {
      one.when().ifPresent(when -> conditions.put(one.at().line(), when));
    }
    for (Declaration.FixedExAnte one : methodology.declared(Declaration.FixedExAnte.class)) {
      one.when().ifPresent(when -> conditions.put(one.at().line(), when));
    }
  }

  /// By which another place of the page points to the row.
  String id(String column, Cell first) {
    return switch (column) {
      case "symbol" -> ShownFormulas.anchor(first.text().replaceFirst("\\[.*", ""));
      case "key" -> "source-" + first.text();
      default -> "";
    };
  }

  ShownCell cell(String column, Cell cell) {
    String text = cell.text();
    int line = cell.at().line();
    return switch (column) {
      case "symbol" -> symbol(text);
      case "confidence" -> sure(text, line);
      case "check" -> check(text, line);
      case "when" -> when(text, line);
      case "gaps" -> gaps(text);
      case "option" -> new ShownCell.Words(options(text));
      case "evidence" ->
          new ShownCell.Words(text.isEmpty() ? "" : frame.t("methodology.evidence.file"));
      case "source" -> source(text, line);
      case "document", "place" -> new ShownCell.Words(Phrase.in(frame, text));
      case "address" ->
          text.startsWith("http")
              ? new ShownCell.Link(text, text, true)
              : new ShownCell.Words(text);
      case "value" -> value(text, line);
      case "from", "below" -> new ShownCell.Quantity(text, "");
      default -> plain(column, text);
    };
  }

  private ShownCell plain(String column, String text) {
    if ((CODE.contains(column) && !KEYWORDS.contains(column)) || isAnswer(column)) {
      return new ShownCell.Code(text);
    }
    return new ShownCell.Words(KEYWORDS.contains(column) ? words.keyword(text) : text);
  }

  /// Whether the column of a table holds what projects write as the answer to a fact, or an element
  /// of a list: written so in every language.
  private boolean isAnswer(String column) {
    return methodology.indices().stream().anyMatch(one -> one.name().equals(column))
        || methodology.declared(Declaration.Fact.class).stream()
            .anyMatch(one -> one.symbol().equals(column));
  }

  private static ShownCell symbol(String text) {
    Matcher form = SYMBOL.matcher(text);
    if (!form.matches()) {
      return new ShownCell.Code(text);
    }
    List<String> indices =
        form.group(2) == null ? List.of() : List.of(form.group(2).split(" *, *", -1));
    return new ShownCell.Printed(MathMl.symbol(form.group(1), indices), text);
  }

  private ShownCell sure(String text, int line) {
    Constant constant = constants.get(line);
    if (constant != null) {
      String shown = constant.value().map(BigDecimal::toPlainString).orElse("unknown");
      return new ShownCell.Fact(marks.of(constant.key(), constant.confidence()), shown);
    }
    CalculationRule rule = rules.get(line);
    if (rule != null) {
      return new ShownCell.Fact(marks.of(rule.key(), rule.confidence()), rule.value());
    }
    for (Confidence one : Confidence.values()) {
      if (one.name().equals(text.toUpperCase(Locale.ROOT))) {
        return new ShownCell.Sure(one);
      }
    }
    return new ShownCell.Words(text);
  }

  private ShownCell value(String text, int line) {
    Constant constant = constants.get(line);
    if (constant == null) {
      return NUMBER.matcher(text).matches()
          ? new ShownCell.Quantity(text, "")
          : new ShownCell.Words(words.keyword(text));
    }
    String more = text.startsWith("from ") ? text.substring(5) : "";
    return constant
        .value()
        .<ShownCell>map(value -> new ShownCell.Quantity(value.toPlainString(), more))
        .orElseGet(() -> new ShownCell.Words(words.keyword("unknown")));
  }

  private ShownCell source(String text, int line) {
    if (text.isEmpty() && constants.containsKey(line)) {
      return new ShownCell.Words(
          Phrase.in(frame, constants.get(line).source().map(one -> one.document()).orElse("")));
    }
    boolean key = text.matches("[A-Za-z0-9_-]{1,40}") && !text.contains(" ");
    return key && isListed(text)
        ? new ShownCell.Link("#source-" + text, text, false)
        : new ShownCell.Words(Phrase.in(frame, text));
  }

  private boolean isListed(String key) {
    return methodology.notation().sections().stream()
        .filter(section -> section.heading().text().equalsIgnoreCase("sources"))
        .flatMap(section -> section.blocks().stream())
        .anyMatch(block ->
            block instanceof org.openjcm.rulebook.notation.Block.Table table
                && table.rows().stream().anyMatch(row -> row.getFirst().text().equals(key)));
  }

  private ShownCell check(String text, int line) {
    return conditions.containsKey(line)
        ? new ShownCell.Printed(MathMl.of(conditions.get(line), frame.lang().tag()), text)
        : new ShownCell.Words(frame.t("methodology.check.people"));
  }

  private ShownCell when(String text, int line) {
    return conditions.containsKey(line)
        ? new ShownCell.Printed(MathMl.of(conditions.get(line), frame.lang().tag()), text)
        : new ShownCell.Words(frame.t("methodology.when.always"));
  }

  private ShownCell gaps(String text) {
    return new ShownCell.Words(gapsInWords(text));
  }

  /// What happens to time without a reading, in words.
  String gapsInWords(String text) {
    String policy =
        text.isEmpty()
            ? methodology.rule("gaps").map(CalculationRule::value).orElse("refuse")
            : text;
    return gaps(frame, policy);
  }

  static String gaps(Frame frame, String policy) {
    return policy.equals("zero") || policy.equals("refuse")
        ? frame.t("methodology.gaps." + policy)
        : frame.t("methodology.gaps.symbol", policy);
  }

  /// `A, C` in words.
  String options(String text) {
    Function<String, String> named = one -> frame.t("methodology.option." + one);
    return text.chars()
        .mapToObj(sign -> String.valueOf((char) sign))
        .filter(Set.of("A", "B", "C")::contains)
        .map(named)
        .collect(Collectors.joining(frame.isJapanese() ? "、" : "; "));
  }
}
