/// The table of steps of the project cycle for one rule generation, with its roles and clocks.
@NullMarked
package org.openjcm.projectcycle.steps;

import org.jspecify.annotations.NullMarked;
