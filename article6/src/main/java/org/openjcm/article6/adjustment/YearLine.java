package org.openjcm.article6.adjustment;

import java.util.Optional;
import org.openjcm.rulebook.Tonnes;

/// One year of a Party's accounting under Article 6. Japanese: 年次の行.
///
/// @param net first transferred minus used, in tCO2e
/// @param applied the adjustment shown for the year: `net`, or the average so far
/// @param emissions as the inventory gives them, in tCO2e; empty while there is none
/// @param balance emissions plus `applied`; empty without an inventory
public record YearLine(
    int year,
    Tonnes firstTransferred,
    Tonnes used,
    long net,
    Average applied,
    Optional<Long> emissions,
    Optional<Average> balance) {}
