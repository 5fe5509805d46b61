package org.openjcm.cli.methodology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.notation.Fault;
import org.openjcm.workbook.layout.WorkbookFault;
import picocli.CommandLine.Model.CommandSpec;

/// What is wrong with the files of a command: told at once on the error stream, or gathered for an
/// answer in JSON.
final class Refusals {

  private final CommandSpec spec;
  private final Language language;
  private final boolean json;
  private final List<Json> gathered = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();
  private boolean any;

  Refusals(CommandSpec spec, Language language, boolean json) {
    this.spec = spec;
    this.language = language;
    this.json = json;
  }

  boolean any() {
    return any;
  }

  /// The text of a file, so that a fault can show its line.
  void remember(String file, String text) {
    texts.put(file, text);
  }

  void refuse(String file, List<Fault> faults) {
    any = true;
    if (json) {
      faults.forEach(fault -> gathered.add(FaultLines.json(file, fault)));
    } else {
      String text = texts.getOrDefault(file, "");
      FaultLines.print(spec.commandLine().getErr(), file, text, faults, language.tag());
    }
  }

  void refuse(String file, WorkbookFault fault) {
    any = true;
    if (json) {
      gathered.add(
          Json.object()
              .with("file", file)
              .with("sheet", fault.sheet())
              .with("cell", fault.cell())
              .with("kind", fault.kind())
              .with("message_en", fault.message().en())
              .with("message_ja", fault.message().ja())
              .with("remedy_en", fault.remedy().en())
              .with("remedy_ja", fault.remedy().ja())
              .done());
    } else {
      spec.commandLine().getErr().println(file + ": " + fault.sentence(language.tag()));
    }
  }

  /// The exit code; what was gathered is printed.
  int ended() {
    if (any && json) {
      spec.commandLine()
          .getOut()
          .println(CanonicalJson.text(Json.object().with("refused", gathered).done()));
    }
    return any ? MethodologyCommand.REFUSED : 0;
  }
}
