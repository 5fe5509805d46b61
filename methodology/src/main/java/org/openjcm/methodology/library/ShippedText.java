package org.openjcm.methodology.library;

import java.util.Comparator;
import java.util.Optional;
import org.openjcm.methodology.frozen.FrozenTexts;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.MethodologyRead;
import org.openjcm.methodology.text.MethodologyReader;
import org.openjcm.methodology.text.Templates;
import org.openjcm.rulebook.MethodologyReference;

/// One methodology of the library, read without reading all the others: for whoever needs one and
/// does not want to wait. Japanese: 承認方法論(単独).
///
/// @param text as frozen, its template filled in
public record ShippedText(Methodology methodology, String text) {

  private static final String NAME = "/methodology.md";

  /// By full reference (`MN_AM003 ver02.0`, `MN_AM003_ver02.0`), or by id alone (`MN_AM003`): then
  /// the newest version that is shipped.
  public static Optional<ShippedText> find(String name) {
    FrozenTexts packed = FrozenTexts.in("approved");
    return packed.paths().stream()
        .filter(path -> path.endsWith(NAME))
        .filter(path -> isMeant(reference(path), name))
        .max(Comparator.comparing(ShippedText::reference))
        .map(path -> read(path, Templates.shipped().expanded(packed.text(path))));
  }

  private static boolean isMeant(MethodologyReference reference, String name) {
    return reference.id().equals(name)
        || reference.toString().equals(name)
        || reference.fileName().equals(name);
  }

  /// `MN/MN_AM003_ver02.0/methodology.md`
  private static MethodologyReference reference(String path) {
    String folder = path.substring(0, path.length() - NAME.length());
    return MethodologyReference.parse(folder.substring(folder.lastIndexOf('/') + 1));
  }

  private static ShippedText read(String path, String text) {
    return switch (MethodologyReader.read(text)) {
      case MethodologyRead.Sound(Methodology methodology) -> new ShippedText(methodology, text);
      case MethodologyRead.Faulty(var faults) ->
          throw new IllegalStateException(path + ": " + faults.getFirst().sentence("en"));
    };
  }
}
