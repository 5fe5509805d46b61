/// Define, resolve, compute: a methodology meets a project and its readings, and every step is
/// kept.
@NullMarked
package org.openjcm.methodology.calculation;

import org.jspecify.annotations.NullMarked;
