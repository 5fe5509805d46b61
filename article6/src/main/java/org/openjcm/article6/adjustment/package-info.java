/// Corresponding adjustments of one Party over one NDC implementation period.
@NullMarked
package org.openjcm.article6.adjustment;

import org.jspecify.annotations.NullMarked;
