/// A table to type monthly values into, made from what a methodology declares, for people who write
/// no files. Japanese: 月別入力表.
@NullMarked
package org.openjcm.server.methodology.table;

import org.jspecify.annotations.NullMarked;
