/// The status by country and the lists of financed projects, as pages, files and data.
@NullMarked
package org.openjcm.server.financing;

import org.jspecify.annotations.NullMarked;
