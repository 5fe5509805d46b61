/// Applications to open an account: their fields, what is missing, and their life.
@NullMarked
package org.openjcm.registry.application;

import org.jspecify.annotations.NullMarked;
