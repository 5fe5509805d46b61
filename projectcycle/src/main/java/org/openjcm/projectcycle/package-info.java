/// From the idea note to the decision of the Joint Committee: steps, roles, clocks, decisions.
@NullMarked
package org.openjcm.projectcycle;

import org.jspecify.annotations.NullMarked;
