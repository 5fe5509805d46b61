/// XLSX files: written as a stream, opened with distrust.
@NullMarked
package org.openjcm.workbook.xlsx;

import org.jspecify.annotations.NullMarked;
