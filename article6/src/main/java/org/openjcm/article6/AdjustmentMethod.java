package org.openjcm.article6;

/// How a Party applies corresponding adjustments, one method for its whole NDC period. Japanese:
/// 相当調整の方法.
///
/// Source: decision 2/CMA.3, annex, paragraph 7.
public enum AdjustmentMethod {
  /// Single-year target with an indicative multi-year trajectory or budget, paragraph 7(a)(i).
  SINGLE_YEAR_TRAJECTORY,
  /// Single-year target, average over the elapsed years, paragraph 7(a)(ii).
  SINGLE_YEAR_AVERAGING,
  /// Multi-year target, paragraph 7(b).
  MULTI_YEAR
}
