package io.hall.archive;

import io.hall.archive.Staging.StagedFile;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip file of one fixed form (存储方式 zip): every file stored as it is, the time always the same,
 * nothing that a program might write in its own way. {@code docs/formats/season-archive.md} has
 * every byte.
 */
final class StoredZip {

  private static final long LONGEST = (1L << 32) - 1;
  private static final int MOST_FILES = 65_534;
  private static final int LOCAL = 30;
  private static final int CENTRAL = 46;
  private static final int END = 22;
  private static final short VERSION = 10;
  private static final short UTF_8_NAMES = 0x0800;
  private static final short FIRST_OF_1980 = 0x0021;

  private final List<StagedFile> files;

  /**
   * A zip file of these files, in this order.
   *
   * @throws CheckFailedException with {@code ARCHIVE-059} if they do not fit
   */
  StoredZip(List<StagedFile> files) {
    this.files = List.copyOf(files);
    Refuse.unless(
        files.size() <= MOST_FILES && size() <= LONGEST,
        Finding.of(BindingCode.TOO_LARGE).with("bytes", size()).with("files", files.size()));
  }

  /** How many bytes it has. */
  private long size() {
    long size = END;
    for (StagedFile file : files) {
      size += LOCAL + CENTRAL + 2L * name(file).length + file.file().size();
    }
    return size;
  }

  private static byte[] name(StagedFile file) {
    return file.file().path().getBytes(StandardCharsets.UTF_8);
  }

  /** Writes it, taking the contents from {@code folder}. */
  void write(Path folder, OutputStream out) throws IOException {
    List<Long> offsets = new ArrayList<>();
    long at = 0;
    for (StagedFile file : files) {
      offsets.add(at);
      byte[] name = name(file);
      out.write(local(file, name.length));
      out.write(name);
      Files.copy(folder.resolve(file.file().path()), out);
      at += LOCAL + name.length + file.file().size();
    }
    long directory = at;
    for (int i = 0; i < files.size(); i++) {
      byte[] name = name(files.get(i));
      out.write(central(files.get(i), name.length, offsets.get(i)));
      out.write(name);
      at += CENTRAL + name.length;
    }
    out.write(end(directory, at - directory));
  }

  private static ByteBuffer on(byte[] header, int signature) {
    return ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putInt(signature);
  }

  private static byte[] local(StagedFile file, int nameLength) {
    byte[] header = new byte[LOCAL]; // no extra field
    common(on(header, 0x04034b50), file, nameLength);
    return header;
  }

  private static byte[] central(StagedFile file, int nameLength, long offset) {
    byte[] header = new byte[CENTRAL]; // no extra field, comment, disk number, attributes
    common(on(header, 0x02014b50).putShort(VERSION), file, nameLength);
    return ending(header, (int) offset);
  }

  private static byte[] ending(byte[] header, int last) {
    ByteBuffer.wrap(header)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(header.length - Integer.BYTES, last);
    return header;
  }

  private static void common(ByteBuffer out, StagedFile file, int nameLength) {
    int size = (int) file.file().size();
    out.putShort(VERSION)
        .putShort(UTF_8_NAMES)
        .putShort((short) 0) // stored
        .putShort((short) 0)
        .putShort(FIRST_OF_1980)
        .putInt((int) file.crc())
        .putInt(size)
        .putInt(size)
        .putShort((short) nameLength);
  }

  private byte[] end(long directory, long length) {
    byte[] header = new byte[END]; // one disk, no comment
    short count = (short) files.size();
    on(header, 0x06054b50)
        .putInt(0)
        .putShort(count)
        .putShort(count)
        .putInt((int) length)
        .putInt((int) directory);
    return header;
  }

  /**
   * Reads it back from the disk, by the JDK's own reader.
   *
   * @throws CheckFailedException with {@code ARCHIVE-058} for what is not as it was written
   */
  void readBack(Path zip) throws IOException {
    List<Finding> findings = new ArrayList<>();
    if (Files.size(zip) != size()) {
      findings.add(readBack(String.valueOf(zip.getFileName())));
    }
    try (ZipFile in = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
      for (StagedFile file : files) {
        ZipEntry entry = in.getEntry(file.file().path());
        if (entry == null || !digest(in, entry).equals(file.file().digest())) {
          findings.add(readBack(file.file().path()));
        }
      }
    }
    if (!findings.isEmpty()) {
      throw new CheckFailedException(findings);
    }
  }

  private static Finding readBack(String path) {
    return Finding.of(BindingCode.READ_BACK).with("path", path);
  }

  private static Hash digest(ZipFile zip, ZipEntry entry) throws IOException {
    MessageDigest digest = ChainHash.SHA_256.digest();
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      in.transferTo(out);
    }
    return Hash.of(digest.digest());
  }
}
