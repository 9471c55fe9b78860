package io.hall.security.account;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Keys that are mixed into every password record and kept apart from the database (密钥加盐): who
 * steals the records alone can try nothing out. A record names its key, so that a new key replaces
 * an old one at each holder's next sign-in. Immutable.
 */
public final class Peppers {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,20}");
  private static final int LEAST = 32;

  private final Map<String, byte[]> keys = new TreeMap<>();
  private final Optional<String> current;

  private Peppers(Optional<String> current) {
    this.current = current;
  }

  /** No pepper. */
  public static Peppers none() {
    return new Peppers(Optional.empty());
  }

  /**
   * Returns peppers with one key.
   *
   * @param id its name, 1 to 20 letters, digits, dots, hyphens and underscores
   * @param key 32 random bytes or more; copied
   */
  public static Peppers of(String id, byte[] key) {
    return none().turnedTo(id, key);
  }

  /** Returns these peppers with a new key for new records; the others still read old ones. */
  public Peppers turnedTo(String id, byte[] key) {
    if (!ID.matcher(id).matches() || key.length < LEAST) {
      throw new IllegalArgumentException(
          "A pepper has a name of 1 to 20 letters, digits, . - _ and 32 bytes or more");
    }
    Peppers turned = new Peppers(Optional.of(id));
    turned.keys.putAll(keys);
    turned.keys.put(id, key.clone());
    return turned;
  }

  Optional<String> current() {
    return current;
  }

  /** Returns {@code tag} under the key of that name. */
  byte[] over(byte[] tag, Optional<String> id) {
    if (id.isEmpty()) {
      return tag.clone();
    }
    byte[] key = keys.get(id.get());
    if (key == null) {
      throw new CheckFailedException(Finding.of(AccountCode.PEPPER_MISSING).with("key", id.get()));
    }
    HMac mac = new HMac(new SHA256Digest());
    mac.init(new KeyParameter(key));
    mac.update(tag, 0, tag.length);
    byte[] out = new byte[mac.getMacSize()];
    mac.doFinal(out, 0);
    Arrays.fill(tag, (byte) 0);
    return out;
  }

  /** The names of the keys. */
  @Override
  public String toString() {
    return "Peppers" + keys.keySet();
  }
}
