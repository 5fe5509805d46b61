package org.openjcm.methodology.factors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.frozen.FrozenTexts;
import org.openjcm.rulebook.notation.Fault;

/// The factor tables that are shipped, each in a frozen edition. Japanese: 排出係数表.
public final class FactorTables {

  private final Map<String, FactorTable> tables = new LinkedHashMap<>();
  private final Map<String, Factor> factors = new LinkedHashMap<>();

  /// Reads all texts; the first fault stops the load with file, line, column and reason.
  FactorTables(Map<String, String> texts) {
    Map<String, FactorTableReader> readers = new LinkedHashMap<>();
    texts.forEach((path, text) -> {
      FactorTableReader reader = new FactorTableReader(text);
      readers.put(path, reader);
      factors.putAll(reader.factors());
    });
    readers.forEach((path, reader) -> {
      FactorTable table = sound(path, reader.withDerivations(this::find));
      if (tables.putIfAbsent(table.id(), table) != null) {
        throw new IllegalStateException(
            path
                + ":1:1: there is another table "
                + table.id()
                + "; give the new one its own name");
      }
    });
  }

  private static FactorTable sound(String path, FactorTableRead read) {
    return switch (read) {
      case FactorTableRead.Sound(FactorTable table) -> table;
      case FactorTableRead.Faulty(List<Fault> faults) -> {
        Fault first = faults.getFirst();
        throw new IllegalStateException(
            "%s:%s: %s «%s» %s"
                .formatted(
                    path,
                    first.at(),
                    first.message().en(),
                    first.offending(),
                    first.remedy().en()));
      }
    };
  }

  private static final class Holder {
    private static final FactorTables SHIPPED = new FactorTables(FrozenTexts.in("factors").texts());
  }

  public static FactorTables shipped() {
    return Holder.SHIPPED;
  }

  /// The factor at `table/row/column`, such as `ipcc-2006-fuels/natural-gas/ncv`.
  public Optional<Factor> find(String address) {
    return Optional.ofNullable(factors.get(address));
  }

  public Optional<FactorTable> table(String id) {
    return Optional.ofNullable(tables.get(id));
  }

  /// By name.
  public List<FactorTable> tables() {
    return List.copyOf(tables.values());
  }

  /// Of all factors, table by table.
  public List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    tables
        .values()
        .forEach(table -> table.factors().forEach(factor -> addresses.add(factor.address())));
    return addresses;
  }
}
