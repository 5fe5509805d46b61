package org.openjcm.methodology.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjcm.methodology.frozen.FrozenTexts;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.MethodologyRead;
import org.openjcm.methodology.text.MethodologyReader;
import org.openjcm.methodology.text.Templates;
import org.openjcm.rulebook.MethodologyReference;

/// The approved methodologies that are shipped and can compute. Japanese: 承認方法論.
///
/// Each version is a folder `<CC>/<ID>_ver<NN.N>/` with its text and its worked cases; versions
/// live side by side and are never edited.
public final class ApprovedMethodologies {

  private static final String TEXT = "/methodology.md";

  private final Map<MethodologyReference, Methodology> methodologies = new TreeMap<>();
  private final Map<MethodologyReference, String> texts = new TreeMap<>();
  private final Map<MethodologyReference, List<WorkedCase>> cases = new TreeMap<>();

  private ApprovedMethodologies(FrozenTexts packed) {
    for (String path : packed.paths()) {
      if (path.endsWith(TEXT)) {
        String text = Templates.shipped().expanded(packed.text(path));
        Methodology methodology = sound(path, text);
        methodologies.put(methodology.reference(), methodology);
        texts.put(methodology.reference(), text);
        cases.put(methodology.reference(), new ArrayList<>());
      }
    }
    for (String path : packed.paths()) {
      if (path.contains("/worked-cases/")) {
        WorkedCase worked = WorkedCase.read(path, packed.text(path));
        List<WorkedCase> of = cases.get(worked.facts().methodology());
        if (of == null) {
          throw new IllegalStateException(path + " is about a methodology that is not shipped");
        }
        of.add(worked);
      }
    }
  }

  private static final class Holder {
    private static final ApprovedMethodologies SHIPPED =
        new ApprovedMethodologies(FrozenTexts.in("approved"));
  }

  public static ApprovedMethodologies shipped() {
    return Holder.SHIPPED;
  }

  private static Methodology sound(String path, String text) {
    return switch (MethodologyReader.read(text)) {
      case MethodologyRead.Sound(Methodology methodology) -> methodology;
      case MethodologyRead.Faulty(var faults) ->
          throw new IllegalStateException(path + ": " + faults.getFirst().sentence("en"));
    };
  }

  /// In order of id and version.
  public List<Methodology> all() {
    return List.copyOf(methodologies.values());
  }

  public Optional<Methodology> of(MethodologyReference reference) {
    return Optional.ofNullable(methodologies.get(reference));
  }

  /// By full reference (`MN_AM003 ver02.0`, `MN_AM003_ver02.0`), or by id alone (`MN_AM003`): then
  /// the newest version that is shipped.
  public Optional<Methodology> find(String text) {
    return methodologies.values().stream()
        .filter(one ->
            one.reference().id().equals(text)
                || one.reference().toString().equals(text)
                || one.reference().fileName().equals(text))
        .max(Comparator.comparing(Methodology::reference));
  }

  /// The text as frozen, its template filled in.
  public String text(MethodologyReference reference) {
    String text = texts.get(reference);
    if (text == null) {
      throw new IllegalArgumentException(reference + " is not shipped");
    }
    return text;
  }

  public List<WorkedCase> workedCases(MethodologyReference reference) {
    return List.copyOf(cases.getOrDefault(reference, List.of()));
  }
}
