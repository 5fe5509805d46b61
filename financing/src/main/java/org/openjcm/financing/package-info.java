/// Who pays for the technology: the six support schemes of the Ministry of the Environment.
@NullMarked
package org.openjcm.financing;

import org.jspecify.annotations.NullMarked;
