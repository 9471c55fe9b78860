package io.hall.security.vault;

import io.hall.check.CheckFailedException;
import io.hall.check.Code;
import io.hall.check.Finding;

/** What a vault refuses. */
public enum VaultCode implements Code {
  /** The bytes are not a sealed value. */
  FORMAT("VAULT-001"),
  /** A sealed value was changed or belongs to another place. */
  CHANGED("VAULT-002"),
  /** The data key is not in this database. */
  KEY_UNKNOWN("VAULT-003"),
  /** The data key was destroyed, and with it what it sealed. */
  KEY_DESTROYED("VAULT-004"),
  /** The key-encryption key is not at hand. */
  KEK_MISSING("VAULT-005"),
  /**
   * The data key does not unwrap: another key-encryption key of the same name, or changed bytes.
   */
  KEK_WRONG("VAULT-006"),
  /** The key store cannot be read. */
  KEY_STORE("VAULT-007"),
  /** A key-encryption key is not of a kind or length that may serve. */
  KEK_UNFIT("VAULT-008"),
  /** A column has too few possible values for a blind index. */
  TOO_FEW_VALUES("VAULT-010"),
  /** A value cannot be indexed: nothing is in it, or half a character. */
  NOT_INDEXED("VAULT-011"),
  /** The second person must be another one. */
  SAME_PERSON("VAULT-012");

  private final String id;

  VaultCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "io.hall.security.vault.messages";
  }

  CheckFailedException refusal() {
    return new CheckFailedException(Finding.of(this));
  }

  CheckFailedException refusal(String name, Object figure) {
    return new CheckFailedException(Finding.of(this).with(name, figure));
  }

  CheckFailedException refusal(String name, Object figure, String other, Object another) {
    return new CheckFailedException(Finding.of(this).with(name, figure).with(other, another));
  }

  CheckFailedException because(Throwable cause) {
    CheckFailedException refusal = refusal();
    refusal.initCause(cause);
    return refusal;
  }

  CheckFailedException because(Throwable cause, long key, String kek) {
    CheckFailedException refusal = refusal("key", key, "kek", kek);
    refusal.initCause(cause);
    return refusal;
  }
}
