package org.openjcm.cli.methodology;

import java.io.PrintWriter;
import java.util.List;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.notation.Fault;

/// Prints what is wrong with a file: `file:line:column`, as editors understand it, then the words.
final class FaultLines {

  private FaultLines() {}

  static void print(PrintWriter out, String file, List<Fault> faults, String language) {
    for (Fault fault : faults) {
      out.printf("%s:%s: %s%n", file, fault.at(), fault.message().in(language));
      if (!fault.offending().isBlank()) {
        out.printf("    «%s»%n", fault.offending());
      }
      String remedy = fault.remedy().in(language);
      if (!remedy.isBlank()) {
        out.printf("    %s%n", remedy);
      }
    }
  }

  static Json json(String file, Fault fault) {
    return Json.object()
        .with("file", file)
        .with("line", fault.at().line())
        .with("column", fault.at().column())
        .with("kind", fault.kind())
        .with("offending", fault.offending())
        .with("message_en", fault.message().en())
        .with("message_ja", fault.message().ja())
        .with("remedy_en", fault.remedy().en())
        .with("remedy_ja", fault.remedy().ja())
        .done();
  }
}
