/// Register facts as CSV: reading the file, checking every cell, and knowing where each fact comes
/// from.
@NullMarked
package org.openjcm.rulebook.register;

import org.jspecify.annotations.NullMarked;
