package org.openjcm.methodology.factors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a combined margin is made of, as far as it is known.
///
/// @param operating the operating margin; empty when unknown
/// @param build the build margin; empty when unknown
public record MarginParts(Optional<Part> operating, Optional<Part> build, MarginWeights weights) {

  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (operating.isEmpty()) {
      missing.add(GridFactor.OPERATING);
    }
    if (build.isEmpty()) {
      missing.add(GridFactor.BUILD);
    }
    return missing;
  }
}
