/// A filled workbook, read back: whatever does not fit is named by sheet and cell.
@NullMarked
package org.openjcm.workbook.filled;

import org.jspecify.annotations.NullMarked;
