package io.hall.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** A chain that is written record by record. */
final class SampleStream {

  final String name;
  final long first;
  final byte[] previous;
  final List<byte[]> contents = new ArrayList<>();
  final List<byte[]> hashes = new ArrayList<>();

  SampleStream(String name) {
    this(name, 1, new byte[32]);
  }

  SampleStream(String name, long first, byte[] previous) {
    this.name = name;
    this.first = first;
    this.previous = previous;
  }

  byte[] add(String kind, long millis, byte[] body) {
    long position = first + contents.size();
    Pen pen = new Pen().text("hall.record.1").text("SHA-256").text(name).number(position);
    pen.text(kind).text(name + "-" + position).number(millis).bytes(new byte[0]).bytes(body);
    byte[] before = contents.isEmpty() ? previous : head();
    contents.add(pen.end());
    hashes.add(sha256(before, pen.end()));
    return head();
  }

  byte[] head() {
    return hashes.get(hashes.size() - 1);
  }

  long last() {
    return first + contents.size() - 1;
  }

  byte[] file() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pen header = new Pen().text("hall.chain.1").text(name).text("SHA-256").number(first);
    out.writeBytes(header.bytes(previous).end());
    for (int i = 0; i < contents.size(); i++) {
      out.writeBytes(ByteBuffer.allocate(4).putInt(contents.get(i).length).array());
      out.writeBytes(contents.get(i));
      out.writeBytes(hashes.get(i));
    }
    return out.toByteArray();
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

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
