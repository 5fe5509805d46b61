/// The room projectcycle in the server: what the database keeps of it, its pages and its addresses.
@NullMarked
package org.openjcm.server.projectcycle;

import org.jspecify.annotations.NullMarked;
