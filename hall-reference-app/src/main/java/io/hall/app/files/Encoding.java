package io.hall.app.files;

import io.hall.check.Finding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Tells what a file is when it is not UTF-8 text. */
final class Encoding {

  private static final int LOOK = 1 << 16;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_SPREADSHEET = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private Encoding() {}

  /** Looks at the first bytes, which stay unread. */
  static Optional<CsvCode> atFirstSight(BufferedInputStream in) throws IOException {
    in.mark(8);
    byte[] head = in.readNBytes(4);
    in.reset();
    if (Arrays.equals(head, ZIP) || Arrays.equals(head, OLD_SPREADSHEET)) {
      return Optional.of(CsvCode.NOT_TEXT);
    }
    boolean mark =
        head.length >= 2
            && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
    boolean wide =
        head.length == 4 && (head[0] == 0 ^ head[1] == 0) && (head[2] == 0 ^ head[3] == 0);
    return mark || wide ? Optional.of(CsvCode.UTF_16) : Optional.empty();
  }

  /** Returns what to say of a file that is not UTF-8: the line, and whether it looks like GBK. */
  static Finding notUtf8(Path file, String name) throws IOException {
    byte[] line = new byte[0];
    long number = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), LOOK)) {
      do {
        line = nextLine(in);
        number++;
      } while (line.length > 0 && decodes(line, StandardCharsets.UTF_8));
    }
    CsvCode code = looksLikeGbk(line) ? CsvCode.GBK : CsvCode.NOT_UTF_8;
    return Finding.of(code).in(name + ":" + number);
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

  private static boolean looksLikeGbk(byte[] line) {
    Charset gbk = Charset.forName("GB18030");
    return decodes(line, gbk)
        && new String(line, gbk).codePoints().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
  }

  private static boolean decodes(byte[] line, Charset charset) {
    CharBuffer out = CharBuffer.allocate(line.length + 1);
    return !charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(line), out, line.length < LOOK)
        .isError();
  }
}
