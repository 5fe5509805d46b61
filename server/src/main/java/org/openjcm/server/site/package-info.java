/// The public pages that gather several rooms: home, partner countries, projects, methodologies,
/// credits issued, cases, third-party entities, sources and terms.
@NullMarked
package org.openjcm.server.site;

import org.jspecify.annotations.NullMarked;
