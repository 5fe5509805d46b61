package org.openjcm.methodology.factors;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openjcm.methodology.units.Unit;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Place;
import org.openjcm.rulebook.notation.Rows;
import org.openjcm.rulebook.notation.SourcedCells;

/// Reads the section Derived: sums of products of factors, named by address; an address of two
/// parts is in the same table. `cdm-tool-07/wind-solar/w-om * PH-luzon-visayas/om + …`
final class DerivationReader {

  static final Set<String> COLUMNS =
      Set.of("row", "column", "formula", "decimals", "rounding", "confidence");
  static final Set<String> NOTES = Set.of("note (en)", "note (ja)");

  private final String table;
  private final Function<String, Optional<Factor>> factors;
  private final SourcedCells sources;
  private final Faults faults;

  DerivationReader(
      String table,
      Function<String, Optional<Factor>> factors,
      SourcedCells sources,
      Faults faults) {
    this.table = table;
    this.factors = factors;
    this.sources = sources;
    this.faults = faults;
  }

  Optional<Derivation> read(Rows.Row row) {
    Optional<Factor> published =
        factor(row.text("row") + "/" + row.text("column"), row.cell("row").at());
    List<Derivation.Product> terms = terms(row.cell("formula"));
    Confidence confidence = sources.confidence(row.cell("confidence"));
    Optional<RoundingMode> rounding = Roundings.of(row.text("rounding"));
    if (rounding.isEmpty() || !row.text("decimals").matches("[0-9]|1[0-9]")) {
      faults.add(
          "derivation-rounding",
          row.cell("decimals").at(),
          row.text("decimals") + " " + row.text("rounding"),
          words("It is not clear how the value is rounded.", "端数処理が読み取れません。"),
          words(
              "Write the number of decimals and nearest, down or up.",
              "小数点以下の桁数と、nearest・down・upのいずれかを書いてください。"));
      return Optional.empty();
    }
    if (published.isEmpty() || terms.isEmpty()) {
      return Optional.empty();
    }
    for (Derivation.Product term : terms) {
      Unit unit = Working.product(new Term<>(term.times(), term.dividedBy()).of(Factor::unit));
      if (!unit.hasDimensionOf(published.get().unit())) {
        faults.add(
            "unit-mismatch",
            row.cell("formula").at(),
            row.text("formula"),
            words(
                "The formula gives " + unit + ", the factor is " + published.get().unit() + ".",
                "数式の単位は" + unit + "ですが、係数の単位は" + published.get().unit() + "です。"));
        return Optional.empty();
      }
    }
    return Optional.of(
        new Derivation(
            published.get(),
            terms,
            Integer.parseInt(row.text("decimals")),
            rounding.get(),
            BilingualText.words(row.text("note (en)"), row.text("note (ja)")),
            confidence));
  }

  private Optional<Factor> factor(String written, Place at) {
    long parts = written.chars().filter(sign -> sign == '/').count();
    Optional<Factor> found = factors.apply(parts == 1 ? table + "/" + written : written);
    if (found.isEmpty()) {
      faults.add(
          "unknown-factor",
          at,
          written,
          words("There is no factor " + written + ".", "係数" + written + "はありません。"),
          words(
              "Write table/row/column, or row/column within this table.",
              "「表/行/列」、この表の中では「行/列」と書いてください。"));
    }
    return found;
  }

  /// Addresses and the signs * / + in turn, with blanks between.
  private List<Derivation.Product> terms(Cell formula) {
    List<Derivation.Product> terms = new ArrayList<>();
    List<Factor> times = new ArrayList<>();
    List<Factor> dividedBy = new ArrayList<>();
    String[] words = formula.text().split(" ", -1);
    boolean sound = words.length % 2 == 1;
    int column = formula.at().column();
    for (int at = 0; at < words.length && sound; at++) {
      Place place = new Place(formula.at().line(), column);
      column += words[at].length() + 1;
      if (at % 2 == 1) {
        sound = List.of("*", "/", "+").contains(words[at]);
        if (words[at].equals("+")) {
          terms.add(new Derivation.Product(times, dividedBy));
          times.clear();
          dividedBy.clear();
        }
      } else {
        Optional<Factor> factor = factor(words[at], place);
        if (factor.isEmpty()) {
          return List.of();
        }
        (at > 0 && words[at - 1].equals("/") ? dividedBy : times).add(factor.get());
      }
    }
    if (!sound) {
      faults.add(
          "derivation-form",
          formula.at(),
          formula.text(),
          words("This is not a sum of products of factors.", "係数の積の和として読めません。"),
          words(
              "Write addresses and * / + with one blank between.",
              "所在と * / + を1つの空白で区切って書いてください。"));
      return List.of();
    }
    terms.add(new Derivation.Product(times, dividedBy));
    return terms;
  }
}
