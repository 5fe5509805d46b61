/// What a project states and what its meters say: the facts, fixed values and readings that go into
/// a calculation.
@NullMarked
package org.openjcm.methodology.monitoring;

import org.jspecify.annotations.NullMarked;
