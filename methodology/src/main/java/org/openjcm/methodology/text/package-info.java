/// The text of a methodology: what it declares, how it is read, and what is checked when it is.
@NullMarked
package org.openjcm.methodology.text;

import org.jspecify.annotations.NullMarked;
