package org.openjcm.cli.methodology;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.library.ShippedText;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.MethodologyRead;
import org.openjcm.methodology.text.MethodologyReader;
import org.openjcm.methodology.text.Templates;
import org.openjcm.rulebook.notation.Fault;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// What a command line means by `ID|FILE`: a methodology that is shipped, or a file anywhere.
///
/// @param name as given
/// @param text with its template filled in
/// @param own the text as its writer sees it
record ChosenMethodology(String name, String text, String own, MethodologyRead read) {

  static ChosenMethodology of(CommandSpec spec, String name) {
    Optional<ShippedText> shipped = ShippedText.find(name);
    if (shipped.isPresent()) {
      String text = shipped.get().text();
      return new ChosenMethodology(
          name, text, text, new MethodologyRead.Sound(shipped.get().methodology()));
    }
    String own = NamedFile.text(spec, file(spec, name));
    return new ChosenMethodology(
        name, Templates.shipped().expanded(own), own, MethodologyReader.read(own));
  }

  private static Path file(CommandSpec spec, String name) {
    try {
      Path file = Path.of(name);
      if (Files.exists(file)) {
        return file;
      }
    } catch (InvalidPathException noPath) {
      // neither an id nor a name a file can have
    }
    throw new ParameterException(
        spec.commandLine(),
        name + " is neither a shipped methodology nor a file. See jcm methodology list.");
  }

  Optional<Methodology> methodology() {
    return read instanceof MethodologyRead.Sound(Methodology sound)
        ? Optional.of(sound)
        : Optional.empty();
  }

  List<Fault> faults() {
    return read instanceof MethodologyRead.Faulty(List<Fault> faults) ? faults : List.of();
  }
}
