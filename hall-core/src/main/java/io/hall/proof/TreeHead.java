package io.hall.proof;

import io.hall.store.Hash;

/**
 * The size of a tree and its root hash (树头): what a proof is checked against. Immutable.
 *
 * <p>Anybody can write one down; whether it can be trusted is told by a seal, by paper, or because
 * it was kept from before. Size and root belong together: a root with another size than its own is
 * not noticed by every proof (the shapes of trees of 3 and 4 leaves, say, agree for the first
 * leaf).
 *
 * @param size the number of leaves
 * @param root the root hash; of a tree without leaves the hash of nothing
 */
public record TreeHead(long size, Hash root) {}
