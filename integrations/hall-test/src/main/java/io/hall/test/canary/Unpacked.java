package io.hall.test.canary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What lies packed in bytes: entries of ZIP (XLSX, OFD), gzip, and the streams of a PDF. */
final class Unpacked {

  private static final int MOST = 64 << 20;
  private static final int DEEPEST = 3;
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  private final BiConsumer<String, byte[]> found;

  private Unpacked(BiConsumer<String, byte[]> found) {
    this.found = found;
  }

  /** Hands what is packed in {@code bytes} to {@code found}, each part with its own name. */
  static void of(byte[] bytes, BiConsumer<String, byte[]> found) {
    new Unpacked(found).look(bytes, "", 0);
  }

  private void look(byte[] bytes, String name, int depth) {
    if (depth == DEEPEST || bytes.length < 4) {
      return;
    }
    if (bytes[0] == 'P' && bytes[1] == 'K') {
      zip(bytes, name, depth);
    } else if (bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
      part(name + " gzip", () -> new GZIPInputStream(new ByteArrayInputStream(bytes)), depth);
    } else if (bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F') {
      pdf(bytes, name, depth);
    }
  }

  private interface Opening {
    InputStream open() throws IOException;
  }

  private void part(String name, Opening opening, int depth) {
    byte[] content = read(opening);
    if (content.length > 0) {
      found.accept(name, content);
      look(content, name, depth + 1);
    }
  }

  /** What could be read before the end or the first damage. */
  private static byte[] read(Opening opening) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = opening.open()) {
      byte[] some = new byte[8192];
      int count;
      while (out.size() < MOST && (count = in.read(some)) > 0) {
        out.write(some, 0, count);
      }
    } catch (IOException e) {
      return out.toByteArray();
    }
    return out.toByteArray();
  }

  private void zip(byte[] bytes, String name, int depth) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      ZipEntry entry;
      int number = 0;
      while ((entry = in.getNextEntry()) != null) {
        String place = name + " zip entry " + ++number;
        found.accept(place + " name", entry.getName().getBytes(StandardCharsets.UTF_8));
        byte[] content = in.readNBytes(MOST);
        found.accept(place, content);
        look(content, place, depth + 1);
      }
    } catch (IOException e) {
      found.accept(name + " zip, damaged", new byte[0]);
    }
  }

  /** Every stream that can be inflated, whatever its dictionary says. */
  private void pdf(byte[] bytes, String name, int depth) {
    int number = 0;
    for (int at = 0; at < bytes.length - STREAM.length; at++) {
      if (isStream(bytes, at)) {
        int begin = at + STREAM.length;
        while (begin < bytes.length && (bytes[begin] == '\r' || bytes[begin] == '\n')) {
          begin++;
        }
        int from = begin;
        part(
            name + " PDF stream " + ++number,
            () ->
                new InflaterInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from)),
            depth);
      }
    }
  }

  private static boolean isStream(byte[] bytes, int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (bytes[at + i] != STREAM[i]) {
        return false;
      }
    }
    return at == 0 || bytes[at - 1] != 'd';
  }
}
