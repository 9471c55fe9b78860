package io.hall.security.vault;

import io.hall.store.RequestId;

/**
 * The wish to destroy a data key, and for ever what it sealed (密钥销毁).
 *
 * @param request the caller's name for the request
 * @param key the number of the key, as {@link DataKey} has it
 * @param requestedBy the staff number of who asks
 * @param approvedBy the staff number of who approves: another person
 * @param reason why
 */
public record Destruction(
    RequestId request, long key, String requestedBy, String approvedBy, Reason reason) {

  /** Why a key is destroyed. */
  public enum Reason {
    /** The time for which the values were to be kept is over (保管期满). */
    RETENTION,
    /** The key became known to somebody (密钥泄露); its values were sealed anew before. */
    COMPROMISED,
    /** Somebody who may demand it had the values erased (依法删除). */
    ERASURE
  }

  /** Refuses one person in both places, with {@code VAULT-012}. */
  public Destruction {
    if (requestedBy.equals(approvedBy)) {
      throw VaultCode.SAME_PERSON.refusal();
    }
  }
}
