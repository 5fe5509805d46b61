/// The sheets of the monitoring spreadsheet: MPS, MSS and MRS, input and calculation process.
@NullMarked
package org.openjcm.workbook.draft;

import org.jspecify.annotations.NullMarked;
