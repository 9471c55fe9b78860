package io.hall.app.files;

import io.hall.check.Finding;
import io.hall.csv.CsvCode;
import io.hall.csv.CsvEncoding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Tells what a file is when it is not UTF-8 text. */
final class Encoding {

  private static final int LOOK = 1 << 16;

  private Encoding() {}

  /** Looks at the first bytes, which stay unread. */
  static Optional<CsvCode> atFirstSight(BufferedInputStream in) throws IOException {
    in.mark(8);
    byte[] head = in.readNBytes(CsvEncoding.HEAD);
    in.reset();
    return CsvEncoding.atFirstSight(head);
  }

  /** Returns what to say of a file that is not UTF-8: the line, and whether it looks like GBK. */
  static Finding notUtf8(Path file, String name) throws IOException {
    byte[] line = new byte[0];
    long number = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), LOOK)) {
      do {
        line = nextLine(in);
        number++;
      } while (line.length > 0 && CsvEncoding.isUtf8(line, line.length < LOOK));
    }
    return Finding.of(CsvEncoding.notUtf8(line, line.length < LOOK)).in(name + ":" + number);
  }

  /** The next line with its end, cut where it is far too long. */
  private static byte[] nextLine(InputStream in) throws IOException {
    byte[] line = new byte[256];
    int length = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (length == line.length) {
        line = Arrays.copyOf(line, length * 2);
      }
      line[length++] = (byte) b;
      if (b == '\n' || length == LOOK) {
        break;
      }
    }
    return Arrays.copyOf(line, length);
  }
}
