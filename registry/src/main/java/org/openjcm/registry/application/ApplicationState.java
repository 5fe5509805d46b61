package org.openjcm.registry.application;

import java.util.List;

/// Where an application stands. Japanese: 口座開設申請の状態.
public enum ApplicationState {
  /// Japanese: 受付.
  RECEIVED,
  /// Something is missing; the applicant sends a new one. Japanese: 補正依頼.
  RETURNED,
  /// Japanese: 開設.
  OPENED,
  /// With a reason. Japanese: 不承認.
  REFUSED,
  /// Japanese: 取下げ.
  WITHDRAWN;

  public List<ApplicationState> next() {
    return this == RECEIVED ? List.of(RETURNED, OPENED, REFUSED, WITHDRAWN) : List.of();
  }

  public boolean isEnd() {
    return next().isEmpty();
  }
}
