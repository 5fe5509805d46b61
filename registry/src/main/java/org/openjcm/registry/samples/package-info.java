/// Stories of the registry that tests, documents and the terminal share.
@NullMarked
package org.openjcm.registry.samples;

import org.jspecify.annotations.NullMarked;
