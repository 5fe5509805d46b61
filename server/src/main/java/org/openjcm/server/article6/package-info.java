/// Article 6 in the server: authorizations, the tables of the agreed electronic format,
/// adjustments.
@NullMarked
package org.openjcm.server.article6;

import org.jspecify.annotations.NullMarked;
