package io.hall.invoice.format;

import io.hall.invoice.InvoiceCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The entries of a zip archive that is held in memory, as its directory lists them; each is
 * unpacked when it is asked for. What two programs could read in two ways is refused: an entry
 * twice, data of two entries that overlap, another name in front of the data, a path that leaves
 * the archive.
 */
final class ZipBytes {

  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int LISTED = 0x02014b50;
  private static final int LISTED_SIZE = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_SIZE = 30;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int ENCRYPTED = 0x0001;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int FREE = 64 * 1024;

  private record Entry(int method, long crc, int packed, int size, int from) {}

  private final ByteBuffer in;
  private final ReadLimits limits;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final TreeMap<Integer, Integer> taken = new TreeMap<>();
  private int left;
  private long work;

  private ZipBytes(byte[] bytes, ReadLimits limits) {
    this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.limits = limits;
    this.left = limits.unpackedBytes();
    this.work = 2L * limits.unpackedBytes();
  }

  static ZipBytes of(byte[] bytes, ReadLimits limits) throws UnreadableException {
    ZipBytes zip = new ZipBytes(bytes, limits);
    try {
      zip.readDirectory();
    } catch (IndexOutOfBoundsException e) {
      throw malformed();
    }
    return zip;
  }

  /** The names of all files, in the order of the directory. */
  Set<String> names() {
    return entries.keySet();
  }

  /** Unpacks an entry; empty if there is none of this name. */
  Optional<byte[]> read(String name) throws UnreadableException {
    Entry entry = entries.get(name);
    return entry == null ? Optional.empty() : Optional.of(unpack(entry));
  }

  private static UnreadableException malformed() {
    return UnreadableException.of(InvoiceCode.ARCHIVE_MALFORMED);
  }

  private void readDirectory() throws UnreadableException {
    int end = findEnd();
    int count = unsigned(end + 10);
    int at = in.getInt(end + 16);
    if (count > limits.entries()) {
      throw UnreadableException.tooMuch("entries", limits.entries());
    }
    boolean oneDisk = unsigned(end + 4) == 0 && unsigned(end + 8) == count;
    if (!oneDisk || at < 0 || at + in.getInt(end + 12) != end) {
      throw malformed();
    }
    for (int i = 0; i < count; i++) {
      at = readEntry(at);
    }
    if (at != end) {
      throw malformed();
    }
  }

  private int findEnd() throws UnreadableException {
    int last = in.limit() - END_SIZE;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (in.getInt(at) == END && unsigned(at + 20) == last - at) {
        return at;
      }
    }
    throw malformed();
  }

  private int readEntry(int at) throws UnreadableException {
    if (in.getInt(at) != LISTED || (unsigned(at + 8) & ENCRYPTED) != 0) {
      throw malformed();
    }
    int nameLength = unsigned(at + 28);
    String name = text(at + LISTED_SIZE, nameLength);
    int local = in.getInt(at + 42);
    int packed = in.getInt(at + 20);
    int size = in.getInt(at + 24);
    int method = unsigned(at + 10);
    boolean wellFormed =
        packed >= 0
            && size >= 0
            && (method == DEFLATED || (method == STORED && packed == size))
            && local >= 0
            && in.getInt(local) == LOCAL
            && name.equals(text(local + LOCAL_SIZE, unsigned(local + 26)));
    if (!wellFormed) {
      throw malformed();
    }
    int from = local + LOCAL_SIZE + unsigned(local + 26) + unsigned(local + 28);
    take(local, from, packed);
    keep(name, new Entry(method, in.getInt(at + 16) & 0xFFFFFFFFL, packed, size, from));
    return at + LISTED_SIZE + nameLength + unsigned(at + 30) + unsigned(at + 32);
  }

  private void keep(String name, Entry entry) throws UnreadableException {
    String path = ZipPath.checked(name);
    if (entry.size > left || packedTooWell(entry.size, entry.packed)) {
      throw UnreadableException.tooMuch("unpackedBytes", limits.unpackedBytes());
    }
    left -= entry.size;
    boolean folder = path.endsWith("/");
    if (!folder && entries.put(path, entry) != null) {
      throw UnreadableException.of(InvoiceCode.ARCHIVE_TWICE);
    }
  }

  /** Marks the bytes of an entry as taken; no two share any. */
  private void take(int from, int data, int packed) throws UnreadableException {
    long to = (long) data + packed;
    Map.Entry<Integer, Integer> before = taken.floorEntry(from);
    Integer after = taken.higherKey(from);
    boolean overlaps =
        (before != null && before.getValue() > from) || (after != null && after < to);
    if (to > in.limit() || overlaps || taken.put(from, (int) to) != null) {
      throw malformed();
    }
  }

  private boolean packedTooWell(long size, long packed) {
    return size > FREE && size > packed * limits.ratio();
  }

  private byte[] unpack(Entry entry) throws UnreadableException {
    work -= entry.size; // an entry may be asked for again and again
    if (work < 0) {
      throw UnreadableException.tooMuch("unpackedBytes", limits.unpackedBytes());
    }
    byte[] data =
        entry.method == STORED
            ? Arrays.copyOfRange(in.array(), entry.from, entry.from + entry.packed)
            : inflate(entry);
    CRC32 crc = new CRC32();
    crc.update(data);
    if (crc.getValue() != entry.crc) {
      throw malformed();
    }
    return data;
  }

  /** The directory says how large an entry is; one that is not exactly so large is refused. */
  private byte[] inflate(Entry entry) throws UnreadableException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(in.array(), entry.from, entry.packed);
      byte[] data = new byte[entry.size];
      int at = 0;
      while (at < data.length) {
        int more = inflater.inflate(data, at, data.length - at);
        if (more == 0) {
          throw malformed();
        }
        at += more;
      }
      if (inflater.inflate(new byte[1]) > 0 || !inflater.finished()) {
        throw malformed();
      }
      return data;
    } catch (DataFormatException e) {
      throw malformed();
    } finally {
      inflater.end();
    }
  }

  private int unsigned(int at) {
    return in.getShort(at) & 0xFFFF;
  }

  private String text(int at, int length) {
    byte[] name = new byte[length];
    in.get(at, name);
    return new String(name, StandardCharsets.UTF_8);
  }
}
