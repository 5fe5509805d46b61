/// Article 6 of the Paris Agreement: corresponding adjustment and the agreed electronic format.
@NullMarked
package org.openjcm.article6;

import org.jspecify.annotations.NullMarked;
