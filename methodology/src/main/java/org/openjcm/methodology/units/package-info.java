/// Units as data: every number of a methodology carries one, and sums of unlike things are refused.
@NullMarked
package org.openjcm.methodology.units;

import org.jspecify.annotations.NullMarked;
