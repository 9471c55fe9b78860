package io.hall.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes rows of fields, by the page and not by the code under test. */
final class Pen {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Pen text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  Pen number(long number) {
    return bytes(ByteBuffer.allocate(8).putLong(number).array());
  }

  Pen bytes(byte[] bytes) {
    out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
    out.writeBytes(bytes);
    return this;
  }

  Pen raw(byte[] fields) {
    out.writeBytes(fields);
    return this;
  }

  byte[] end() {
    return out.toByteArray();
  }
}
