/// Monitoring data become emission reductions: the approved text stands above its formula.
@NullMarked
package org.openjcm.methodology;

import org.jspecify.annotations.NullMarked;
