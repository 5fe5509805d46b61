package org.openjcm.registry;

/// Who benefits from a retired or cancelled credit, for which use and which reporting year. One
/// serial has one beneficiary and one reporting year. Japanese: 利用の主張(受益者・報告年度).
///
/// @param beneficiary name as it stands on the certificate; sealed in the public log
/// @param reportingYear calendar or fiscal year of the report, as the use defines it
public record Claim(Use use, String beneficiary, int reportingYear) {

  public Claim {
    if (beneficiary.isBlank() || beneficiary.length() > 200) {
      throw new IllegalArgumentException("a beneficiary has a name of 1 to 200 characters");
    }
    if (reportingYear < 2013 || reportingYear > 2100) {
      throw new IllegalArgumentException(
          "not a reporting year: " + reportingYear + "; expected 2013 to 2100");
    }
  }
}
