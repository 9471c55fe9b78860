package io.hall.app.invoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Workbooks in which something was changed. */
final class Workbooks {

  private Workbooks() {}

  /** Returns the workbook with a text of one part replaced by another. */
  static byte[] changed(byte[] workbook, String part, String text, String by) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Path file = Files.write(Files.createTempFile("workbook", ".xlsx"), workbook);
      try (ZipFile in = new ZipFile(file.toFile());
          ZipOutputStream out = new ZipOutputStream(bytes)) {
        for (ZipEntry entry : Collections.list(in.entries())) {
          String content =
              new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          out.putNextEntry(new ZipEntry(entry.getName()));
          String changed = entry.getName().equals(part) ? content.replace(text, by) : content;
          out.write(changed.getBytes(StandardCharsets.UTF_8));
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** An archive of one file. */
  static byte[] packed(String name, String content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
