package io.hall.app.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is whole or not there: it is written beside its place and moved there. */
public final class WholeFile {

  private WholeFile() {}

  /** Writes a file's content. */
  @FunctionalInterface
  public interface Content {
    /** Writes it. */
    void to(OutputStream out) throws IOException;
  }

  /** Writes a file in place of the one that is there. */
  public static void write(Path file, Content content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        content.to(out);
      }
      put(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Moves what was written beside its place there. */
  public static void put(Path part, Path file) throws IOException {
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
