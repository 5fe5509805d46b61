/// The public register in the database: loaded once, imported at the desk, confirmed by officers,
/// read by every page.
@NullMarked
package org.openjcm.server.rulebook;

import org.jspecify.annotations.NullMarked;
