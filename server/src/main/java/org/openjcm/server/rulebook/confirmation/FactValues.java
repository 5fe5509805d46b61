package org.openjcm.server.rulebook.confirmation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.factors.Factor;
import org.openjcm.methodology.factors.FactorTables;
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

  /// A cell of a register row in force; an empty value is unknown.
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

  private final ReaderDatabase database;

  FactValues(ReaderDatabase database) {
    this.database = database;
  }

  Fact find(FactKey fact) {
    String kind = fact.row().substring(0, fact.row().indexOf('/'));
    Optional<StoredTable> table =
        RegisterTables.ALL.stream().filter(each -> each.file().kind().equals(kind)).findFirst();
    if (kind.equals("factors")) {
      return FactorTables.shipped()
          .find(fact.row().substring("factors/".length()) + "/" + fact.field())
          .map(factor -> (Fact) new TableFactor(factor))
          .orElseGet(NoSuchRow::new);
    }
    if (table.isEmpty()) {
      return new Elsewhere();
    }
    Optional<Column> column =
        table.get().file().columns().stream()
            .filter(each -> each.name().equals(fact.field()) && !each.name().equals("key"))
            .findFirst();
    if (column.isEmpty()) {
      return kind.equals("methodology") ? new Elsewhere() : new NoSuchRow();
    }
    return database
        .jdbc()
        .sql(
            "select *, coalesce(cast(%s as text), '') as asked from %s where key = ?"
                .formatted(column.get().name(), table.get().currentView()))
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

  /// Why a value cannot stand in a column; empty when it can.
  static Optional<String> wrong(Cell cell, String value) {
    return RegisterTable.reason(cell.column(), value).stream().findFirst();
  }
}
