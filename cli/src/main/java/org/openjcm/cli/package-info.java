/// The `jcm` command: what can be computed and checked without a server.
@NullMarked
package org.openjcm.cli;

import org.jspecify.annotations.NullMarked;
