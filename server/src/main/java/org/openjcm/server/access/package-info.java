/// Who people are, what they may do, and the record of what they did and looked at. Japanese:
/// 利用者・権限.
@NullMarked
package org.openjcm.server.access;

import org.jspecify.annotations.NullMarked;
