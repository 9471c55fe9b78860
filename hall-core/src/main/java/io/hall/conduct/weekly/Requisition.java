package io.hall.conduct.weekly;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.ConductCode;
import io.hall.conduct.HallWeek;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.RequestId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a hall asks for in a week (物品领用, 规程 9.3), on its way: {@link Requested}, {@link Issued},
 * {@link Received}. Only {@link SupplyDesk} makes them. Immutable.
 */
@RequisitionInJson
public sealed interface Requisition {

  /** What is asked for. */
  Wanted wanted();

  /** Its name: the request that recorded it. */
  default RequestId id() {
    return wanted().id();
  }

  /**
   * What is asked for; nothing, when a hall needs nothing that week.
   *
   * @param id the request that records it
   * @param hall for which hall
   * @param week in which week
   * @param by who asks
   * @param lines how many of each item, 1 to 100000
   */
  record Wanted(
      RequestId id, HallCode hall, HallWeek week, StaffNumber by, Map<String, Integer> lines) {

    /** Checks the quantities; {@code CONDUCT-082} if one is out of range. */
    public Wanted {
      lines.values().forEach(Requisition::requireQuantity);
      lines = Collections.unmodifiableMap(new TreeMap<>(lines));
    }

    Canonical body() {
      Canonical.Writer out = Canonical.write().text(hall.value()).text(week.toString());
      out.number(lines.size());
      lines.forEach((item, quantity) -> out.text(item).number(quantity));
      return out.end();
    }
  }

  /** What waits to be handed out. */
  record Requested(Wanted wanted) implements Requisition {}

  /**
   * What was handed out and waits to be signed for.
   *
   * @param issuedBy who handed it out
   */
  record Issued(Wanted wanted, StaffNumber issuedBy) implements Requisition {}

  /**
   * What the hall has signed for.
   *
   * @param issuedBy who handed it out
   * @param receivedBy who signed
   */
  record Received(Wanted wanted, StaffNumber issuedBy, StaffNumber receivedBy)
      implements Requisition {}

  /** Checks a quantity; {@code CONDUCT-082} if it is not 1 to 100000. */
  static void requireQuantity(int quantity) {
    if (quantity < 1 || quantity > 100_000) {
      throw new CheckFailedException(Finding.of(ConductCode.QUANTITY).in("quantity"));
    }
  }
}
