package org.openjcm.article6.adjustment;

/// Whether a nationally determined contribution sets a target for one year or for several.
/// Japanese: NDCの種類(単年目標・複数年目標).
public enum NdcType {
  SINGLE_YEAR,
  MULTI_YEAR
}
