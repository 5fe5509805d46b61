/// Issuance, authorization, transfer, retirement and cancellation of JCM credits.
@NullMarked
package org.openjcm.registry;

import org.jspecify.annotations.NullMarked;
