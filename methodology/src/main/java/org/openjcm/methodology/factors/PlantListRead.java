package org.openjcm.methodology.factors;

import java.util.List;
import org.openjcm.rulebook.notation.Fault;

/// What came of reading a list of plants.
public sealed interface PlantListRead {

  /// Without any fault.
  record Sound(List<Plant> plants) implements PlantListRead {
    public Sound {
      plants = List.copyOf(plants);
    }
  }

  /// With at least one fault, in order of place.
  record Faulty(List<Fault> faults) implements PlantListRead {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
