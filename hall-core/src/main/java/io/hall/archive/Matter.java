package io.hall.archive;

import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import java.time.Instant;
import java.util.Optional;

/**
 * A matter that is or was open (未结事项), such as a claim in court: nothing that it covers is
 * destroyed before it is closed. Immutable.
 *
 * @param number the position of its record in the stream {@code retention}
 * @param scope what it covers
 * @param openedBy who opened it
 * @param words what it is called and why it is open
 * @param at when it was opened
 */
public record Matter(
    long number, HoldScope scope, StaffNumber openedBy, Optional<HoldWords> words, Instant at) {

  static final String OPENED = "retention.matter-opened.1";
  static final String CLOSED = "retention.matter-closed.1";

  /**
   * Asks to open a matter.
   *
   * @param request the caller's name for this request, the same for every try
   * @param scope what it covers
   * @param by who opens it
   * @param words what it is called and why it is open
   */
  public record Opening(RequestId request, HoldScope scope, StaffNumber by, HoldWords words) {

    Canonical body() {
      return Canonical.write().text(scope.kind().name()).text(scope.value()).text(by.value()).end();
    }
  }

  /**
   * Asks to close a matter.
   *
   * @param request the caller's name for this request, the same for every try
   * @param matter its number
   * @param by who closes it
   * @param approvedBy who approves it; another person
   * @param words how it ended
   */
  public record Closing(
      RequestId request, long matter, StaffNumber by, StaffNumber approvedBy, HoldWords words) {

    /** Checks the second person; {@code ARCHIVE-077} if it is the first. */
    public Closing {
      Refuse.unless(!by.equals(approvedBy), HoldCode.SAME_PERSON);
    }

    Canonical body() {
      return Canonical.write().number(matter).text(by.value()).text(approvedBy.value()).end();
    }
  }

  static Matter of(LogRecord record, Optional<HoldWords> words) {
    Canonical.Reader in = record.body().read();
    return new Matter(
        record.position(),
        new HoldScope(HoldScope.Kind.valueOf(in.text()), in.text()),
        new StaffNumber(in.text()),
        words,
        record.at());
  }
}
