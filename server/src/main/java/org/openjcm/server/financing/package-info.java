/// The room financing in the server: what the database keeps of it, its pages and its addresses.
@NullMarked
package org.openjcm.server.financing;

import org.jspecify.annotations.NullMarked;
