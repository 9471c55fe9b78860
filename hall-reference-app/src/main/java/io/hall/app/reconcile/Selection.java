package io.hall.app.reconcile;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import java.util.Optional;

/**
 * Which part of the two sides is compared. What lies outside is not looked at on either side.
 *
 * @param from the first day; empty for all before
 * @param to the last day; empty for all after
 * @param hall which hall; empty for all
 */
record Selection(Optional<BusinessDate> from, Optional<BusinessDate> to, Optional<HallCode> hall) {

  static final Selection ALL = new Selection(Optional.empty(), Optional.empty(), Optional.empty());

  boolean wants(BusinessDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && to.map(last -> !day.isAfter(last)).orElse(true);
  }

  boolean wants(HallCode code) {
    return hall.map(code::equals).orElse(true);
  }
}
