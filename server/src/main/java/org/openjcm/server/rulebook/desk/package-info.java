/// The register desk: a list arrives as CSV or XLSX, each difference is seen by two persons, and
/// rows are succeeded.
@NullMarked
package org.openjcm.server.rulebook.desk;

import org.jspecify.annotations.NullMarked;
