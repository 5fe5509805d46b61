package org.openjcm.registry;

/// Why credits are given up without counting for a pledge. Japanese: 取消しの目的.
public enum CancellationPurpose {
  /// Japanese: 自主的取消し.
  VOLUNTARY,
  /// Overall mitigation in global emissions. Japanese: 世界全体の排出の総体的な緩和(OMGE).
  OMGE,
  /// Japanese: その他.
  OTHER
}
