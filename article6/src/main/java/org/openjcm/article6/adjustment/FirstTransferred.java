package org.openjcm.article6.adjustment;

import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// Outcomes that a Party authorized and first transferred: added to its emissions in the year in
/// which they occurred. Japanese: 初回移転した量.
public record FirstTransferred(Vintage vintage, Tonnes tonnes) {}
