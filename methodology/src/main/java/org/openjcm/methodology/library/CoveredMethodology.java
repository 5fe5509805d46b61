package org.openjcm.methodology.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.text.Constant;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.MethodologyReference;

/// What is shipped of one version of a methodology, and which of its constants are open.
///
/// @param text empty when none is shipped
/// @param template the template whose algebra it shares; empty when it stands alone
/// @param open constants that are neither verified as shipped nor confirmed, in order of the text
public record CoveredMethodology(
    MethodologyReference reference,
    Optional<Methodology> text,
    Optional<String> template,
    Standing standing,
    List<Constant> open) {

  private static final String RESTATED = "restated";

  public CoveredMethodology {
    open = List.copyOf(open);
  }

  /// Rules of rounding and of gaps are open in nearly every text; they are named beside the counts
  /// and do not decide them.
  static CoveredMethodology of(
      MethodologyReference reference,
      Optional<Methodology> text,
      Confirmations confirmed,
      LocalDate day) {
    List<Constant> open =
        text.stream()
            .flatMap(one -> one.constants().stream())
            .filter(one -> !one.confidence().isVerified())
            .filter(one -> confirmed.inForce(one.key(), day).isEmpty())
            .toList();
    return new CoveredMethodology(
        reference,
        text,
        text.map(Methodology::front).map(front -> front.get("template")),
        text.map(one -> standing(one, open)).orElse(Standing.NO_TEXT),
        open);
  }

  private static Standing standing(Methodology text, List<Constant> open) {
    if (!RESTATED.equals(text.front().get("text"))) {
      return Standing.INFERRED;
    }
    return open.isEmpty() ? Standing.OFFICIAL : Standing.CONSTANTS_OPEN;
  }

  /// Constants without any value: nobody has read them in the official document.
  public List<Constant> missing() {
    return open.stream().filter(one -> one.confidence() == Confidence.UNKNOWN).toList();
  }

  /// Constants that have a value which nobody has compared with the official document.
  public List<Constant> unverified() {
    return open.stream().filter(one -> one.confidence() != Confidence.UNKNOWN).toList();
  }
}
