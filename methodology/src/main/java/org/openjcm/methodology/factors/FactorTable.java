package org.openjcm.methodology.factors;

import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Sha256;

/// One edition of a table of factors. It is never edited: a new edition is a table with a name of
/// its own, so that an address never changes its meaning. Japanese: 排出係数表.
///
/// @param id first part of the address of each factor: `ipcc-2006-fuels`
/// @param edition as its source counts, or the month in which we gathered it
/// @param prose the paragraphs above the tables, each in both languages as written
/// @param hash SHA-256 of the text
/// @param derivations how some of its factors follow from others
public record FactorTable(
    String id,
    String edition,
    BilingualText title,
    List<String> prose,
    Sha256 hash,
    List<FactorColumn> columns,
    List<FactorRow> rows,
    List<Derivation> derivations) {

  public FactorTable {
    prose = List.copyOf(prose);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    derivations = List.copyOf(derivations);
  }

  /// All factors, row by row in the order of the columns.
  public List<Factor> factors() {
    return rows.stream()
        .flatMap(row -> columns.stream().flatMap(column -> row.factor(column.id()).stream()))
        .toList();
  }

  public Optional<FactorRow> row(String rowId) {
    return rows.stream().filter(row -> row.id().equals(rowId)).findFirst();
  }

  /// How one of its factors is said to come about.
  public Optional<Derivation> derivation(Factor factor) {
    return derivations.stream()
        .filter(one -> one.published().address().equals(factor.address()))
        .findFirst();
  }

  /// The factors that do not follow from their parts, with the values as shipped: warnings.
  public List<Derivation> warnings() {
    return derivations.stream()
        .filter(one -> one.check() instanceof Consistency.DoesNotFollow)
        .toList();
  }
}
