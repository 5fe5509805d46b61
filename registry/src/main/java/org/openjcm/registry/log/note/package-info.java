/// Signed notes (C2SP signed-note): checkpoints of a book, the keys that sign them, and witnesses.
@NullMarked
package org.openjcm.registry.log.note;

import org.jspecify.annotations.NullMarked;
