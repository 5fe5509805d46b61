/// The guide to the methodology pages, as a page of the product. Japanese: 方法論のページの手引.
@NullMarked
package org.openjcm.server.methodology.guide;

import org.jspecify.annotations.NullMarked;
