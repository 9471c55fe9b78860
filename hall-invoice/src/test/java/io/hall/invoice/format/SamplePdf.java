package io.hall.invoice.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** Writes a PDF of one page by hand, in a Chinese font that no file has to carry. */
final class SamplePdf {

  private static final int HEIGHT = 600;
  private static final int PER_MM = 3;

  private final List<byte[]> objects = new ArrayList<>();

  private SamplePdf() {}

  static byte[] of(SamplePage page) {
    return of(page, new byte[0]);
  }

  /** A page and an attached file; none if it is empty. */
  static byte[] of(SamplePage page, byte[] attached) {
    SamplePdf pdf = new SamplePdf();
    String names =
        attached.length == 0
            ? ""
            : "/Names << /EmbeddedFiles << /Names [(invoice.xml) 7 0 R] >> >>";
    pdf.add("<< /Type /Catalog /Pages 2 0 R " + names + " >>");
    pdf.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    pdf.add(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 700 600] /Contents 4 0 R"
            + " /Resources << /Font << /F1 5 0 R >> >> >>");
    pdf.stream("", deflated(content(page)));
    pdf.add(
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
            + " /DescendantFonts [6 0 R] >>");
    pdf.add(
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo"
            + " << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor << /Type"
            + " /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900]"
            + " /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 >> >>");
    if (attached.length > 0) {
      pdf.add("<< /Type /Filespec /F (invoice.xml) /EF << /F 8 0 R >> >>");
      pdf.stream("/Type /EmbeddedFile", deflated(attached));
    }
    return pdf.bytes();
  }

  /** A PDF whose page is this stream, packed as the dictionary entries say. */
  static byte[] ofStream(String entries, byte[] packed) {
    SamplePdf pdf = new SamplePdf();
    pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
    pdf.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 700 600] /Contents 4 0 R >>");
    pdf.object(entries, packed);
    return pdf.bytes();
  }

  static byte[] deflated(byte[] data) {
    Deflater deflater = new Deflater(9);
    deflater.setInput(data);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static byte[] content(SamplePage page) {
    StringBuilder text = new StringBuilder("BT /F1 6 Tf\n");
    for (SamplePage.Word word : page.words()) {
      text.append("1 0 0 1 ")
          .append(word.x() * PER_MM)
          .append(' ')
          .append(HEIGHT - word.y() * PER_MM)
          .append(" Tm <");
      for (byte b : word.text().getBytes(StandardCharsets.UTF_16BE)) {
        text.append(String.format("%02X", b));
      }
      text.append("> Tj\n");
    }
    return text.append("ET\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void add(String object) {
    objects.add(object.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void stream(String entries, byte[] packed) {
    object(entries + " /Filter /FlateDecode", packed);
  }

  private void object(String entries, byte[] packed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("<< /Length " + packed.length + " " + entries + " >>\nstream\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(packed);
    out.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
    objects.add(out.toByteArray());
  }

  private byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append(String.format("%010d 00000 n \n", out.size()));
      out.writeBytes((i + 1 + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
      out.writeBytes(objects.get(i));
      out.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
    }
    String end =
        "xref\n0 "
            + (objects.size() + 1)
            + "\n"
            + table
            + "trailer << /Root 1 0 R /Size "
            + (objects.size() + 1)
            + " >>\nstartxref\n"
            + out.size()
            + "\n%%EOF\n";
    out.writeBytes(end.getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
  }
}
