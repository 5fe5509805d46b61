package org.openjcm.server.access;

import java.util.Locale;

/// What the access journal records. Japanese: 利用記録の種類.
public enum AccessEvent {
  PERSON_ADDED,
  ORGANISATION_ADDED,
  INVITED,
  PASSWORD_SET,
  SIGNED_IN,
  SIGN_IN_FAILED,
  SIGN_IN_THROTTLED,
  SIGNED_OUT,
  SIGNED_OUT_EVERYWHERE,
  SESSION_ENDED,
  ROLE_GIVEN,
  ROLE_ENDED,
  DEACTIVATED,
  REACTIVATED;

  public String messageKey() {
    return "access.event." + name().toLowerCase(Locale.ROOT);
  }
}
