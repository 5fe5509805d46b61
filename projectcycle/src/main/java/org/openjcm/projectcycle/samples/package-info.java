/// The fictional project, entities and accounts that tests, docs, demo and command line share.
@NullMarked
package org.openjcm.projectcycle.samples;

import org.jspecify.annotations.NullMarked;
