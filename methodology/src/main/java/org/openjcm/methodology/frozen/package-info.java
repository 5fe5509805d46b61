/// Released texts that are packed with this room and never edited.
@NullMarked
package org.openjcm.methodology.frozen;

import org.jspecify.annotations.NullMarked;
