/// From the expression tree of a methodology to the formulas of a spreadsheet.
@NullMarked
package org.openjcm.workbook.formula;

import org.jspecify.annotations.NullMarked;
