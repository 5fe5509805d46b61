/// Publishing the books: tiles, bundles and checkpoints as files, keys, witnesses and auditors.
@NullMarked
package org.openjcm.server.registry.log;

import org.jspecify.annotations.NullMarked;
