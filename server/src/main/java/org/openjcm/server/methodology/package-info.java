/// The room methodology in the server: what the database keeps of it, its pages and its addresses.
@NullMarked
package org.openjcm.server.methodology;

import org.jspecify.annotations.NullMarked;
