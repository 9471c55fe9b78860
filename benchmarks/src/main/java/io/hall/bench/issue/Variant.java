package io.hall.bench.issue;

import java.nio.file.Path;

/**
 * One way of issuing that is measured.
 *
 * @param name what it is called in the report
 * @param ids what its request ids are like
 * @param opening opens it anew
 */
record Variant(String name, Ids ids, Opening opening) {

  /** Opens an issuer. */
  @FunctionalInterface
  interface Opening {

    /** Opens it for so many threads in an empty folder. */
    Issuer open(Path folder, int threads) throws Exception;
  }
}
