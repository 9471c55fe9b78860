package io.hall.test.conformance.sample;

import io.hall.test.conformance.RefusedException;
import io.hall.test.conformance.RegisterAdapter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A table of receipts. The next number is read and written in two steps; a request has no identity;
 * a void deletes the row; amounts are cut off to jiao; a row is written before it is checked.
 */
final class NaiveRegister implements RegisterAdapter {

  private static final BigDecimal JIAO = BigDecimal.TEN;

  /** While the form is filled in, others have it open too. */
  private static final long FILLING_IN_NANOS = 20_000;

  private final Object table = new Object();
  private final List<Entry> rows = new ArrayList<>();
  private long next = 1;

  @Override
  public String issue(Ask ask) {
    long number;
    synchronized (table) {
      number = next;
    }
    LockSupport.parkNanos(FILLING_IN_NANOS);
    synchronized (table) {
      next = number + 1;
    }
    if (ask.fen() < 0) {
      throw new RefusedException("The amount is negative");
    }
    String text = "N%06d".formatted(number);
    synchronized (table) {
      rows.add(new Entry(text, State.VALID, ask.payer(), ask.category(), inJiao(ask.fen())));
    }
    return text;
  }

  private static long inJiao(long fen) {
    return BigDecimal.valueOf(fen).divideToIntegralValue(JIAO).multiply(JIAO).longValueExact();
  }

  @Override
  public void voidReceipt(String request, String number) {
    synchronized (table) {
      rows.removeIf(row -> row.number().equals(number));
      next = rows.size() + 1L;
    }
  }

  @Override
  public List<Entry> entries() {
    synchronized (table) {
      return List.copyOf(rows);
    }
  }

  @Override
  public Map<String, Long> totals() {
    Map<String, Long> totals = new HashMap<>();
    entries().forEach(row -> totals.merge(row.category(), row.fen(), Long::sum));
    return totals;
  }

  @Override
  public void reopen() {
    synchronized (table) {
      next = 1; // the counter was in memory
    }
  }
}
