package io.hall.app.files;

import io.hall.check.Finding;
import io.hall.csv.CsvCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The characters of a CSV file as the tokeniser may have them: of one encoding, a byte order mark
 * passed over, quotations closed, no row without end.
 *
 * <p>What stands before a fault is handed over first, so that earlier mistakes are still listed.
 * Not thread-safe.
 */
final class StrictText extends Reader {

  private final Reader in;
  private final QuoteWatch quotes = new QuoteWatch();
  private Optional<Fault> fault = Optional.empty();
  private boolean begun;

  StrictText(InputStream bytes) {
    this(bytes, StandardCharsets.UTF_8);
  }

  StrictText(InputStream bytes, Charset charset) {
    this.in =
        new InputStreamReader(
            bytes,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** A fault at which reading ends. */
  static final class Fault extends IOException {

    private static final long serialVersionUID = 1L;

    private final CsvCode code;
    private final long line;

    Fault(CsvCode code, long line) {
      super(code.id());
      this.code = code;
      this.line = line;
    }

    Finding in(String file) {
      return Finding.of(code).with("limit", QuoteWatch.MAX_ROW).in(file + ":" + line);
    }
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (fault.isPresent()) {
      throw fault.get();
    }
    int count = in.read(buffer, offset, length);
    if (!begun && count > 0) {
      begun = true;
      if (buffer[offset] == '\uFEFF') {
        count--;
        System.arraycopy(buffer, offset + 1, buffer, offset, count);
        return count == 0 ? read(buffer, offset, length) : watch(buffer, offset, count);
      }
    }
    if (count < 0 && quotes.isOpen()) {
      throw new Fault(CsvCode.QUOTE_OPEN, quotes.quoteLine());
    }
    return count < 0 ? count : watch(buffer, offset, count);
  }

  private int watch(char[] buffer, int offset, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Optional<CsvCode> wrong = quotes.next(buffer[offset + i]);
      if (wrong.isPresent()) {
        boolean open = wrong.get() == CsvCode.QUOTE_OPEN;
        Fault found = new Fault(wrong.get(), open ? quotes.quoteLine() : quotes.line());
        fault = Optional.of(found);
        if (i == 0) {
          throw found;
        }
        return i;
      }
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
