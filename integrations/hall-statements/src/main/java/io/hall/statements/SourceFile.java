package io.hall.statements;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The tables that a file may hold: a text file one, read in each way that makes sense of its bytes;
 * a workbook one for each sheet.
 */
interface SourceFile extends AutoCloseable {

  /**
   * The tables in which a header is looked for, the likelier first; each is opened anew.
   *
   * @throws CheckFailedException if the mapping names a sheet that cannot be read
   */
  List<Supplier<Table>> tables(Rules rules);

  /**
   * Whether only one of the tables can be the right one; ways to read one text are tried in turn.
   */
  boolean isWorkbook();

  /** What is said instead of a missing header, if the file itself explains it. */
  Optional<Finding> instead();

  @Override
  void close();

  /**
   * Opens a file.
   *
   * @throws CheckFailedException if it is none that can be read
   */
  static SourceFile open(Path file) {
    String name = file.toString();
    byte[] bytes = bytes(file, name);
    if (begins(bytes, 'P', 'K', 3, 4)) {
      return Workbook.open(name, bytes);
    }
    if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw failed(StatementsCode.OLD_WORKBOOK, name);
    }
    if (isPage(bytes)) {
      throw failed(StatementsCode.PAGE, name);
    }
    return TextFile.open(name, bytes);
  }

  /** What is said of a file that asks for too much. */
  static Finding tooLarge() {
    return Finding.of(StatementsCode.TOO_LARGE)
        .with("megabytes", Limits.FILE_BYTES >> 20)
        .with("rows", Limits.ROWS);
  }

  private static byte[] bytes(Path file, String name) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(Limits.FILE_BYTES + 1);
      if (bytes.length > Limits.FILE_BYTES) {
        throw new CheckFailedException(tooLarge().in(name));
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw failed(StatementsCode.NO_FILE, name, e);
    } catch (IOException e) {
      throw failed(StatementsCode.UNREADABLE, name, e);
    }
  }

  private static boolean begins(byte[] bytes, int... head) {
    for (int i = 0; i < head.length; i++) {
      if (i == bytes.length || (bytes[i] & 0xFF) != head[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a page of the web, which some counters save under the name of a workbook. */
  private static boolean isPage(byte[] bytes) {
    int length = Math.min(bytes.length, 256);
    String head =
        new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
            .replaceFirst("^(\u00EF\u00BB\u00BF)?\\s*", "")
            .toLowerCase(Locale.ROOT);
    return List.of("<html", "<!doctype", "<table", "<?xml", "<meta", "mime-version").stream()
        .anyMatch(head::startsWith);
  }

  private static CheckFailedException failed(StatementsCode code, String name) {
    return new CheckFailedException(Finding.of(code).in(name));
  }

  private static CheckFailedException failed(StatementsCode code, String name, Exception cause) {
    CheckFailedException failed = failed(code, name);
    failed.initCause(cause);
    return failed;
  }
}
