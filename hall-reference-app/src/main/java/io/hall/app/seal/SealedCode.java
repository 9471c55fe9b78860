package io.hall.app.seal;

import io.hall.app.language.OwnCode;

/** Why a seal cannot be checked, or does not hold. */
enum SealedCode implements OwnCode {
  /** The file is no certificate of a key that makes seals. */
  NO_CERTIFICATE("SEALED-001"),
  /** The file is neither a sealed statement nor a PDF. */
  NO_SEALED_FILE("SEALED-002"),
  /** The content is another than what was sealed. */
  OTHER_CONTENT("SEALED-003"),
  /** The folder has no audit log. */
  NO_LOG("SEALED-004");

  private final String id;

  SealedCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
