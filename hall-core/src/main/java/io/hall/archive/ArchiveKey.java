package io.hall.archive;

import io.hall.proof.Sealer;

/**
 * A key that seals manifests. Its name is in the archive before it seals, so it is told.
 *
 * @param name the key's name, as its seals name it
 * @param sealer seals with it
 */
public record ArchiveKey(String name, Sealer sealer) {

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
