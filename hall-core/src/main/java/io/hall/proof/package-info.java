/**
 * Proofs that a record is in a tree of records and that a tree only grew (防篡改证明), by Merkle trees
 * in the shapes of RFC 9162, and the checkpoints that are sealed and handed out (规程 7.1, 7.2).
 *
 * <p>Start at {@link io.hall.proof.MerkleTree}; the texts and hashes are published in {@code
 * docs/formats/merkle.md}, with a script that checks them without this library. Whoever verifies
 * needs a head that he trusts: from paper, from a seal, or kept from before.
 */
@NullMarked
package io.hall.proof;

import org.jspecify.annotations.NullMarked;
