package org.openjcm.server.access;

/// Thrown by [Permission] when a signed-in person may not do what was asked. It is recorded in
/// `access.refusal` and answered with 403: a page for people, a problem document under `/api`.
/// Nothing else needs to catch it. Japanese: 権限による拒否.
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient SignedIn who;
  private final transient Refusal refusal;

  public Refused(SignedIn who, Refusal refusal) {
    super(who.signInName() + " refused: " + refusal);
    this.who = who;
    this.refusal = refusal;
  }

  public SignedIn who() {
    return who;
  }

  public Refusal refusal() {
    return refusal;
  }
}
