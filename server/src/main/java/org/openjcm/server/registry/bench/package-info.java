/// What `./jcm bench registry` measures: the registry beside the least that PostgreSQL can do
/// alone.
@NullMarked
package org.openjcm.server.registry.bench;

import org.jspecify.annotations.NullMarked;
