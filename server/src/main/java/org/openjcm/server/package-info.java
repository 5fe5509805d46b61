/// The program that serves pages, the API and the database; the room names again as packages.
@NullMarked
package org.openjcm.server;

import org.jspecify.annotations.NullMarked;
