/// New methodologies from what is there: a draft for a country from the text of a sister. Japanese:
/// 方法論案の作成.
@NullMarked
package org.openjcm.methodology.drafting;

import org.jspecify.annotations.NullMarked;
