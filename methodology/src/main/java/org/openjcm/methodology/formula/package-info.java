/// The small grammar of formulas: from signs to words, from words to an expression tree.
@NullMarked
package org.openjcm.methodology.formula;

import org.jspecify.annotations.NullMarked;
