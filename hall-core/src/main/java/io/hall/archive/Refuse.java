package io.hall.archive;

import io.hall.check.CheckFailedException;
import io.hall.check.Code;
import io.hall.check.Finding;

/** Refuses what is not so. */
final class Refuse {

  private Refuse() {}

  static void unless(boolean kept, Code otherwise) {
    unless(kept, Finding.of(otherwise));
  }

  static void unless(boolean kept, Finding otherwise) {
    if (!kept) {
      throw new CheckFailedException(otherwise);
    }
  }
}
