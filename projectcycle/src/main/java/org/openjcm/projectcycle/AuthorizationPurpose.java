package org.openjcm.projectcycle;

/// What an authorization allows its outcomes to be used for. Japanese: 承認された用途.
///
/// Source: nomenclature for Article 6, paragraph 2, table 16 (transcribed; edition of 2026-02-17).
public enum AuthorizationPurpose {
  NDC("NDC"),
  OIMP("OIMP"),
  IMP("IMP"),
  OP("OP"),
  NDC_AND_OIMP("NDC and OIMP"),
  NDC_AND_IMP("NDC and IMP"),
  NDC_AND_OP("NDC and OP");

  private final String nomenclature;

  AuthorizationPurpose(String nomenclature) {
    this.nomenclature = nomenclature;
  }

  /// The exact string of the agreed electronic format.
  public String nomenclature() {
    return nomenclature;
  }

  public boolean coversNdc() {
    return nomenclature.startsWith("NDC");
  }
}
