/// Confirmations: an officer attaches the official document, names the paragraph and enters the
/// value; a second person confirms.
@NullMarked
package org.openjcm.server.rulebook.confirmation;

import org.jspecify.annotations.NullMarked;
