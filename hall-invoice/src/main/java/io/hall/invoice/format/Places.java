package io.hall.invoice.format;

import java.util.Map;

/** Where in its file each text stands. */
interface Places {

  /** The place of a text, for a reader of findings. */
  String of(Slot slot);

  /** The places of a document's paths, inside {@code entry} if it is not a file of its own. */
  static Places of(String entry, Map<Slot, String> paths) {
    return entry.isEmpty()
        ? slot -> paths.getOrDefault(slot, "")
        : slot -> entry + "#" + paths.getOrDefault(slot, "");
  }

  /** One place for all. */
  static Places all(String place) {
    return slot -> place;
  }
}
