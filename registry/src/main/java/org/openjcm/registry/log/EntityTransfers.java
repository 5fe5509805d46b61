package org.openjcm.registry.log;

/// What the public log of a side shows of a transfer between two entity accounts; rule data of the
/// side. Japanese: 法人等保有口座間の移転の公表.
public enum EntityTransfers {
  /// That there was one, and the day. Yearly totals are stated and can be checked by an auditor.
  SEALED,
  /// Serials, tonnes and time as well; account numbers and holders stay sealed.
  PUBLIC
}
