package org.openjcm.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every workbook of the test run after LibreOffice recalculated it, all in one process: with every
/// number changed, and a few in all variants and as exported.
final class Recalculated {

  /// A fleet as large as the largest registered project.
  static final Scenario FLEET = Fleet.scenario(Fleet.TRANSFORMERS);

  private static final String BLANK = "blank-filled-in";
  private static final Map<String, List<Variant>> VARIANTS = variants();
  private static final Map<String, byte[]> WRITTEN = written();
  private static final Map<String, byte[]> FILES = LibreOffice.recalculated(WRITTEN);

  private Recalculated() {}

  static byte[] file(Scenario scenario, Variant variant) {
    return file(FILES, variant.named(scenario.name()));
  }

  /// A workbook that was written without readings and filled in by hand.
  static byte[] blankFilled() {
    return file(FILES, BLANK);
  }

  /// The file before LibreOffice opened it.
  static byte[] written(Scenario scenario, Variant variant) {
    return file(WRITTEN, variant.named(scenario.name()));
  }

  private static byte[] file(Map<String, byte[]> files, String name) {
    byte[] file = files.get(name);
    if (file == null) {
      throw new AssertionError("no workbook " + name);
    }
    return file;
  }

  /// The variants in which a scenario is looked at: all for the texts of this test; every worked
  /// case with other numbers, the first of each methodology with facts also in other categories.
  static List<Variant> variants(Scenario scenario) {
    return VARIANTS.getOrDefault(scenario.name(), List.of());
  }

  private static Map<String, List<Variant>> variants() {
    Set<String> zoo = new HashSet<>(Zoo.scenarios().stream().map(Scenario::name).toList());
    Set<String> methodologies = new HashSet<>();
    Map<String, List<Variant>> variants = new LinkedHashMap<>();
    for (Scenario scenario : Scenario.all()) {
      boolean first = methodologies.add(scenario.methodology().reference().toString());
      List<Variant> few = new ArrayList<>();
      boolean edge = Zoo.EDGES.containsKey(scenario.name());
      if (!edge) {
        few.add(Variant.NUMBERS);
      }
      if (edge || scenario.name().startsWith("SAMPLE-")) {
        few.add(Variant.AS_EXPORTED);
      }
      if (first && !scenario.facts().facts().isEmpty()) {
        few.add(Variant.CATEGORIES);
      }
      variants.put(
          scenario.name(), zoo.contains(scenario.name()) ? List.of(Variant.values()) : few);
    }
    return variants;
  }

  private static Map<String, byte[]> written() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Scenario scenario : Scenario.all()) {
      byte[] file = scenario.file();
      variants(scenario).forEach(one -> files.put(one.named(scenario.name()), one.of(file)));
    }
    files.put(Variant.AS_EXPORTED.named(FLEET.name()), FLEET.file());
    files.put(BLANK, BlankFilled.file(Zoo.scenario("coming-and-going")));
    return files;
  }
}
