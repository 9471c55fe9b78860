package io.hall.store;

import io.hall.check.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a row of {@code personal_text} is written and read inside one transaction. A text in clear
 * stands beside its salt. A sealed one has no salt beside it: salt and text are sealed together, or
 * the salt would let anybody try names against the commitment.
 */
final class TextRows {

  private static final byte[] SEALED = {}; // in the place of the salt, which has 16 bytes

  private final Optional<PersonalCipher.Texts> cipher;

  private TextRows(Optional<PersonalCipher.Texts> cipher) {
    this.cipher = cipher;
  }

  static TextRows on(Connection connection, Optional<PersonalCipher> cipher) throws SQLException {
    return new TextRows(
        cipher.isEmpty() ? Optional.empty() : Optional.of(cipher.get().on(connection)));
  }

  /** A text with the salt of its commitment; or a row as it lies there, which may be sealed. */
  static final class Salted {

    private final byte[] salt;
    private final byte[] text;

    Salted(byte[] salt, byte[] text) {
      this.salt = salt;
      this.text = text;
    }

    byte[] salt() {
      return salt;
    }

    byte[] text() {
      return text;
    }

    boolean isSealed() {
      return salt.length == 0;
    }

    boolean fits(Optional<Hash> commitment, ChainHash hash) {
      return commitment.equals(Optional.of(hash.of(salt, text)));
    }
  }

  /** Returns stream, position, salt and content as they are stored. */
  Object[] row(String stream, long position, Salted salted) throws SQLException {
    if (cipher.isEmpty()) {
      return new Object[] {stream, position, salted.salt(), salted.text()};
    }
    byte[] both = Arrays.copyOf(salted.salt(), Salts.LENGTH + salted.text().length);
    System.arraycopy(salted.text(), 0, both, Salts.LENGTH, salted.text().length);
    byte[] sealed = cipher.get().seal(stream, position, both);
    Arrays.fill(both, (byte) 0);
    return new Object[] {stream, position, SEALED, sealed};
  }

  /**
   * Returns what such a row holds; empty if its key was destroyed.
   *
   * @throws StoreException with {@code STORE-009} or {@code STORE-042} if it cannot be opened
   */
  Optional<Salted> read(String stream, long position, Salted stored) throws SQLException {
    if (!stored.isSealed()) {
      return Optional.of(stored);
    }
    if (cipher.isEmpty()) {
      throw StoreException.of(Finding.of(StoreCode.SEALED_TEXT).with("texts", 1));
    }
    return cipher.get().open(stream, position, stored.text()).map(TextRows::parted);
  }

  private static Salted parted(byte[] both) {
    if (both.length < Salts.LENGTH) {
      throw StoreException.of(StoreCode.CHANGED_TEXT);
    }
    return new Salted(
        Arrays.copyOf(both, Salts.LENGTH), Arrays.copyOfRange(both, Salts.LENGTH, both.length));
  }

  /**
   * Returns the row that is to stand in the place of such a one; empty if it may stay.
   *
   * @throws StoreException as {@link #read} does
   */
  Optional<Object[]> renewed(String stream, long position, Salted stored) throws SQLException {
    if (!stored.isSealed()) {
      return Optional.of(row(stream, position, stored));
    }
    return cipher
        .orElseThrow()
        .renew(stream, position, stored.text())
        .map(bytes -> new Object[] {stream, position, SEALED, bytes});
  }
}
