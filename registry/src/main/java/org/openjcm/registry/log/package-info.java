/// The frozen bytes of an entry, what they seal, and the Merkle log over them.
@NullMarked
package org.openjcm.registry.log;

import org.jspecify.annotations.NullMarked;
