/// The whole flow told once, from the readings of a sample project to the rows of both Parties.
@NullMarked
package org.openjcm.cli.journey;

import org.jspecify.annotations.NullMarked;
