package io.hall.reconcile.internal;

import io.hall.check.Finding;
import io.hall.csv.CsvCode;
import io.hall.csv.CsvEncoding;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The beginning of a file: the byte order mark, if there is one, and the header.
 *
 * @param body where the second line begins
 * @param findings what is wrong with it
 */
record LineFileHead(long body, List<Finding> findings) {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  static LineFileHead of(FileChannel file, String name) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(StrictRow.MAX_BYTES);
    while (buffer.hasRemaining() && file.read(buffer, buffer.position()) > 0) {
      // as much as there is
    }
    byte[] head = Arrays.copyOf(buffer.array(), buffer.position());
    Optional<CsvCode> strange =
        CsvEncoding.atFirstSight(Arrays.copyOf(head, Math.min(head.length, CsvEncoding.HEAD)));
    return strange.isPresent()
        ? new LineFileHead(0, List.of(Finding.of(strange.get()).in(name)))
        : of(head, name);
  }

  private static LineFileHead of(byte[] head, String name) {
    boolean marked =
        head.length >= BYTE_ORDER_MARK.length
            && Arrays.equals(head, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, 3);
    int from = marked ? BYTE_ORDER_MARK.length : 0;
    int end = from;
    while (end < head.length && head[end] != '\n') {
      end++;
    }
    int to = end > from && head[end - 1] == '\r' ? end - 1 : end;
    boolean whole = end < StrictRow.MAX_BYTES;
    return new LineFileHead(
        Math.min(head.length, end + 1), findings(Arrays.copyOfRange(head, from, to), whole, name));
  }

  private static List<Finding> findings(byte[] line, boolean whole, String name) {
    try {
      return LineScan.HEADER.compare(Quotes.cells(CsvEncoding.utf8(line, 0, line.length)), name);
    } catch (CharacterCodingException e) {
      return List.of(Finding.of(CsvEncoding.notUtf8(line, whole)).in(name + ":1"));
    } catch (Quotes.Broken e) {
      return List.of(Finding.of(e.code()).in(name + ":1"));
    }
  }
}
