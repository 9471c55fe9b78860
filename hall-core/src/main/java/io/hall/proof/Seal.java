package io.hall.proof;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A signature or another keyed mark over some bytes (电子签章). Holding one says nothing; a {@link
 * SealVerifier} tells what it is worth. Immutable.
 *
 * @param algorithm how it was made, down to the form of the value, such as {@code ED25519}: 1 to 64
 *     letters, digits and {@code . _ : -}
 * @param key the key's name, in the same characters
 * @param value the signature in lower-case hexadecimal digits, 1 to 8192 bytes
 */
public record Seal(String algorithm, String key, String value) {

  static final String WORD = "[A-Za-z0-9._:-]{1,64}";
  static final String VALUE = "(?:[0-9a-f]{2}){1,8192}+";

  private static final Pattern WORD_PATTERN = Pattern.compile(WORD);
  private static final Pattern VALUE_PATTERN = Pattern.compile(VALUE);

  /**
   * Checks that it can be written.
   *
   * @throws CheckFailedException {@link ProofCode#SEAL} if not
   */
  public Seal {
    if (!WORD_PATTERN.matcher(algorithm).matches()
        || !WORD_PATTERN.matcher(key).matches()
        || !VALUE_PATTERN.matcher(value).matches()) {
      throw new CheckFailedException(Finding.of(ProofCode.SEAL));
    }
  }

  /** Returns the seal with these bytes as its value. */
  public static Seal of(String algorithm, String key, byte[] value) {
    return new Seal(algorithm, key, HexFormat.of().formatHex(value));
  }

  /** Returns the bytes of the value. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(value);
  }
}
