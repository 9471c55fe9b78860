package io.hall.bench.faults;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * Every damage of one kind to one of a store's files.
 *
 * @param what what is done to which file
 * @param count how many there are
 * @param files the files of one of them, by name
 */
record Mutants(String what, int count, IntFunction<Map<String, byte[]>> files) {

  /** Every byte at which {@code name} can be cut off, then every bit of it that can turn over. */
  static List<Mutants> of(Map<String, byte[]> image, String name) {
    byte[] whole = Objects.requireNonNull(image.get(name), name);
    return List.of(
        new Mutants("cut " + name, whole.length, at -> with(image, name, cut(whole, at))),
        new Mutants(
            "flip " + name, Byte.SIZE * whole.length, bit -> with(image, name, flip(whole, bit))));
  }

  private static byte[] cut(byte[] whole, int at) {
    return Arrays.copyOf(whole, at);
  }

  private static byte[] flip(byte[] whole, int bit) {
    byte[] flipped = whole.clone();
    flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
    return flipped;
  }

  private static Map<String, byte[]> with(Map<String, byte[]> image, String name, byte[] instead) {
    Map<String, byte[]> files = new HashMap<>(image);
    files.put(name, instead);
    return files;
  }
}
