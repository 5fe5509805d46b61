package org.openjcm.cli.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.registry.log.Seal;
import org.openjcm.rulebook.Sha256;

/// The file with which an appointed auditor opens the sealed fields of a book. Japanese: 監査人の鍵.
///
/// @param seals opened fields of each entry, by its number
public record AuditorKey(String book, Map<Long, List<Seal>> seals) {

  /// What the file says it is.
  public static final String FORMAT = "openjcm-auditor/v1";

  public AuditorKey {
    seals = Map.copyOf(seals);
  }

  static AuditorKey read(Path file) throws IOException {
    Map<String, Object> json = JsonReader.object(Files.readString(file));
    if (!FORMAT.equals(json.get("format"))) {
      throw new IllegalArgumentException("the file is no auditor's key (" + FORMAT + ")");
    }
    Map<Long, List<Seal>> seals = new HashMap<>();
    for (Object entry : Leaf.list(json, "entries")) {
      Map<String, Object> one = JsonReader.map(entry);
      seals.put(Leaf.number(one, "number"), seals(one));
    }
    return new AuditorKey(Leaf.text(json, "book"), seals);
  }

  static List<Seal> seals(Map<String, Object> json) {
    List<Seal> seals = new ArrayList<>();
    for (Object seal : Leaf.list(json, "seals")) {
      Map<String, Object> one = JsonReader.map(seal);
      seals.add(
          new Seal(
              Leaf.text(one, "field"), new Sha256(Leaf.text(one, "key")), Leaf.text(one, "value")));
    }
    return seals;
  }

  Optional<Seal> seal(long entry, String field) {
    return seals.getOrDefault(entry, List.of()).stream()
        .filter(s -> s.field().equals(field))
        .findFirst();
  }
}
