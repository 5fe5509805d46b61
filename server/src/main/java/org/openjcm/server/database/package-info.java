/// Where the house keeps its records: a PostgreSQL of its own or a given one, three roles, one
/// history of migrations.
@NullMarked
package org.openjcm.server.database;

import org.jspecify.annotations.NullMarked;
