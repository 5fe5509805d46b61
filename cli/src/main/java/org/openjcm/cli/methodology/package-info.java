/// `jcm methodology`: list, show, check and calculate, without a server.
@NullMarked
package org.openjcm.cli.methodology;

import org.jspecify.annotations.NullMarked;
