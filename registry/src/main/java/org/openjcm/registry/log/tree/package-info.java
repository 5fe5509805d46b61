/// The Merkle tree of a book as tiles and bundles (C2SP tlog-tiles), and proofs over them.
@NullMarked
package org.openjcm.registry.log.tree;

import org.jspecify.annotations.NullMarked;
