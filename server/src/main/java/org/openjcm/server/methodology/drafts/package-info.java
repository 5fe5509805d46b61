/// Drafts of methodologies: written, checked, tried and compared by the people of one organisation,
/// and handed in as a proposal. Japanese: 方法論案.
@NullMarked
package org.openjcm.server.methodology.drafts;

import org.jspecify.annotations.NullMarked;
