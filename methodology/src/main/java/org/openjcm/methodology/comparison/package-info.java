/// Two methodologies side by side: two versions, or two countries. Japanese: 方法論の比較.
@NullMarked
package org.openjcm.methodology.comparison;

import org.jspecify.annotations.NullMarked;
