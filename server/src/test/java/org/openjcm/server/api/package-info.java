/// What holds for every address of the API.
@NullMarked
package org.openjcm.server.api;

import org.jspecify.annotations.NullMarked;
