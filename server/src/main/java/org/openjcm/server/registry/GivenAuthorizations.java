package org.openjcm.server.registry;

import java.util.List;
import org.openjcm.projectcycle.Authorization;

/// The authorizations that Parties gave; kept by the project cycle. Japanese: 各締約国の承認.
public interface GivenAuthorizations {

  /// Every version, the latest first.
  List<Authorization> authorizations();
}
