package io.hall.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks through an archive's zip file. Every byte of its structure follows from the names, sizes
 * and contents, so each is held against what it must be.
 */
final class ZipFile {

  private static final int LOCAL = 30;
  private static final int CENTRAL = 46;
  private static final int END = 22;
  private static final int MOST_ENTRIES = 65_534;
  private static final long TOO_LARGE = 0xFFFF_FFFFL;
  private static final short VERSION = 10;
  private static final short UTF8_NAMES = 0x0800;
  private static final short MIDNIGHT = 0;
  private static final short FIRST_OF_1980 = 0x21;

  private final Path file;
  private final FileChannel channel;
  private final Shelf shelf = Shelf.empty();
  private long place;

  private ZipFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static Optional<Shelf> open(Path file, Flaws flaws) throws IOException {
    boolean named = file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (!named && !begins(channel)) {
        return Optional.empty();
      }
      ZipFile zip = new ZipFile(file, channel);
      try {
        zip.read(Files.size(file));
      } catch (Unfit broken) {
        flaws.broken(CheckCode.FORM, "", broken);
      }
      return Optional.of(zip.shelf);
    }
  }

  private static boolean begins(FileChannel channel) throws IOException {
    ByteBuffer two = ByteBuffer.allocate(2);
    return channel.read(two, 0) == 2 && two.get(0) == 'P' && two.get(1) == 'K';
  }

  private void read(long size) throws IOException, Unfit {
    Unfit.unless(size >= END && size < TOO_LARGE, Say.ZIP_SIZE);
    ByteBuffer end = bytes(size - END, END);
    int entries = Short.toUnsignedInt(end.getShort(8));
    long length = Integer.toUnsignedLong(end.getInt(12));
    long start = Integer.toUnsignedLong(end.getInt(16));
    Unfit.unless(start + length == size - END && entries <= MOST_ENTRIES, Say.ZIP_END);
    require(end(entries, length, start), end, Say.ZIP_END);
    long at = start;
    for (int i = 0; i < entries; i++) {
      at = entry(at, size - END);
    }
    Unfit.unless(at == size - END && place == start, Say.ZIP_END);
  }

  private static ByteBuffer end(int entries, long length, long start) {
    return little(END)
        .putInt(0x06054b50)
        .putInt(0)
        .putShort((short) entries)
        .putShort((short) entries)
        .putInt((int) length)
        .putInt((int) start)
        .putShort((short) 0);
  }

  /** Reads an entry of the directory and the local header that it is about. */
  private long entry(long at, long limit) throws IOException, Unfit {
    Unfit.unless(limit - at >= CENTRAL, Say.ZIP_END);
    ByteBuffer read = bytes(at, CENTRAL);
    int crc = read.getInt(16);
    long size = Integer.toUnsignedLong(read.getInt(24));
    int named = Short.toUnsignedInt(read.getShort(28));
    Unfit.unless(named <= limit - at - CENTRAL && place + LOCAL + named <= limit, Say.ZIP_END);
    ByteBuffer name = bytes(at + CENTRAL, named);
    String path = StandardCharsets.ISO_8859_1.decode(name.duplicate()).toString();
    Unfit.unless(Shelf.isPath(path), Say.FOREIGN_PATH, path);
    require(central(crc, size, named), read, Say.ZIP_ENTRY, path);
    require(local(crc, size, named), bytes(place, LOCAL), Say.ZIP_ENTRY, path);
    require(name, bytes(place + LOCAL, named), Say.ZIP_ENTRY, path);
    Region region = new Region(file, place + LOCAL + named, size, Integer.toUnsignedLong(crc));
    Unfit.unless(region.offset() + size <= limit, Say.ZIP_ENTRY, path);
    Unfit.unless(shelf.files().put(path, region) == null, Say.TWICE, path);
    shelf.order().add(path);
    place = region.offset() + size;
    return at + CENTRAL + named;
  }

  private static ByteBuffer local(int crc, long size, int named) {
    return common(little(LOCAL).putInt(0x04034b50), crc, size, named);
  }

  private ByteBuffer central(int crc, long size, int named) {
    return common(little(CENTRAL).putInt(0x02014b50).putShort(VERSION), crc, size, named)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 0)
        .putInt(0)
        .putInt((int) place);
  }

  /** What both headers say: stored, without anything that could differ. */
  private static ByteBuffer common(ByteBuffer header, int crc, long size, int named) {
    return header
        .putShort(VERSION)
        .putShort(UTF8_NAMES)
        .putShort((short) 0)
        .putShort(MIDNIGHT)
        .putShort(FIRST_OF_1980)
        .putInt(crc)
        .putInt((int) size)
        .putInt((int) size)
        .putShort((short) named)
        .putShort((short) 0);
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void require(ByteBuffer expected, ByteBuffer read, Say say, Object... values)
      throws Unfit {
    Unfit.unless(expected.rewind().equals(read.rewind()), say, values);
  }

  private ByteBuffer bytes(long at, int count) throws IOException, Unfit {
    ByteBuffer read = little(count);
    while (read.hasRemaining()) {
      Unfit.unless(channel.read(read, at + read.position()) > 0, Say.ZIP_END);
    }
    return read.rewind();
  }
}
