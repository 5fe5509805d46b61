package org.openjcm.article6.aef;

/// What tables 3 and 4 say alike of one block: approach, authorization, ids, metric, quantity,
/// mitigation type, vintage. JCM credits are whole tonnes, so the metric is always `GHG`.
///
/// @param authorization id given by the first transferring Party; its latest version when first
///   transferred
public record Units(String authorization, ItmoBlock itmos, UnderlyingUnits underlying) {

  public Units {
    if (!itmos.tonnes().equals(underlying.serials().tonnes())) {
      throw new IllegalArgumentException(
          "a block of ITMOs has as many numbers as the credits behind it: "
              + itmos.serials()
              + ", "
              + underlying.serials());
    }
  }

  public boolean isSample() {
    return underlying.series().isSample();
  }
}
