package io.hall.bench.issue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One variant under load, in a new folder that is gone afterwards. */
final class Round {

  private Round() {}

  /** Runs it. */
  static Measured of(Variant variant, Load load, Path data) throws Exception {
    Path folder = Files.createTempDirectory(data, "round");
    try (Issuer issuer = variant.opening().open(folder, load.threads())) {
      System.gc();
      return load.on(issuer, variant.ids());
    } finally {
      delete(folder);
    }
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(folder)) {
      all = paths.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
