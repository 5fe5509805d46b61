/// The agreed electronic format: which rows a Party reports for a year, derived from the journal.
@NullMarked
package org.openjcm.article6.aef;

import org.jspecify.annotations.NullMarked;
