/// Formulas as people read them in print: MathML drawn from the very tree that the engine executes.
@NullMarked
package org.openjcm.methodology.typeset;

import org.jspecify.annotations.NullMarked;
