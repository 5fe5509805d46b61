package org.openjcm.workbook.draft;

import static org.openjcm.rulebook.BilingualText.words;

import org.openjcm.rulebook.BilingualText;

/// The sheets of the monitoring spreadsheet, as the official form names them. Japanese: シート名.
public enum SheetName {
  PLAN_INPUT("MPS(input)"),
  PLAN_SEPARATE("MPS(input_separate)"),
  PLAN_CALCULATION("MPS(calc_process)"),
  STRUCTURE("MSS"),
  REPORT_INPUT("MRS(input)"),
  REPORT_SEPARATE("MRS(input_separate)"),
  REPORT_CALCULATION("MRS(calc_process)");

  private final String tab;

  SheetName(String tab) {
    this.tab = tab;
  }

  /// `MPS(input)`
  public String tab() {
    return tab;
  }

  BilingualText title() {
    return switch (this) {
      case PLAN_INPUT -> words("Monitoring Plan Sheet (Input Sheet)", "モニタリング計画シート(入力シート)");
      case PLAN_SEPARATE ->
          words("Monitoring Plan Sheet (Input Sheet, one line per piece)", "モニタリング計画シート(個別入力シート)");
      case PLAN_CALCULATION ->
          words("Monitoring Plan Sheet (Calculation Process Sheet)", "モニタリング計画シート(計算過程シート)");
      case STRUCTURE -> words("Monitoring Structure Sheet", "モニタリング体制シート");
      case REPORT_INPUT ->
          words(
              "Monitoring Report Sheet (Input Sheet) [For Verification]",
              "モニタリング報告シート(入力シート)[検証用]");
      case REPORT_SEPARATE ->
          words(
              "Monitoring Report Sheet (Input Sheet, one line per piece) [For Verification]",
              "モニタリング報告シート(個別入力シート)[検証用]");
      case REPORT_CALCULATION ->
          words(
              "Monitoring Report Sheet (Calculation Process Sheet) [For Verification]",
              "モニタリング報告シート(計算過程シート)[検証用]");
    };
  }
}
