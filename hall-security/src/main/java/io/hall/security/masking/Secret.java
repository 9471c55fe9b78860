package io.hall.security.masking;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.json.JsonWrittenOnly;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A password, code, seed or key (口令、密钥): it is wiped when closed, and never shown, not even masked.
 *
 * <pre>{@code
 * try (Secret password = Secret.ofText(DataKind.PASSWORD, typed)) {  // typed is wiped
 *   boolean right = password.useText(chars -> hasher.verify(chars, hash));
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads; not serializable. It is equal to nothing but itself; {@link
 * #matches} compares in constant time. Its words carry no token, since equal tokens would tell that
 * two people have the same password.
 */
@JsonWrittenOnly
public final class Secret implements AutoCloseable {

  private final DataKind kind;
  private final byte[] held;
  private final boolean text;
  private boolean wiped;

  private Secret(DataKind kind, byte[] held, boolean text) {
    if (!kind.isCredential()) {
      throw new IllegalArgumentException("What is no credential is a Sensitive");
    }
    this.kind = kind;
    this.held = held;
    this.text = text;
  }

  /** Takes over a text, and wipes the array that it came in. */
  public static Secret ofText(DataKind kind, char[] text) {
    ByteBuffer held = ByteBuffer.allocate(Character.BYTES * text.length);
    held.asCharBuffer().put(text);
    Arrays.fill(text, '\0');
    return new Secret(kind, held.array(), true);
  }

  /** Takes over bytes, and wipes the array that they came in. */
  public static Secret ofBytes(DataKind kind, byte[] bytes) {
    byte[] held = bytes.clone();
    Arrays.fill(bytes, (byte) 0);
    return new Secret(kind, held, false);
  }

  /** What it is. */
  public DataKind kind() {
    return kind;
  }

  /**
   * Gives the text to {@code use} and returns its answer. The array is wiped afterwards.
   *
   * @throws CheckFailedException with {@code MASKING-004} if the secret was wiped
   * @throws IllegalStateException if it holds bytes
   */
  public synchronized <R> R useText(Function<char[], R> use) {
    requireHeld();
    if (!text) {
      throw new IllegalStateException("It holds bytes");
    }
    char[] lent = new char[held.length / Character.BYTES];
    CharBuffer.wrap(lent).put(ByteBuffer.wrap(held).asCharBuffer());
    try {
      return use.apply(lent);
    } finally {
      Arrays.fill(lent, '\0');
    }
  }

  /**
   * Gives the bytes to {@code use} and returns its answer; a text is two bytes a character, the
   * higher first. The array is wiped afterwards.
   *
   * @throws CheckFailedException with {@code MASKING-004} if the secret was wiped
   */
  public synchronized <R> R useBytes(Function<byte[], R> use) {
    requireHeld();
    byte[] bytes = held.clone();
    try {
      return use.apply(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** Whether both are of one kind and hold the same, compared in constant time. */
  public boolean matches(Secret other) {
    byte[] mine = copy();
    byte[] theirs = other.copy();
    try {
      return kind == other.kind && text == other.text && MessageDigest.isEqual(mine, theirs);
    } finally {
      Arrays.fill(mine, (byte) 0);
      Arrays.fill(theirs, (byte) 0);
    }
  }

  private synchronized byte[] copy() {
    requireHeld();
    return held.clone();
  }

  private void requireHeld() {
    if (wiped) {
      throw new CheckFailedException(Finding.of(MaskingCode.WIPED));
    }
  }

  /** Wipes it; it cannot be used any more. */
  @Override
  public synchronized void close() {
    wiped = true;
    Arrays.fill(held, (byte) 0);
  }

  /** Class and kind: {@code ‹L4:password›}. */
  @Override
  @JsonValue
  public String toString() {
    return "‹" + kind.label() + "›";
  }
}
