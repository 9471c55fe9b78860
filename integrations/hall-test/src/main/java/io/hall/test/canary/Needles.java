package io.hall.test.canary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds every canary in every encoding in one pass: the last bytes of a form are a key, and only
 * where the key is seen the whole form is compared.
 */
final class Needles {

  private static final int KEY = 6;
  private static final long MASK = (1L << (8 * KEY)) - 1;

  /** A canary in one encoding. */
  private static final class Form {

    final Canary canary;
    final String encoding;
    final byte[] bytes;

    Form(Canary canary, String encoding, byte[] bytes) {
      this.canary = canary;
      this.encoding = encoding;
      this.bytes = bytes;
    }
  }

  private final Map<Long, List<Form>> byKey = new HashMap<>();
  private final Map<Long, List<Form>> numbersByKey = new HashMap<>();

  /**
   * Half of the bits of all keys: most positions are told apart by it without a look in the map.
   */
  private final long[] bits = new long[1 << 14];

  Needles(List<Canary> canaries) {
    for (Canary canary : canaries) {
      Set<List<Byte>> seen = new HashSet<>();
      Encodings.of(canary)
          .forEach(
              (encoding, bytes) -> {
                if (bytes.length >= KEY && seen.add(boxed(bytes))) {
                  add(byKey, new Form(canary, encoding, bytes));
                }
              });
      if (canary.kind().isNumber()) {
        byte[] digits = canary.value().getBytes(StandardCharsets.US_ASCII);
        add(numbersByKey, new Form(canary, "digits in groups", digits));
      }
    }
  }

  private static List<Byte> boxed(byte[] bytes) {
    List<Byte> all = new ArrayList<>(bytes.length);
    for (byte each : bytes) {
      all.add(each);
    }
    return all;
  }

  private void add(Map<Long, List<Form>> to, Form form) {
    long key = 0;
    for (int i = form.bytes.length - KEY; i < form.bytes.length; i++) {
      key = (key << 8) | (form.bytes[i] & 0xff);
    }
    to.computeIfAbsent(key, k -> new ArrayList<>()).add(form);
    int bit = bit(key);
    bits[bit >>> 6] |= 1L << bit;
  }

  private int bit(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 44);
  }

  /** What was found. */
  record Found(Canary canary, String encoding, int offset) {}

  /** Hands every form in {@code bytes} to {@code found}. */
  void search(byte[] bytes, Consumer<Found> found) {
    search(bytes, byKey, found);
    search(Encodings.withoutGaps(bytes), numbersByKey, found);
    byte[] unfolded = Encodings.unfolded(bytes);
    if (unfolded.length < bytes.length) {
      search(unfolded, byKey, found);
    }
  }

  private void search(byte[] bytes, Map<Long, List<Form>> forms, Consumer<Found> found) {
    long key = 0;
    for (int i = 0; i < bytes.length; i++) {
      key = ((key << 8) | (bytes[i] & 0xff)) & MASK;
      int bit = bit(key);
      if ((bits[bit >>> 6] & (1L << bit)) != 0) {
        for (Form form : forms.getOrDefault(key, List.of())) {
          int from = i + 1 - form.bytes.length;
          if (from >= 0 && Arrays.equals(bytes, from, i + 1, form.bytes, 0, form.bytes.length)) {
            found.accept(new Found(form.canary, form.encoding, from));
          }
        }
      }
    }
  }
}
