package io.hall.invoice.format;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import io.hall.invoice.InvoiceCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads the QR code of an invoice in an image. */
final class QrImage {

  private static final int LEAST_SIDE = 21;
  private static final int HALF = 0x80;

  private QrImage() {}

  static IssuedInvoice read(byte[] file, ReadLimits limits) throws UnreadableException {
    List<IssuedInvoice> found = new ArrayList<>();
    for (String text : codes(image(file, limits))) {
      if (QrText.looksLikeOne(text)) {
        found.add(QrText.read(text, InvoiceContainer.IMAGE, "qr"));
      }
    }
    if (found.isEmpty()) {
      throw UnreadableException.of(InvoiceCode.NO_QR_CODE);
    }
    return Merge.first(found);
  }

  private static BufferedImage image(byte[] file, ReadLimits limits) throws UnreadableException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw UnreadableException.of(InvoiceCode.IMAGE_MALFORMED);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > limits.pixels()) {
          throw UnreadableException.tooMuch("pixels", limits.pixels());
        }
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) { // the decoders of the JDK throw both
      throw UnreadableException.of(InvoiceCode.IMAGE_MALFORMED);
    }
  }

  private static List<String> codes(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    if (Math.min(width, height) < LEAST_SIDE) {
      return List.of();
    }
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    for (int i = 0; i < pixels.length; i++) {
      if (pixels[i] >>> 24 < HALF) {
        pixels[i] = -1; // what is transparent is paper
      }
    }
    try {
      Result[] results =
          new QRCodeMultiReader()
              .decodeMultiple(
                  new BinaryBitmap(
                      new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                  Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "UTF-8"));
      return List.of(results).stream().map(Result::getText).toList();
    } catch (NotFoundException | RuntimeException e) { // a picture can be anything
      return List.of();
    }
  }
}
