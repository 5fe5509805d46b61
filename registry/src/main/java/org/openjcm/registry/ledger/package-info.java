/// What moves tonnes: pure decisions over the state they touch, and that state in memory.
@NullMarked
package org.openjcm.registry.ledger;

import org.jspecify.annotations.NullMarked;
