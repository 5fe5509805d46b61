package org.openjcm.article6.adjustment;

import org.openjcm.rulebook.Tonnes;

/// Outcomes that a Party used towards its NDC: subtracted in the year for which they are used. Mere
/// acquisition is no use and never adjusts. Japanese: NDCのために使用した量.
public record Used(int year, Tonnes tonnes) {}
