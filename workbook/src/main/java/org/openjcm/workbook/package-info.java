/// The monitoring spreadsheets of a methodology: written with live formulas, read back with every
/// fault named by sheet and cell. Japanese: モニタリングスプレッドシート.
@NullMarked
package org.openjcm.workbook;

import org.jspecify.annotations.NullMarked;
