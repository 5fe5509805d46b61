package org.openjcm.workbook;

import java.util.LinkedHashMap;
import java.util.Map;

/// Every workbook of the test run after LibreOffice recalculated it, all in one process: as
/// exported, and with every reading changed.
final class Recalculated {

  static final String CHANGED = "-changed";

  private static final Map<String, byte[]> FILES = LibreOffice.recalculated(all());

  private Recalculated() {}

  static byte[] file(String name) {
    byte[] file = FILES.get(name);
    if (file == null) {
      throw new AssertionError("no workbook " + name);
    }
    return file;
  }

  private static Map<String, byte[]> all() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Scenario scenario : Scenario.all()) {
      byte[] file = scenario.file();
      files.put(scenario.name(), file);
      files.put(scenario.name() + CHANGED, Sheets.withEveryReadingChanged(file));
    }
    return files;
  }
}
