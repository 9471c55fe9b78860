package io.hall.reconcile.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Texts, numbered from 0 in the order in which they came. They are kept whole, so two texts never
 * share a number. Used by one thread at a time.
 */
final class SpanMemo {

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private int[] slots = new int[256];
  private int shift = Long.SIZE - 8;
  private long[] hashes = new long[64];
  private int[] starts = new int[65];
  private byte[] pool = new byte[1 << 10];
  private int size;

  int size() {
    return size;
  }

  /** Mixes one more word into a hash. */
  static long mix(long hash, long word) {
    long mixed = (hash ^ word) * MIX;
    return mixed ^ (mixed >>> 29);
  }

  /** The hash of a text: of its length, its words, and the last eight bytes or what there is. */
  static long hash(byte[] bytes, int from, int to) {
    int length = to - from;
    long hash = length;
    for (int at = from; at + 8 < to; at += 8) {
      hash = mix(hash, Words.at(bytes, at));
    }
    return mix(hash, length >= 8 ? Words.at(bytes, to - 8) : few(bytes, from, to));
  }

  private static long few(byte[] bytes, int from, int to) {
    long word = 0;
    for (int i = to - 1; i >= from; i--) {
      word = word << 8 | (bytes[i] & 0xFF);
    }
    return word;
  }

  /** The number of a text; -1 when it has none. */
  int find(byte[] bytes, int from, int to) {
    return find(bytes, from, to, hash(bytes, from, to));
  }

  private int find(byte[] bytes, int from, int to, long hash) {
    int[] table = slots;
    for (int slot = slot(hash); ; slot = (slot + 1) & (table.length - 1)) {
      int id = table[slot] - 1;
      if (id < 0 || (hashes[id] == hash && isAt(id, bytes, from, to))) {
        return id;
      }
    }
  }

  private int slot(long hash) {
    return (int) ((hash * MIX) >>> shift);
  }

  private boolean isAt(int id, byte[] bytes, int from, int to) {
    int start = starts[id];
    int length = to - from;
    if (starts[id + 1] - start != length) {
      return false;
    }
    if (length < 8) {
      return Arrays.equals(pool, start, start + length, bytes, from, to);
    }
    long differing = Words.at(pool, start + length - 8) ^ Words.at(bytes, to - 8);
    for (int done = 0; done + 8 < length; done += 8) {
      differing |= Words.at(pool, start + done) ^ Words.at(bytes, from + done);
    }
    return differing == 0;
  }

  /** Numbers a text, if it has no number yet. */
  int add(byte[] bytes, int from, int to) {
    return add(bytes, from, to, hash(bytes, from, to));
  }

  int add(byte[] bytes, int from, int to, long hash) {
    int id = find(bytes, from, to, hash);
    return id >= 0 ? id : append(bytes, from, to, hash);
  }

  int add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return add(bytes, 0, bytes.length);
  }

  private int append(byte[] bytes, int from, int to, long hash) {
    int start = starts[size];
    int end = Math.addExact(start, to - from);
    if (end > pool.length) {
      pool = Arrays.copyOf(pool, larger(pool.length, end));
    }
    System.arraycopy(bytes, from, pool, start, to - from);
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size + 1);
    }
    hashes[size] = hash;
    starts[++size] = end;
    if (2 * size > slots.length) {
      slots = new int[2 * slots.length];
      shift--;
      for (int id = 0; id < size; id++) {
        place(id);
      }
    } else {
      place(size - 1);
    }
    return size - 1;
  }

  private void place(int id) {
    int slot = slot(hashes[id]);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = id + 1;
  }

  /** A length that holds {@code needed} and leaves room, as far as an array may be long. */
  static int larger(int length, int needed) {
    return (int) Math.max(needed, Math.min(2L * length, Integer.MAX_VALUE - 8));
  }

  String text(int id) {
    return new String(pool, starts[id], starts[id + 1] - starts[id], StandardCharsets.UTF_8);
  }

  byte[] bytes(int id) {
    return Arrays.copyOfRange(pool, starts[id], starts[id + 1]);
  }

  /** All texts, by their numbers. */
  List<String> texts() {
    return IntStream.range(0, size).mapToObj(this::text).toList();
  }
}
