package org.openjcm.workbook.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.workbook.layout.Address;

/// The input cells of a plan or a report by name, such as `EG[PV1]`. Japanese: 入力セルの一覧.
final class InputCells {

  private final Map<String, InputCell> fixed = new HashMap<>();
  private final Map<String, Address> facts = new HashMap<>();
  private final Map<String, List<InputCell>> monitored = new HashMap<>();

  void fixed(String name, InputCell cell) {
    fixed.put(name, cell);
  }

  Optional<InputCell> fixed(String name) {
    return Optional.ofNullable(fixed.get(name));
  }

  void fact(String name, Address cell) {
    facts.putIfAbsent(name, cell);
  }

  Optional<Address> fact(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  /// @param name without elements of time
  void monitored(String name, InputCell cell) {
    monitored.computeIfAbsent(name, _ -> new ArrayList<>()).add(cell);
  }

  List<InputCell> monitored(String name) {
    return monitored.getOrDefault(name, List.of());
  }
}
