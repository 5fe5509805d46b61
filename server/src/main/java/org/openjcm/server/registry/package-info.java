/// The room registry in the server: what the database keeps of it, its pages and its addresses.
@NullMarked
package org.openjcm.server.registry;

import org.jspecify.annotations.NullMarked;
