package org.openjcm.server.rulebook.confirmation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjcm.methodology.factors.Factor;
import org.openjcm.methodology.factors.FactorTables;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.Source;
import org.openjcm.rulebook.register.Column;
import org.openjcm.rulebook.register.Provenance;
import org.openjcm.rulebook.register.RegisterTable;
import org.openjcm.server.database.ReaderDatabase;
import org.openjcm.server.rulebook.RegisterCells;
import org.openjcm.server.rulebook.RegisterTables;
import org.openjcm.server.rulebook.StoredTable;
import org.springframework.stereotype.Component;

/// What a fact says today, where it is a cell of the register or a factor of a table. Constants of
/// methodologies and values of rules stand in their own texts and are not looked up here.
@Component
class FactValues {

  /// A fact as somebody asks to confirm it.
  sealed interface Fact {}

  /// A cell of a register row in force.
  ///
  /// @param value as the row itself has it, before any confirmation; empty when unknown
  record Cell(Column column, String value, Confidence confidence, List<String> sources)
      implements Fact {}

  /// A factor of a shipped table; an empty value is unknown.
  record TableFactor(Factor factor) implements Fact {

    String value() {
      return factor.value().map(BigDecimal::toPlainString).orElse("");
    }

    List<String> sources() {
      return factor.source().map(Source::address).filter(one -> !one.isEmpty()).stream().toList();
    }

    /// Whether a value can be confirmed for it.
    boolean takes(String number) {
      return number.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    }
  }

  /// A fact outside the register: a constant of a methodology, a value of a rule set.
  record Elsewhere() implements Fact {}

  /// The register has no such row.
  record NoSuchRow() implements Fact {}

  /// Columns that say how a row is known; nobody confirms those.
  private static final Set<String> ABOUT_THE_ROW =
      Set.of("key", "note_en", "note_ja", "confidence", "inferred_fields", "source");

  private final ReaderDatabase database;

  FactValues(ReaderDatabase database) {
    this.database = database;
  }

  Fact find(FactKey fact) {
    if (fact.row().startsWith("factors/")) {
      return FactorTables.shipped()
          .find(fact.row().substring("factors/".length()) + "/" + fact.field())
          .map(factor -> (Fact) new TableFactor(factor))
          .orElseGet(NoSuchRow::new);
    }
    Optional<StoredTable> table = table(fact);
    if (table.isEmpty()) {
      return new Elsewhere();
    }
    Optional<Column> column =
        table.get().file().columns().stream()
            .filter(
                each -> each.name().equals(fact.field()) && !ABOUT_THE_ROW.contains(fact.field()))
            .findFirst();
    if (column.isEmpty()) {
      return fact.row().startsWith("methodology/") ? new Elsewhere() : new NoSuchRow();
    }
    return database
        .jdbc()
        .sql(
            """
            select v.*, (select coalesce(cast(r.%s as text), '') from %s r
                          where r.key = v.key and r.edition = v.edition) as asked
            from %s v where v.key = ?
            """
                .formatted(column.get().name(), table.get().table(), table.get().currentView()))
        .param(fact.row())
        .query((row, _) -> {
          Provenance provenance = new RegisterCells(row).provenance();
          return (Fact)
              new Cell(
                  column.get(),
                  row.getString("asked"),
                  provenance.of(column.get().name()),
                  provenance.sources());
        })
        .optional()
        .orElseGet(NoSuchRow::new);
  }

  /// The register table that a fact is a cell of; empty when it stands elsewhere.
  static Optional<StoredTable> table(FactKey fact) {
    String kind = fact.row().substring(0, fact.row().indexOf('/'));
    return RegisterTables.ALL.stream().filter(each -> each.file().kind().equals(kind)).findFirst();
  }

  /// Why a value cannot stand in a column; empty when it can.
  static Optional<BilingualText> wrong(Cell cell, String value) {
    return RegisterTable.reason(cell.column(), value).stream().findFirst();
  }
}
