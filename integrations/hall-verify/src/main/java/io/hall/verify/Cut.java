package io.hall.verify;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The stream {@code season-archive}: cuts, of which the last record is this archive's. */
final class Cut implements ChainFile.Reader {

  static final String STREAM = "season-archive";
  static final String PATH = Shelf.stream(STREAM);

  private static final byte[] CUT = Bytes.of("archive.cut.1");
  private static final byte[] SEALED = Bytes.of("archive.sealed.1");

  private final Manifest manifest;
  private final SortedSet<String> hashes = new TreeSet<>();
  private Optional<SortedMap<String, Part>> parts = Optional.empty();
  private byte[] last = new byte[0];
  private boolean fits;
  private int day;
  private long began = Long.MAX_VALUE;

  /** How far a stream belongs to the archive. */
  @SuppressWarnings("ArrayRecordComponent") // read, and never compared as a whole
  record Part(long first, long last, byte[] head) {}

  Cut(Manifest manifest) {
    this.manifest = manifest;
  }

  @Override
  public void take(ChainRecord record) throws Unfit {
    parts = Optional.empty();
    began = last.length == 0 ? record.millis() : began;
    last = record.keptHash();
    if (record.is(CUT)) {
      hashes.add(Bytes.hex(last));
      day = Dates.ofMillis(record.millis());
      read(record.body());
    } else {
      Unfit.unless(record.is(SEALED), Say.KIND, record.kind());
      record.body().requireCount(2);
      record.body().requireText(2, 2);
    }
  }

  private void read(Row body) throws Unfit {
    int streams = body.groups(9, 4);
    body.requireCount(9 + 4L * streams);
    fits = isManifests(body);
    Unfit.unless(!body.same(6, 7), Say.SAME_PERSON);
    SortedMap<String, Part> read = new TreeMap<>(Bytes.BY_UTF8);
    for (int field = 10; field < body.count(); field += 4) {
      String stream = body.text(field);
      boolean ascends = read.isEmpty() || Bytes.BY_UTF8.compare(read.lastKey(), stream) < 0;
      Part part = new Part(body.number(field + 1), body.number(field + 2), body.bytes(field + 3));
      boolean whole = part.first() >= 1 && part.last() >= part.first();
      Unfit.unless(ascends && whole && part.head().length == Bytes.HASH, Say.CUT_STREAMS, stream);
      read.put(stream, part);
    }
    parts = Optional.of(read);
  }

  private boolean isManifests(Row body) throws Unfit {
    body.requireText(6, 7);
    return body.text(1).equals(manifest.company())
        && body.text(2).equals(manifest.season())
        && body.day(3) == manifest.from()
        && body.day(4) == manifest.to()
        && body.number(5) == (manifest.closed() ? 1 : 0)
        && manifest.isPrevious(body.bytes(8));
  }

  /** Holds the last record against the manifest. */
  void finish(ChainFile.Ends ends, Flaws flaws) {
    if (!Arrays.equals(last, manifest.cut()) || parts.isEmpty()) {
      flaws.broken(CheckCode.CHAINS, PATH, ends.last(), Say.CUT_NOT_LAST);
    } else if (!fits) {
      flaws.broken(CheckCode.CHAINS, PATH, ends.last(), Say.CUT_DIFFERS);
    }
    boolean follows =
        manifest.hasPrevious() ? manifest.isPrevious(ends.previous()) : ends.first() == 1;
    if (!follows) {
      flaws.broken(CheckCode.CHAINS, PATH, ends.first(), Say.CUT_PREVIOUS);
    }
  }

  Optional<SortedMap<String, Part>> parts() {
    return parts;
  }

  boolean has(byte[] hash) {
    return hashes.contains(Bytes.hex(hash));
  }

  /** When its first record was written, behind the cut that closed the season before. */
  long began() {
    return began;
  }

  /** The business date on which the archive was cut. */
  int day() {
    return day;
  }
}
