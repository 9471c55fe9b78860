package io.hall.app.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which kind of file it is, as its header tells. */
public enum FileKind {
  /** {@code payments.csv}. */
  PAYMENTS,
  /** {@code counts.csv}. */
  COUNTS,
  /** A statement, whatever its name. */
  STATEMENT,
  /** {@code lines.csv}. */
  LINES;

  private static final int LONGEST_HEADER = 1 << 12;

  /** Its header as it must stand in the file. */
  public String header() {
    return layout().header().toString();
  }

  /**
   * Returns the kind whose columns the first line names, or most of them, so that the reader of
   * that kind tells what is wrong with the others. Empty when it is no such line, or cannot be
   * read.
   */
  public static Optional<FileKind> of(Path file) {
    List<String> names = firstLine(file);
    FileKind best = PAYMENTS;
    for (FileKind kind : values()) {
      best = kind.common(names) > best.common(names) ? kind : best;
    }
    boolean most = 2 * best.common(names) > best.layout().columns().size();
    return most ? Optional.of(best) : Optional.empty();
  }

  private Layout layout() {
    return switch (this) {
      case PAYMENTS -> Layout.PAYMENTS;
      case COUNTS -> Layout.COUNTS;
      case STATEMENT -> Layout.STATEMENT;
      case LINES -> Layout.LINES;
    };
  }

  /** Counted twice when it is the whole header, for a short one may be part of a long one. */
  private long common(List<String> names) {
    long common = names.stream().filter(layout().columns()::contains).count();
    return names.equals(layout().columns()) ? 2 * common : common;
  }

  private static List<String> firstLine(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(LONGEST_HEADER), StandardCharsets.UTF_8);
      String line = head.replace("\uFEFF", "").split("[\r\n]", 2)[0];
      return Arrays.asList(line.replace("\"", "").split("[,;\t]", -1));
    } catch (IOException e) {
      return List.of();
    }
  }
}
