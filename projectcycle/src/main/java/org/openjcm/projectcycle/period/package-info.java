/// One monitoring period on its way: report, verification, issuance request, decision,
/// notification.
@NullMarked
package org.openjcm.projectcycle.period;

import org.jspecify.annotations.NullMarked;
