package org.openjcm.server;

import java.util.List;

/// What an operator must know though the product serves: shown by `GET /healthz` beside `ready`.
/// Japanese: 稼働状態の注意事項.
public interface HealthNotes {

  /// One English sentence for each; empty when all is well. Never a secret.
  List<String> notes();
}
