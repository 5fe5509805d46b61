/// The factor tables and the grid-factor tool of the methodology room: their pages and addresses.
@NullMarked
package org.openjcm.server.methodology.factors;

import org.jspecify.annotations.NullMarked;
