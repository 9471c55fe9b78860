package io.hall.invoice.format;

import io.hall.invoice.InvoiceCode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at a PDF before PDFBox does, which unpacks a stream whole: how large all of them are
 * unpacked as deflate data, and that none is packed in another way, or twice. Invoices need
 * neither.
 */
final class PdfGuard {

  private static final Set<String> PACKED = Set.of("FlateDecode", "Fl");
  private static final Set<String> IMAGES =
      Set.of("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode");
  private static final Pattern FILTER =
      Pattern.compile("/Filter\\s{0,20}(\\[[\\sA-Za-z0-9/]{0,200}]|/[A-Za-z0-9]{1,40}|)");
  private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9]{1,40})");
  private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
  private static final Pattern STREAM = Pattern.compile("stream *+(?:\r\n|\r|\n)?+");
  private static final int HEADER = 2;

  private final byte[] file;
  private final ReadLimits limits;
  private final byte[] sink = new byte[64 * 1024];
  private long left;

  private PdfGuard(byte[] file, ReadLimits limits) {
    this.file = file;
    this.limits = limits;
    this.left = limits.unpackedBytes();
  }

  static void check(byte[] file, ReadLimits limits) throws UnreadableException {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    checkFilters(text);
    PdfGuard guard = new PdfGuard(file, limits);
    Matcher stream = STREAM.matcher(text);
    while (stream.find()) {
      guard.unpack(stream.end());
    }
  }

  private static void checkFilters(String text) throws UnreadableException {
    String plain = ESCAPE.matcher(text).replaceAll(PdfGuard::unescaped);
    Matcher filter = FILTER.matcher(plain);
    while (filter.find()) {
      checkNames(filter.group(1));
    }
  }

  private static String unescaped(MatchResult escape) {
    return Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16)));
  }

  private static void checkNames(String value) throws UnreadableException {
    int packed = 0;
    boolean known = !value.isEmpty();
    Matcher name = NAME.matcher(value);
    while (name.find()) {
      packed += PACKED.contains(name.group(1)) ? 1 : 0;
      known &= PACKED.contains(name.group(1)) || IMAGES.contains(name.group(1));
    }
    if (!known || packed > 1) {
      throw UnreadableException.of(InvoiceCode.PDF_PACKING);
    }
  }

  /** As PDFBox does: whatever the two bytes of the header say. */
  private void unpack(int at) throws UnreadableException {
    if (at + HEADER >= file.length) {
      return;
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(file, at + HEADER, file.length - at - HEADER);
      int more = inflater.inflate(sink);
      while (more > 0) {
        left -= more;
        if (left < 0) {
          throw UnreadableException.tooMuch("unpackedBytes", limits.unpackedBytes());
        }
        more = inflater.inflate(sink);
      }
    } catch (DataFormatException e) {
      // no deflate data, or no more of it
    } finally {
      inflater.end();
    }
  }
}
