/// An official template that somebody uploads is filled in place, as far as its cells are found.
@NullMarked
package org.openjcm.workbook.template;

import org.jspecify.annotations.NullMarked;
