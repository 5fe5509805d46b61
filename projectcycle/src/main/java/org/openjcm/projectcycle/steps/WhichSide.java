package org.openjcm.projectcycle.steps;

/// On which side a step is taken. Japanese: どちらの側か.
public enum WhichSide {
  /// Not bound to a side: participants, third-party entities and the public.
  NONE,
  /// The two sides act together, or one of them for both: the joint secretariat.
  EITHER,
  /// Both sides must act before the step is complete: consensus of the Joint Committee.
  BOTH,
  /// Each side for itself, on its own day: notification, issuance, authorization.
  EACH
}
