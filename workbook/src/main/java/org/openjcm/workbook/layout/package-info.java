/// What stands in which cell, before any file format: sheets, lines, contents and their looks.
@NullMarked
package org.openjcm.workbook.layout;

import org.jspecify.annotations.NullMarked;
