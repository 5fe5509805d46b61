/// Confirmations as a file: what officers have read in the official documents.
@NullMarked
package org.openjcm.rulebook.confirmation;

import org.jspecify.annotations.NullMarked;
