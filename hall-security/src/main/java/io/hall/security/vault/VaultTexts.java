package io.hall.security.vault;

import io.hall.check.CheckFailedException;
import io.hall.check.Code;
import io.hall.check.Finding;
import io.hall.store.PersonalCipher;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Has a vault seal the personal texts of a store's records (个人信息加密存储). Each is bound to table
 * {@code personal_text}, column {@code content}, and its record's stream, colon and position. Safe
 * for use by several threads.
 */
public final class VaultTexts implements PersonalCipher {

  /** The table whose keys seal personal texts, for {@link KeyVault#turn}. */
  public static final String TABLE = "personal_text";

  private final Vault vault;

  /** Has {@code vault} seal. */
  public VaultTexts(Vault vault) {
    this.vault = vault;
  }

  @Override
  public Texts on(Connection connection) {
    return new Bound(vault.on(connection));
  }

  private record Bound(Vault vault) implements Texts {

    private static Vault.Place place(String stream, long position) {
      return new Vault.Place(TABLE, "content", stream + ":" + position);
    }

    @Override
    public byte[] seal(String stream, long position, byte[] text) {
      return vault.seal(place(stream, position), text);
    }

    @Override
    public Optional<byte[]> open(String stream, long position, byte[] sealed) {
      return told(() -> Optional.of(vault.open(place(stream, position), sealed)));
    }

    @Override
    public Optional<byte[]> renew(String stream, long position, byte[] sealed) {
      return told(() -> vault.renew(place(stream, position), sealed));
    }

    private static Optional<byte[]> told(Supplier<Optional<byte[]>> opening) {
      try {
        return opening.get();
      } catch (CheckFailedException e) {
        Code code = e.findings().get(0).code();
        if (code == VaultCode.KEY_DESTROYED) {
          return Optional.empty();
        }
        throw StoreException.of(finding(code), e);
      }
    }

    private static Finding finding(Code code) {
      return code == VaultCode.FORMAT || code == VaultCode.CHANGED
          ? Finding.of(StoreCode.CHANGED_TEXT)
          : Finding.of(StoreCode.SEALED_TEXT).with("texts", 1);
    }
  }
}
