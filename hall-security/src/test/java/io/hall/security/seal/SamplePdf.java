package io.hall.security.seal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A small PDF in the form in which files are signed, put together by hand, so that any part of it
 * can be put together wrongly and signed all the same.
 */
final class SamplePdf {

  private static final int PLACE = 2 * 1_500;
  private static final String GAP = "<" + "0".repeat(PLACE) + ">";

  String before = "";
  String header = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";
  final Map<Integer, String> objects = new LinkedHashMap<>();
  String between = "";
  String table = "xref\n0 SIZE\n0000000000 65535 f \n";
  String entry = "%010d 00000 n \n";
  int size;
  String trailer = "trailer\n<</ID [<00><01>]/Info 5 0 R/Root 1 0 R/Size SIZE>>\n%hall\n";
  String end = "startxref\nTABLE\n%%EOF\n";
  String range = "[0 %010d %010d %010d]";
  int shift;

  SamplePdf() {
    objects.put(
        1,
        "<</AcroForm<</Fields[7 0 R]/SigFlags 3>>/Pages 2 0 R/Perms<</DocMDP 6 0 R>>/Type/Catalog>>");
    objects.put(2, "<</Count 1/Kids[3 0 R]/Type/Pages>>");
    objects.put(
        3,
        "<</Annots[7 0 R]/Contents 4 0 R/MediaBox[0 0 595 842]/Parent 2 0 R/Resources<<>>"
            + "/Type/Page>>");
    objects.put(4, "<</Length 17>>stream\n0 0 m 100 100 l S\nendstream");
    objects.put(5, "<</Title(receipt)>>");
    objects.put(
        6,
        "<</ByteRange [0 0000000000 0000000000 0000000000]/Contents "
            + GAP
            + "/Filter/Adobe.PPKLite/M(D:20261115013218Z)"
            + "/Reference[<</TransformMethod/DocMDP"
            + "/TransformParams<</P 1/Type/TransformParams/V/1.2>>/Type/SigRef>>]"
            + "/SubFilter/ETSI.CAdES.detached/Type/Sig>>");
    objects.put(
        7, "<</F 132/FT/Sig/P 3 0 R/Rect[0 0 0 0]/Subtype/Widget/T(hall)/Type/Annot/V 6 0 R>>");
    size = 8;
  }

  /** Returns a file that was changed by {@code change} before it was signed. */
  static byte[] signed(SealKey key, Consumer<SamplePdf> change) {
    SamplePdf pdf = new SamplePdf();
    change.accept(pdf);
    return pdf.signed(key);
  }

  SamplePdf replace(int object, String from, String to) {
    String before = objects.getOrDefault(object, "");
    if (!before.contains(from)) {
      throw new AssertionError(from + " is not in object " + object);
    }
    objects.put(object, before.replace(from, to));
    return this;
  }

  private byte[] signed(SealKey key) {
    String text = text();
    int from = text.indexOf(GAP) + shift;
    int to = from + GAP.length() - 2 * shift;
    text =
        text.replace(
            "[0 0000000000 0000000000 0000000000]", range.formatted(from, to, text.length() - to));
    from = text.indexOf(GAP) + shift;
    to = from + GAP.length() - 2 * shift;
    byte[] file = bytes(text);
    if (from < 0) {
      return file;
    }
    byte[] content = bytes(text.substring(0, from) + text.substring(to));
    byte[] digits = bytes(HexFormat.of().formatHex(key.detachedCms().seal(content).bytes()));
    System.arraycopy(digits, 0, file, text.indexOf(GAP) + 1, digits.length);
    return file;
  }

  private String text() {
    StringBuilder text = new StringBuilder(before).append(header);
    StringBuilder entries = new StringBuilder(table.replace("SIZE", Integer.toString(size)));
    for (Map.Entry<Integer, String> object : objects.entrySet()) {
      if (object.getKey() < size) {
        entries.append(entry.formatted(text.length()));
      }
      int number = object.getKey() < size ? object.getKey() : object.getKey() - 100;
      text.append(number).append(" 0 obj\n").append(object.getValue()).append("\nendobj\n");
    }
    text.append(between);
    String where = Integer.toString(text.length());
    return text.append(entries)
        .append(trailer.replace("SIZE", Integer.toString(size)))
        .append(end.replace("TABLE", where))
        .toString();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
