package io.hall.app.invoice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The bytes of a file, to be read several times: a file as often as it is opened, a pipe from
 * memory. Immutable.
 */
final class FileBytes {

  /** The most bytes that are taken from a pipe, and of a table. */
  static final long MOST = 256L << 20;

  private static final int MOST_OF_A_PIPE = 64 << 20;

  private final Path path;
  private final Optional<byte[]> pipe;

  private FileBytes(Path path, Optional<byte[]> pipe) {
    this.path = path;
    this.pipe = pipe;
  }

  /**
   * Opens a file once, to see that it can be read.
   *
   * @throws IOException if it cannot
   */
  static FileBytes of(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      return new FileBytes(path, Optional.empty());
    }
    try (InputStream in = Files.newInputStream(path)) {
      return new FileBytes(path, Optional.of(in.readNBytes(MOST_OF_A_PIPE)));
    }
  }

  InputStream open() throws IOException {
    return pipe.isPresent() ? new ByteArrayInputStream(pipe.get()) : Files.newInputStream(path);
  }

  /** The first bytes, or all if there are fewer. */
  byte[] first(int most) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(most);
    }
  }
}
