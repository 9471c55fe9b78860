package io.hall.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Tells what a file is when it is not UTF-8 text. */
public final class CsvEncoding {

  /** How many bytes {@link #atFirstSight} looks at. */
  public static final int HEAD = 4;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_SPREADSHEET = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private CsvEncoding() {}

  /** Looks at the first {@link #HEAD} bytes of a file, or all if there are fewer. */
  public static Optional<CsvCode> atFirstSight(byte[] head) {
    if (Arrays.equals(head, ZIP) || Arrays.equals(head, OLD_SPREADSHEET)) {
      return Optional.of(CsvCode.NOT_TEXT);
    }
    boolean mark =
        head.length >= 2
            && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
    boolean wide =
        head.length == HEAD && (head[0] == 0 ^ head[1] == 0) && (head[2] == 0 ^ head[3] == 0);
    return mark || wide ? Optional.of(CsvCode.UTF_16) : Optional.empty();
  }

  /** Decodes UTF-8, and nothing else. */
  public static String utf8(byte[] bytes, int from, int to) throws CharacterCodingException {
    return strict(StandardCharsets.UTF_8)
        .decode(ByteBuffer.wrap(bytes, from, to - from))
        .toString();
  }

  /** Says what a line that is not UTF-8 may be; {@code whole} unless it was cut behind. */
  public static CsvCode notUtf8(byte[] line, boolean whole) {
    Charset gbk = Charset.forName("GB18030");
    boolean chinese = new String(line, gbk).codePoints().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    return chinese && decodes(line, gbk, whole) ? CsvCode.GBK : CsvCode.NOT_UTF_8;
  }

  private static boolean decodes(byte[] line, Charset charset, boolean whole) {
    CharBuffer out = CharBuffer.allocate(line.length + 1);
    return !strict(charset).decode(ByteBuffer.wrap(line), out, whole).isError();
  }

  /** Whether the line is UTF-8; {@code whole} unless it was cut behind. */
  public static boolean isUtf8(byte[] line, boolean whole) {
    return decodes(line, StandardCharsets.UTF_8, whole);
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
