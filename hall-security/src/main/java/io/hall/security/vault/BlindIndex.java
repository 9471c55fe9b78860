package io.hall.security.vault;

import io.hall.store.Canonical;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Finds a sealed value by what it is (盲索引): a keyed hash that stands in a column of its own beside
 * the sealed one. Equal values have equal hashes, and that is all it tells without the key. Safe
 * for use by several threads.
 *
 * <p>Where a column can have 2<sup>32</sup> values or more, such as telephone numbers, the hash has
 * 128 bits and names one value. Where it can have fewer, whoever sees the hashes could guess the
 * values by how often each comes; so it is cut until about eight possible values share each hash. A
 * look-up then also finds rows of other values, about {@link #strangers} of them, and the caller
 * opens what it finds and compares.
 */
public final class BlindIndex {

  private static final long LEAST_VALUES = 64;
  private static final int WHOLE = 128;
  private static final int SHARED_BITS = 3;

  private final String table;
  private final String column;
  private final int bits;
  private final SecretKey key;

  BlindIndex(String table, String column, int bits, SecretKey key) {
    this.table = table;
    this.column = column;
    this.bits = bits;
    this.key = key;
  }

  /** How long the hashes of a column are that can have so many values. */
  static int bits(long values) {
    if (values < LEAST_VALUES) {
      throw VaultCode.TOO_FEW_VALUES.refusal("values", values, "least", LEAST_VALUES);
    }
    int log = Long.SIZE - 1 - Long.numberOfLeadingZeros(values);
    return log >= Integer.SIZE ? WHOLE : log - SHARED_BITS;
  }

  /** How long its hashes are, 3 to 28 bits, or 128. */
  public int bits() {
    return bits;
  }

  /** About how many rows of other values a look-up finds among {@code rows} rows. */
  public long strangers(long rows) {
    return bits == WHOLE ? 0 : rows >>> bits;
  }

  /**
   * Returns the hash of a value, which is taken in Unicode's form NFKC: full-width digits are
   * digits. The last byte is filled up with zero bits.
   *
   * @throws io.hall.check.CheckFailedException with {@code VAULT-011} if nothing is in the value,
   *     or half a character
   */
  public byte[] of(String value) {
    String plain = Normalizer.normalize(value, Normalizer.Form.NFKC);
    if (plain.isBlank() || plain.codePoints().anyMatch(BlindIndex::isHalf)) {
      throw VaultCode.NOT_INDEXED.refusal();
    }
    byte[] said = Canonical.write().text(table).text(column).text(plain).end().bytes();
    byte[] hash = Arrays.copyOf(mac(said), (bits + Byte.SIZE - 1) / Byte.SIZE);
    hash[hash.length - 1] &= (byte) (0xFF << (Byte.SIZE * hash.length - bits));
    return hash;
  }

  private static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  private byte[] mac(byte[] said) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(said);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }
}
