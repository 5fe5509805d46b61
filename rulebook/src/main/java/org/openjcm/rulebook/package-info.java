/// The words the two governments defined: tonnes, vintages, monitoring periods, sides, sources.
@NullMarked
package org.openjcm.rulebook;

import org.jspecify.annotations.NullMarked;
