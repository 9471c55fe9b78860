package io.hall.archive;

import java.util.List;
import java.util.Map;

/**
 * Asks for the archive of a cut.
 *
 * @param cut which
 * @param keys 1 to 8 keys that seal the manifest when the archive is built for the first time; not
 *     asked later
 * @param certificates the certificate in PEM of each key that sealed the manifest or a checkpoint,
 *     by the key's name; the same bytes each time
 */
public record ArchiveOrder(Cut cut, List<ArchiveKey> keys, Map<String, byte[]> certificates) {

  /** Copies list and map. */
  public ArchiveOrder {
    keys = List.copyOf(keys);
    certificates = Map.copyOf(certificates);
  }
}
