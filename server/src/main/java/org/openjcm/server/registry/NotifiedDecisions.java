package org.openjcm.server.registry;

import java.util.List;
import java.util.Optional;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.projectcycle.JointCommitteeDecision;

/// The decisions of the Joint Committee that were notified to the registries; kept by the project
/// cycle. Japanese: 通知された合同委員会決定.
public interface NotifiedDecisions {

  Optional<JointCommitteeDecision> decision(DecisionNumber number);

  /// The latest first.
  List<JointCommitteeDecision> decisions();
}
