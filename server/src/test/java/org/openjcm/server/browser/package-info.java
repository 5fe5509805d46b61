/// A real Chromium looks at the pages: what it needs, and the walks over the public pages.
@NullMarked
package org.openjcm.server.browser;

import org.jspecify.annotations.NullMarked;
