package org.openjcm.methodology.library;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.rulebook.register.CsvFault;
import org.openjcm.rulebook.register.CsvReader;
import org.openjcm.rulebook.register.CsvReading;

/// A project of the public register and the versions of methodologies it uses. Japanese: 掲載プロジェクト.
///
/// @param methodologies in order; empty when the register names none
public record ListedProject(
    OfficialProjectReference reference, List<MethodologyReference> methodologies) {

  public ListedProject {
    methodologies = methodologies.stream().distinct().sorted().toList();
  }

  /// The projects of a register: `projects.csv` and `project-methodologies.csv`, in order of the
  /// first.
  ///
  /// @throws IllegalArgumentException with file and line when a file cannot be taken
  public static List<ListedProject> read(String projects, String methodologies) {
    Map<String, List<MethodologyReference>> uses = new LinkedHashMap<>();
    rows("projects.csv", projects, List.of("key"))
        .forEach(cells -> uses.put(cells.getFirst(), new ArrayList<>()));
    for (List<String> cells :
        rows("project-methodologies.csv", methodologies, List.of("project", "methodology"))) {
      List<MethodologyReference> used = uses.get(cells.getFirst());
      if (used == null) {
        throw new IllegalArgumentException(
            "project-methodologies.csv names "
                + cells.getFirst()
                + ", which is not in projects.csv; give both files of one register");
      }
      used.add(MethodologyReference.parse(afterSlash(cells.getLast())));
    }
    return uses.entrySet().stream()
        .map(entry ->
            new ListedProject(
                new OfficialProjectReference(afterSlash(entry.getKey())), entry.getValue()))
        .toList();
  }

  private static String afterSlash(String key) {
    return key.substring(key.indexOf('/') + 1);
  }

  private static List<List<String>> rows(String file, String text, List<String> columns) {
    return switch (CsvReader.read(file, text.getBytes(StandardCharsets.UTF_8))) {
      case CsvReading.Table table -> {
        List<Integer> at = columns.stream().map(table.header()::indexOf).toList();
        if (at.contains(-1)) {
          throw new IllegalArgumentException(
              file + " lacks one of the columns " + String.join(", ", columns));
        }
        yield table.lines().stream()
            .map(line -> at.stream().map(line.cells()::get).toList())
            .toList();
      }
      case CsvReading.Unreadable(List<CsvFault> faults) ->
          throw new IllegalArgumentException(faults.getFirst().toString());
    };
  }
}
