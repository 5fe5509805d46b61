/// Fictional projects with synthetic readings, shared by tests, documents, the demonstration and
/// the command line. Nothing in them exists.
@NullMarked
package org.openjcm.methodology.samples;

import org.jspecify.annotations.NullMarked;
