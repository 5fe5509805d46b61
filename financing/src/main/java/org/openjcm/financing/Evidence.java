package org.openjcm.financing;

import org.openjcm.rulebook.Confidence;

/// How surely it is known that the ministry finances a project. Only `A` is a fact and is counted;
/// the others are shown beside the count as what they are. Japanese: 根拠.
public enum Evidence {
  /// Named in an announcement or a news item.
  A(Confidence.VERIFIED),
  /// Registered, and the financing concluded from the agreement of the country counts.
  B(Confidence.INFERRED),
  /// On the register's list, the financing merely probable.
  C(Confidence.UNVERIFIED);

  private final Confidence confidence;

  Evidence(Confidence confidence) {
    this.confidence = confidence;
  }

  public Confidence confidence() {
    return confidence;
  }

  /// Whether a project known this surely is counted.
  public boolean isFact() {
    return this == A;
  }

  /// The less sure of two: a project is issuing as surely as both its financing and its issuance
  /// are known.
  public Evidence orWeaker(Evidence other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /// The surer of two, where several rows speak of one project.
  public Evidence orSurer(Evidence other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
