package io.hall.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** Puts an archive's files on disk. */
@SuppressWarnings("ByteBufferBackingArray") // each is allocated here
final class SampleFiles {

  private SampleFiles() {}

  static Path folder(Path root, Map<String, byte[]> files) {
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = root.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path path, byte[] bytes) {
    try {
      return Files.write(path, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, byte[]> ordered(Map<String, byte[]> files) {
    Map<String, byte[]> ordered = new LinkedHashMap<>();
    ordered.put("manifest", files.getOrDefault("manifest", new byte[0]));
    ordered.putAll(files);
    return ordered;
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> file : ordered(files).entrySet()) {
      byte[] name = SampleStream.utf8(file.getKey());
      CRC32 crc = new CRC32();
      crc.update(file.getValue());
      int place = out.size();
      ByteBuffer common = little(26);
      common.putShort((short) 10).putShort((short) 0x800).putShort((short) 0);
      common.putShort((short) 0).putShort((short) 33).putInt((int) crc.getValue());
      common.putInt(file.getValue().length).putInt(file.getValue().length);
      common.putShort((short) name.length).putShort((short) 0);
      out.writeBytes(little(4).putInt(0x04034b50).array());
      out.writeBytes(common.array());
      out.writeBytes(name);
      out.writeBytes(file.getValue());
      directory.writeBytes(little(6).putInt(0x02014b50).putShort((short) 10).array());
      directory.writeBytes(common.array());
      directory.writeBytes(new byte[10]);
      directory.writeBytes(little(4).putInt(place).array());
      directory.writeBytes(name);
    }
    short count = (short) files.size();
    int start = out.size();
    out.writeBytes(directory.toByteArray());
    ByteBuffer end = little(22).putInt(0x06054b50).putInt(0).putShort(count).putShort(count);
    out.writeBytes(end.putInt(directory.size()).putInt(start).putShort((short) 0).array());
    return out.toByteArray();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
