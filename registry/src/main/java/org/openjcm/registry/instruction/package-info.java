/// Instructions that one person proposes, another approves, and the journal executes.
@NullMarked
package org.openjcm.registry.instruction;

import org.jspecify.annotations.NullMarked;
