package org.openjcm.projectcycle.period;

/// A finding of the third-party entity with the participants' response. Japanese: 指摘事項.
///
/// @param number counts from 1 within the case
/// @param response empty until the participants answer
/// @param closed true once the entity accepts the response
public record Finding(int number, FindingKind kind, String text, String response, boolean closed) {

  public Finding {
    if (number < 1 || text.isBlank()) {
      throw new IllegalArgumentException("a finding has a number and says what was found");
    }
    if (closed && response.isBlank()) {
      throw new IllegalArgumentException("finding " + number + " is closed on a response");
    }
  }

  public static Finding raised(int number, FindingKind kind, String text) {
    return new Finding(number, kind, text, "", false);
  }

  public Finding answered(String answer) {
    return new Finding(number, kind, text, answer, closed);
  }

  public Finding accepted() {
    return new Finding(number, kind, text, response, true);
  }

  public boolean stopsThePositiveOpinion() {
    return kind.stopsThePositiveOpinion() && !closed;
  }

  /// As reports name it: `CAR 1`.
  public String label() {
    return kind + " " + number;
  }
}
