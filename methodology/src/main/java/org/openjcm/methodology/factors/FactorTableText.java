package org.openjcm.methodology.factors;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.Source;

/// A factor table as CSV and as JSON, one line per factor, for download and for the command line.
public final class FactorTableText {

  private static final List<String> COLUMNS =
      List.of(
          "address",
          "value",
          "unit",
          "description_en",
          "description_ja",
          "confidence",
          "source",
          "source_place",
          "source_address",
          "note_en",
          "note_ja",
          "fact");

  private FactorTableText() {}

  /// RFC 4180, UTF-8, CRLF; a blank value is unknown.
  public static String csv(FactorTable table) {
    StringBuilder csv = new StringBuilder();
    line(csv, COLUMNS);
    for (FactorRow row : table.rows()) {
      for (FactorColumn column : table.columns()) {
        row.factor(column.id()).ifPresent(factor -> line(csv, cells(row, factor)));
      }
    }
    return csv.toString();
  }

  private static List<String> cells(FactorRow row, Factor factor) {
    Optional<Source> source = factor.source();
    return List.of(
        factor.address(),
        factor.value().map(value -> value.toPlainString()).orElse(""),
        factor.unit().toString(),
        factor.description().en(),
        factor.description().ja(),
        word(factor.confidence()),
        source.map(Source::document).orElse(""),
        source.map(Source::place).orElse(""),
        source.map(Source::address).orElse(""),
        row.note().en(),
        row.note().ja(),
        factor.key().text());
  }

  private static void line(StringBuilder csv, List<String> cells) {
    csv.append(cells.stream().map(FactorTableText::cell).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  private static String cell(String text) {
    boolean plain =
        text.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\r' || sign == '\n');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /// With the decimals as strings in the digits of the source.
  public static Json json(FactorTable table) {
    return Json.object()
        .with("table", table.id())
        .with("edition", table.edition())
        .with("title_en", table.title().en())
        .with("title_ja", table.title().ja())
        .with("sha256", table.hash().hex())
        .with("factors", table.factors().stream().<Json>map(FactorTableText::json).toList())
        .with("derived", table.derivations().stream().<Json>map(FactorTableText::json).toList())
        .done();
  }

  private static Json json(Factor factor) {
    return Json.object()
        .with("address", factor.address())
        .with(
            "value",
            factor.value().map(value -> Json.text(value.toPlainString())).orElse(Json.absent()))
        .with("unit", factor.unit().toString())
        .with("description_en", factor.description().en())
        .with("description_ja", factor.description().ja())
        .with("confidence", word(factor.confidence()))
        .with("source", factor.source().map(FactorTableText::json).orElse(Json.absent()))
        .with("fact", factor.key().text())
        .done();
  }

  private static Json json(Source source) {
    return Json.object()
        .with("document", source.document())
        .with("place", source.place())
        .with("address", source.address())
        .done();
  }

  private static Json json(Derivation derivation) {
    return Json.object()
        .with("address", derivation.published().address())
        .with("formula", derivation.formula())
        .with("confidence", word(derivation.confidence()))
        .with("outcome", json(derivation.check()))
        .done();
  }

  /// `follows`, `does-not-follow` with the difference, or `parts-missing` with their names.
  public static Json json(Consistency consistency) {
    return switch (consistency) {
      case Consistency.Follows follows ->
          Json.object()
              .with("kind", "follows")
              .with("computed", Json.text(follows.rounded().toPlainString()))
              .done();
      case Consistency.DoesNotFollow not ->
          Json.object()
              .with("kind", "does-not-follow")
              .with("computed", Json.text(not.rounded().toPlainString()))
              .with("published", Json.text(not.published().toPlainString()))
              .with("difference", Json.text(not.difference().toPlainString()))
              .done();
      case Consistency.PartsMissing(List<String> names) ->
          Json.object()
              .with("kind", "parts-missing")
              .with("missing", names.stream().map(Json::text).toList())
              .done();
    };
  }

  private static String word(Confidence confidence) {
    return confidence.name().toLowerCase(Locale.ROOT);
  }
}
