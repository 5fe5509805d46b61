/// Emission factors, calorific values and warming potentials as data, each with its edition, source
/// and confidence; and the grid factor, computed from its parts. Japanese: 排出係数表・系統排出係数.
@NullMarked
package org.openjcm.methodology.factors;

import org.jspecify.annotations.NullMarked;
