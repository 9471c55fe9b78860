package io.hall.store;

import io.hall.check.Finding;
import io.hall.check.FindingLog;
import java.util.function.Consumer;

/**
 * The pass over a chain file that takes the records in their order; the hashes are left to others.
 * Not safe for use by several threads.
 */
final class ChainPass {

  private static final int FRAME = Integer.BYTES + Hash.LENGTH;

  private final RawRecord record;
  private final String stream;
  private final Consumer<RawRecord> reader;
  private final FindingLog findings = new FindingLog();
  private long position;
  private long records;
  private Hash last;
  private int room;
  private boolean torn;

  ChainPass(RawRecord record, String stream, long first, Hash last, Consumer<RawRecord> reader) {
    this.record = record;
    this.stream = stream;
    this.position = first - 1;
    this.last = last;
    this.reader = reader;
  }

  /** How many bytes the next window must hold at least. */
  int room() {
    return room;
  }

  /** Whether what follows in the file can no longer be told apart. */
  boolean isTorn() {
    return torn;
  }

  /**
   * Takes the whole records of a window, and returns how far it was read: to the hash behind which
   * the next window begins.
   */
  int read(ChainWindow window, boolean toTheEnd) {
    byte[] bytes = window.bytes();
    int filled = window.filled();
    int here = Hash.LENGTH;
    room = 0;
    while (here < filled) {
      int length = here + Integer.BYTES <= filled ? BigEndian.intAt(bytes, here) : 0;
      int start = here + Integer.BYTES;
      if (length < 0 || length > ChainFile.LONGEST) {
        tear();
        break;
      }
      if (length > filled - start - Hash.LENGTH) {
        room = Hash.LENGTH + FRAME + length;
        break;
      }
      window.add(start, start + length);
      take(window, bytes, start, start + length);
      here = start + length + Hash.LENGTH;
    }
    if (toTheEnd && here < filled && !torn) {
      tear();
    }
    if (window.records() > 0) {
      last = window.last();
    }
    return here - Hash.LENGTH;
  }

  private void take(ChainWindow window, byte[] bytes, int start, int end) {
    boolean readable = record.read(bytes, start, end);
    long expected = position + 1;
    long here = readable && record.isOwn() ? record.position() : expected;
    window.place(here, here != expected);
    if (here != expected || (readable && !record.isOwn())) {
      note(StoreCode.MISSING_RECORD, expected);
    } else if (!readable) {
      note(StoreCode.DAMAGED_RECORD, here);
    }
    position = here;
    records++;
    if (readable) {
      reader.accept(record);
    }
  }

  private void tear() {
    torn = true;
    note(StoreCode.TORN_FILE, position + 1);
  }

  private void note(StoreCode code, long at) {
    findings.add(Finding.of(code).in(stream + ":" + at));
  }

  private static long at(Finding finding) {
    return Long.parseLong(finding.where().substring(finding.where().lastIndexOf(':') + 1));
  }

  /**
   * What it found, and the links that others found broken; a broken record is not read for more.
   */
  VerifiedStream result(BrokenLinks broken) {
    FindingLog all = new FindingLog();
    broken
        .positions()
        .forEach(at -> all.add(Finding.of(StoreCode.BROKEN_CHAIN).in(stream + ":" + at)));
    all.leave(StoreCode.BROKEN_CHAIN, broken.left());
    findings.removeIf(
        finding -> finding.code() == StoreCode.DAMAGED_RECORD && broken.holds(at(finding)));
    all.addAll(findings);
    return new VerifiedStream(records, last, all);
  }
}
