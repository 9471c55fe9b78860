package io.hall.store;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A stretch of a chain file in memory: whole records, and before them the hash that stands before
 * the first. Its hashes are rebuilt from those that stand there alone, so stretches are checked in
 * any order and by any thread; that they follow each other is seen by the bytes they share.
 */
final class ChainWindow {

  private static final int USUAL_SIZE = 1 << 19;
  private static final int SMALLEST_RECORD = 64;

  private byte[] bytes = new byte[USUAL_SIZE];
  private int filled;
  private int[] starts = new int[USUAL_SIZE / SMALLEST_RECORD];
  private int[] ends = new int[USUAL_SIZE / SMALLEST_RECORD];
  private long[] positions = new long[USUAL_SIZE / SMALLEST_RECORD];
  private int records;
  private final BitSet unlinked = new BitSet();
  private final byte[] digested = new byte[Hash.LENGTH];

  /**
   * Takes in what lies in the file from {@code at}, where a hash begins: so many bytes at least.
   */
  void fill(MappedBytes file, long at, int room) {
    if (room > bytes.length) {
      bytes = new byte[room];
    }
    filled = file.copy(at, bytes);
    records = 0;
    unlinked.clear();
  }

  byte[] bytes() {
    return bytes;
  }

  int filled() {
    return filled;
  }

  int records() {
    return records;
  }

  long position(int record) {
    return positions[record];
  }

  /** Notes a record whose content lies between {@code start} and {@code end}. */
  void add(int start, int end) {
    if (records == starts.length) {
      starts = Arrays.copyOf(starts, 2 * records);
      ends = Arrays.copyOf(ends, 2 * records);
      positions = Arrays.copyOf(positions, 2 * records);
    }
    starts[records] = start;
    ends[records] = end;
    records++;
  }

  /** Says where the last record noted stands, and whether the hash before it is that of another. */
  void place(long position, boolean afterGap) {
    positions[records - 1] = position;
    if (afterGap) {
      unlinked.set(records - 1);
    }
  }

  /** The hash beside the last record. */
  Hash last() {
    int end = ends[records - 1];
    return Hash.of(Arrays.copyOfRange(bytes, end, end + Hash.LENGTH));
  }

  /**
   * Rebuilds every hash and returns the positions at which it does not fit. Uses the window up: the
   * hash before a content is moved next to it, so that the two are digested in one piece.
   */
  long[] broken(MessageDigest digest) {
    long[] broken = {};
    for (int i = 0; i < records; i++) {
      if (!fits(i, digest) && !unlinked.get(i)) {
        broken = Arrays.copyOf(broken, broken.length + 1);
        broken[broken.length - 1] = positions[i];
      }
    }
    return broken;
  }

  /** Whether the hash beside a record is that of its content and the hash before it. */
  boolean fits(int record, MessageDigest digest) {
    int before = starts[record] - Hash.LENGTH;
    int end = ends[record];
    for (int i = Hash.LENGTH - Long.BYTES; i >= 0; i -= Long.BYTES) {
      long moved = BigEndian.longAt(bytes, before - Integer.BYTES + i);
      BigEndian.setLong(bytes, before + i, moved);
    }
    digest.update(bytes, before, end - before);
    try {
      digest.digest(digested, 0, Hash.LENGTH);
    } catch (DigestException e) {
      throw new IllegalStateException("The hash of a chain has 32 bytes", e);
    }
    long differing = 0;
    for (int i = 0; i < Hash.LENGTH; i += Long.BYTES) {
      differing |= BigEndian.longAt(bytes, end + i) ^ BigEndian.longAt(digested, i);
    }
    return differing == 0;
  }
}
