/// Tests of the frame: language, texts, formats, layout.
@NullMarked
package org.openjcm.server.pages;

import org.jspecify.annotations.NullMarked;
