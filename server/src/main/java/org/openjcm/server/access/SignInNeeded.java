package org.openjcm.server.access;

/// Thrown when a page needs a person and nobody is signed in; answered by the sign-in page, which
/// leads back, or by 401 under `/api`. Japanese: 要サインイン.
public final class SignInNeeded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SignInNeeded() {
    super("this page needs a signed-in person");
  }
}
