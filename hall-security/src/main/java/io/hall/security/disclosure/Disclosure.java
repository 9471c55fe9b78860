package io.hall.security.disclosure;

import io.hall.payment.StaffNumber;
import io.hall.proof.Seal;
import java.time.Instant;

/** A request for a permission, and what became of it. Immutable, as it stood when it was read. */
@DisclosureInJson
public sealed interface Disclosure {

  /** Its number. */
  GrantId id();

  /** What was asked for. Erased texts are read as {@code ***}. */
  DisclosureAsk ask();

  /** Nobody has decided yet (待批). */
  record Requested(GrantId id, DisclosureAsk ask, Instant at) implements Disclosure {}

  /** It was refused, or fell with the departure of who asked (不予许可). */
  record Refused(GrantId id, DisclosureAsk ask, StaffNumber by, Instant at) implements Disclosure {}

  /**
   * It is permitted and can be used (许可): at least one export is left, and its time is not over.
   *
   * @param approval who permitted it and when it can be used
   * @param uses how many exports were made
   */
  record Granted(GrantId id, DisclosureAsk ask, Approval approval, int uses)
      implements Disclosure {}

  /** It can no longer be used (许可终止). */
  record Ended(Granted was, Cause cause, Instant at) implements Disclosure {

    /** Why it ended. */
    public enum Cause {
      /** Every export it allowed was made (用毕). */
      EXHAUSTED,
      /** Its time is over (到期). */
      EXPIRED,
      /** Somebody took it back (撤销). */
      REVOKED,
      /** Somebody it names has left (离岗). */
      DEPARTED
    }

    @Override
    public GrantId id() {
      return was.id();
    }

    @Override
    public DisclosureAsk ask() {
      return was.ask();
    }
  }

  /**
   * The approval, sealed: {@code content} is what the seal is over, as {@code
   * docs/formats/disclosure.md} lists it.
   *
   * @param by who approved it; of an emergency who took it
   * @param from from when it can be used
   * @param until from when it no longer can
   * @param emergency whether it was taken in an emergency (紧急使用), and is approved afterwards
   * @param seal the seal over the content
   */
  record Approval(
      StaffNumber by,
      Instant from,
      Instant until,
      boolean emergency,
      io.hall.store.Canonical content,
      Seal seal) {}
}
