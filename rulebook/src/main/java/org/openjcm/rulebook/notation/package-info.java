/// The one notation of methodologies, parameter packs and rule sets: a stated subset of Markdown.
@NullMarked
package org.openjcm.rulebook.notation;

import org.jspecify.annotations.NullMarked;
