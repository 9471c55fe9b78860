package io.hall.app.data;

import io.hall.check.CheckFailedException;
import io.hall.check.Code;
import io.hall.check.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder that is whole or not there: its files are written into a folder beside it, which takes
 * its name at the end.
 */
public final class DraftFolder {

  private final Path folder;
  private final Code notEmpty;
  private final Code notWritten;

  /**
   * Names the folder.
   *
   * @param folder which must not be there yet, or be empty
   * @param notEmpty what is said when it is not empty
   * @param notWritten what is said when it cannot be written
   */
  public DraftFolder(Path folder, Code notEmpty, Code notWritten) {
    this.folder = folder.toAbsolutePath().normalize();
    this.notEmpty = notEmpty;
    this.notWritten = notWritten;
  }

  /** Writes files into a folder. */
  @FunctionalInterface
  public interface Content {
    /** Writes them. */
    void to(Path draft) throws IOException;
  }

  /**
   * Writes the folder.
   *
   * @throws CheckFailedException if it is there and not empty, or cannot be written
   */
  public void write(Content content) {
    requireEmpty();
    Path draft =
        folder.resolveSibling(
            "." + folder.getFileName() + ".draft-" + ProcessHandle.current().pid());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(draft)));
    try {
      Files.createDirectories(draft);
      content.to(draft);
      Files.deleteIfExists(folder);
      Files.move(draft, folder);
    } catch (IOException | UncheckedIOException e) {
      CheckFailedException failed =
          new CheckFailedException(Finding.of(notWritten).in(folder.toString()));
      failed.initCause(e);
      throw failed;
    } finally {
      delete(draft);
    }
  }

  /**
   * Checks that the folder is not there, or empty.
   *
   * @throws CheckFailedException if it is not
   */
  public void requireEmpty() {
    if (!Files.exists(folder)) {
      return;
    }
    boolean empty = false;
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        empty = !entries.iterator().hasNext();
      } catch (IOException e) {
        empty = false;
      }
    }
    if (!empty) {
      throw new CheckFailedException(Finding.of(notEmpty).in(folder.toString()));
    }
  }

  private static void delete(Path draft) {
    if (!Files.exists(draft)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(draft)) {
      paths.sorted(Comparator.reverseOrder()).forEach(DraftFolder::deleteOne);
    } catch (IOException e) {
      // What cannot be swept stays under its hidden name; the folder asked for is not touched.
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // As above.
    }
  }
}
