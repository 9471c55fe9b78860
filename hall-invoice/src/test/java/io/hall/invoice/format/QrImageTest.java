package io.hall.invoice.format;

import static io.hall.invoice.Answers.places;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrImageTest {

  private static final String TEXT = "01,32,,26412000000000000001,1714.82,20261108,,5F98";

  @Test
  void the_code_in_an_image_is_read() throws Exception {
    for (String format : new String[] {"png", "jpg", "gif", "bmp"}) {
      IssuedInvoice issued =
          InvoiceReader.usual().read(encoded(paper(code(TEXT), code(TEXT)), format));

      assertThat(issued.container()).isEqualTo(InvoiceContainer.IMAGE);
      assertThat(issued.invoice()).isEqualTo(InvoiceReader.usual().readQr(TEXT).invoice());
      assertThat(issued.findings()).isEmpty();
    }
  }

  @Test
  void what_is_transparent_is_paper() throws Exception {
    BufferedImage code = code(TEXT);
    BufferedImage clear =
        new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_INT_ARGB);
    for (int x = 0; x < code.getWidth(); x++) {
      for (int y = 0; y < code.getHeight(); y++) {
        clear.setRGB(x, y, code.getRGB(x, y) == -1 ? 0 : code.getRGB(x, y));
      }
    }

    assertThat(InvoiceReader.usual().read(encoded(clear, "png")).findings()).isEmpty();
  }

  @Test
  void two_codes_of_two_invoices_are_invalid() throws Exception {
    BufferedImage other = code(TEXT.replace("0001,", "0009,"));

    assertThat(
            places(InvoiceReader.usual().read(encoded(paper(code(TEXT), other), "png")).findings()))
        .containsExactly("number 208");
  }

  @Test
  void an_image_without_the_code_of_an_invoice_is_invalid() throws Exception {
    BufferedImage blank = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);

    assertThat(read(encoded(blank, "png"))).isEqualTo("228");
    assertThat(read(encoded(code("https://example.invalid/"), "png"))).isEqualTo("228");
    assertThat(read(encoded(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png")))
        .isEqualTo("228");
  }

  @Test
  void a_damaged_image_is_invalid() throws Exception {
    byte[] whole = encoded(code(TEXT), "png");

    assertThat(read(Arrays.copyOf(whole, 40))).isEqualTo("227");
    assertThat(read(Arrays.copyOf(whole, 10))).isEqualTo("227");
  }

  @Test
  void an_image_that_says_it_is_huge_is_refused_before_it_is_unpacked() throws Exception {
    byte[] png = encoded(code(TEXT), "png");
    png[16] = 0x00; // the width, in four bytes
    png[17] = 0x02;
    png[18] = 0x00;
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    for (int i = 0; i < 4; i++) {
      png[29 + i] = (byte) (crc.getValue() >>> (24 - 8 * i));
    }

    assertThat(read(png)).isEqualTo("201");
  }

  private static String read(byte[] image) {
    return String.join(" ", places(InvoiceReader.usual().read(image).findings()));
  }

  static BufferedImage code(String text) throws WriterException {
    BitMatrix matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 240, 240);
    BufferedImage image = new BufferedImage(240, 240, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 240; x++) {
      for (int y = 0; y < 240; y++) {
        image.setRGB(x, y, matrix.get(x, y) ? 0 : 0xFFFFFF);
      }
    }
    return image;
  }

  private static BufferedImage paper(BufferedImage one, BufferedImage other) {
    BufferedImage paper = new BufferedImage(900, 500, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = paper.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 900, 500);
    pen.drawImage(one, 40, 60, null);
    pen.drawImage(other, 560, 160, null);
    pen.dispose();
    return paper;
  }

  static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }
}
