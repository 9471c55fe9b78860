package io.hall.app.signin;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Arrays;

/**
 * A QR code as a picture that a page draws itself.
 *
 * @param size its width and height, in modules
 * @param path the dark modules, as the path of an SVG
 */
public record QrPicture(int size, String path) {

  /** Draws a text, which is wiped. */
  public static QrPicture of(char[] text) {
    try {
      BitMatrix dark = new QRCodeWriter().encode(new String(text), BarcodeFormat.QR_CODE, 0, 0);
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < dark.getHeight(); y++) {
        for (int x = 0; x < dark.getWidth(); x++) {
          if (dark.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new QrPicture(dark.getWidth(), path.toString());
    } catch (WriterException e) {
      throw new IllegalStateException("The address of a second factor fits a QR code", e);
    } finally {
      Arrays.fill(text, '\0');
    }
  }

  /** Nothing of it: it is a secret. */
  @Override
  public String toString() {
    return "QrPicture[hidden]";
  }
}
