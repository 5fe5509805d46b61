package org.openjcm.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// LibreOffice without a window: recalculates workbooks and saves them again, all in one process.
final class LibreOffice {

  private static final long MINUTES = 8;

  private LibreOffice() {}

  /// The same files after LibreOffice opened, recalculated and saved them.
  static Map<String, byte[]> recalculated(Map<String, byte[]> files) {
    try {
      Path folder = Files.createTempDirectory("jcm-workbook");
      try {
        return recalculated(folder, files);
      } finally {
        try (Stream<Path> all = Files.walk(folder)) {
          for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(one);
          }
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Map<String, byte[]> recalculated(Path folder, Map<String, byte[]> files)
      throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Path out = folder.resolve("out");
    Path said = folder.resolve("said.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                out.toString()));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = in.resolve(file.getKey() + ".xlsx");
      Files.write(path, file.getValue());
      command.add(path.toString());
    }
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new AssertionError("LibreOffice did not end: " + Files.readString(said));
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new AssertionError("stopped", stopped);
    }
    Map<String, byte[]> recalculated = new LinkedHashMap<>();
    for (String name : files.keySet()) {
      Path path = out.resolve(name + ".xlsx");
      if (!Files.exists(path)) {
        throw new AssertionError(
            name + " did not come back: " + Files.readString(said, StandardCharsets.UTF_8));
      }
      recalculated.put(name, Files.readAllBytes(path));
    }
    return recalculated;
  }
}
