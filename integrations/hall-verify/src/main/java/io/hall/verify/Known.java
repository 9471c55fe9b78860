package io.hall.verify;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is known from elsewhere, by which an archive is trusted: keys, checkpoints and cuts as they
 * stand on signed papers, the archive of the season before. Immutable.
 *
 * <pre>{@code
 * Known known = Known.nothing().key("9c5e…").cut("4b07…");
 * }</pre>
 */
public final class Known {

  private static final Pattern KEY = Pattern.compile("[0-9a-f]{40}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final SortedSet<String> keys = new TreeSet<>();
  private final SortedMap<String, String> certificates = new TreeMap<>();
  private final SortedMap<String, Checkpoint> checkpoints = new TreeMap<>();
  private final SortedSet<String> cuts = new TreeSet<>();
  private Optional<Path> previous = Optional.empty();

  private Known() {}

  /** Nothing is known: an archive can be whole, and nobody says whose it is. */
  public static Known nothing() {
    return new Known();
  }

  private Known copy() {
    Known copy = new Known();
    copy.keys.addAll(keys);
    copy.certificates.putAll(certificates);
    copy.checkpoints.putAll(checkpoints);
    copy.cuts.addAll(cuts);
    copy.previous = previous;
    return copy;
  }

  /**
   * Adds a key by its name, 40 lower-case hexadecimal digits. Of several keys, one must have sealed
   * the manifest.
   *
   * @throws IllegalArgumentException if it is no such name
   */
  public Known key(String name) {
    require(KEY.matcher(name).matches(), "A key's name has 40 lower-case hexadecimal digits");
    Known copy = copy();
    copy.keys.add(name);
    return copy;
  }

  /**
   * Adds a key by its certificate, X.509 in PEM or DER.
   *
   * @throws IllegalArgumentException if it is none
   */
  public Known certificate(byte[] certificate) {
    try {
      String name = new KeyRing().add(certificate);
      Known copy = key(name);
      copy.certificates.put(name, Bytes.hex(certificate));
      return copy;
    } catch (Unfit unfit) {
      throw new IllegalArgumentException("This is no X.509 certificate in PEM or DER", unfit);
    }
  }

  /**
   * Adds a sealed checkpoint that was noted before; its tree must be the beginning of the
   * archive's.
   *
   * @param name what it is called in the answers
   * @throws IllegalArgumentException if it is no sealed checkpoint
   */
  public Known checkpoint(String name, byte[] text) {
    try {
      Known copy = copy();
      copy.checkpoints.put(name, Checkpoint.of(text));
      return copy;
    } catch (Unfit unfit) {
      throw new IllegalArgumentException("This is no sealed checkpoint", unfit);
    }
  }

  /**
   * Adds the hash of a cut that was noted before, 64 lower-case hexadecimal digits.
   *
   * @throws IllegalArgumentException if it is no hash
   */
  public Known cut(String hash) {
    require(HASH.matcher(hash).matches(), "A cut's hash has 64 lower-case hexadecimal digits");
    Known copy = copy();
    copy.cuts.add(hash);
    return copy;
  }

  /** Adds the archive of the season before, a folder or a zip file. */
  public Known previous(Path archive) {
    Known copy = copy();
    copy.previous = Optional.of(archive);
    return copy;
  }

  private static void require(boolean fits, String otherwise) {
    if (!fits) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  SortedSet<String> keys() {
    return Collections.unmodifiableSortedSet(keys);
  }

  KeyRing ring() throws Unfit {
    KeyRing ring = new KeyRing();
    for (String certificate : certificates.values()) {
      ring.add(Bytes.ofHex(certificate).orElseThrow());
    }
    return ring;
  }

  SortedMap<String, Checkpoint> checkpoints() {
    return Collections.unmodifiableSortedMap(checkpoints);
  }

  SortedSet<String> cuts() {
    return Collections.unmodifiableSortedSet(cuts);
  }

  Optional<Path> previous() {
    return previous;
  }

  /** Whether anything is known that an older archive would not have. */
  boolean tellsWhich() {
    return !checkpoints.isEmpty() || !cuts.isEmpty() || previous.isPresent();
  }
}
