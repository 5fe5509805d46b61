/// The registry's verbs at the command line: keys of the public log, audit, receipts, witness.
@NullMarked
package org.openjcm.cli.registry;

import org.jspecify.annotations.NullMarked;
