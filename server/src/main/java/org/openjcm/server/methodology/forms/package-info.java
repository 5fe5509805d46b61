/// Official monitoring spreadsheets that officers upload, and their filling in place.
@NullMarked
package org.openjcm.server.methodology.forms;

import org.jspecify.annotations.NullMarked;
