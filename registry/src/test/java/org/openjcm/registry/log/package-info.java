@NullMarked
package org.openjcm.registry.log;

import org.jspecify.annotations.NullMarked;
