/// The approved methodologies that are shipped, each version in its own frozen folder.
@NullMarked
package org.openjcm.methodology.library;

import org.jspecify.annotations.NullMarked;
