package io.hall.security.seal;

/** Why a key is revoked (吊销原因). */
public enum RevocationReason {
  /** Another took its place. */
  REPLACED,
  /** Its owner has left. */
  DEPARTED,
  /** Somebody else may have it. */
  COMPROMISED
}
