package io.hall.report;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fields as the pages of formats say them, written with nothing but the JDK. */
final class PageBytes {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final DataOutputStream data = new DataOutputStream(out);

  PageBytes text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  PageBytes number(long number) {
    try {
      data.writeInt(8);
      data.writeLong(number);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PageBytes bytes(byte[] bytes) {
    try {
      data.writeInt(bytes.length);
      data.write(bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PageBytes field(PageBytes fields) {
    return bytes(fields.bytes());
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /** The fields of a record before its body. */
  static PageBytes record(
      String stream, long position, String kind, String request, long at, byte[] commitment) {
    return new PageBytes()
        .text("hall.record.1")
        .text("SHA-256")
        .text(stream)
        .number(position)
        .text(kind)
        .text(request)
        .number(at)
        .bytes(commitment);
  }

  /** A row of the log as one text. */
  static String row(byte[] content, byte[] hash) {
    HexFormat hex = HexFormat.of();
    return hex.formatHex(content) + " " + hex.formatHex(hash);
  }

  static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
