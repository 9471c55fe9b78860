package io.hall.test.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** The simplest register that keeps every rule, but for one flaw. */
final class PlainRegister implements RegisterAdapter {

  /** What may be wrong with it. */
  enum Flaw {
    NONE,
    REUSES_THE_NUMBER_OF_A_VOID,
    SKIPS_NUMBERS,
    FILES_LARGE_NUMBERS_ON_TOP,
    TAKES_A_NUMBER_BEFORE_IT_CHECKS,
    ISSUES_FOR_NOTHING,
    RECORDS_WHAT_IT_REFUSED,
    KNOWS_NO_REQUESTS,
    RECORDS_A_REQUEST_ONCE_MORE,
    ANSWERS_A_REQUEST_WHATEVER_IT_SAYS,
    REFUSES_ANOTHER_AMOUNT_AND_KEEPS_IT,
    MIXES_UP_CATEGORIES,
    COUNTS_IN_YUAN,
    RENAMES_PAYERS_LATER,
    FORGETS_THE_AMOUNT_OF_A_VOID,
    REFUSES_EVERY_VOID,
    VOIDS_TWICE,
    VOIDS_WHAT_IS_NOT_THERE,
    FORGETS_SPOILED_NUMBERS,
    TOTALS_COUNT_VOIDS,
    LOSES_THE_LAST_RECEIPT_IN_A_CRASH,
    SKIPS_A_NUMBER_AFTER_A_CRASH,
    KNOWS_REQUESTS_IN_MEMORY_ALONE,
    READS_THE_NUMBER_WITHOUT_A_LOCK,
    WRITES_WITHOUT_A_LOCK,
    LOOKS_FOR_THE_REQUEST_WITHOUT_A_LOCK,
    FAILS_UNDER_LOAD
  }

  private record Row(String request, Entry entry) {}

  private final Flaw flaw;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile List<Row> rows = List.of();
  private Map<String, Ask> requests = new ConcurrentHashMap<>();
  private long next = 1;

  PlainRegister(Flaw flaw) {
    this.flaw = flaw;
  }

  private boolean is(Flaw other) {
    return flaw == other;
  }

  @Override
  public String issue(Ask ask) {
    if (is(Flaw.FAILS_UNDER_LOAD) && lock.isLocked()) {
      throw new IllegalStateException("busy");
    }
    if (is(Flaw.LOOKS_FOR_THE_REQUEST_WITHOUT_A_LOCK)) {
      Optional<String> before = before(ask);
      if (before.isPresent()) {
        return before.get();
      }
      wait(20);
    }
    if (is(Flaw.READS_THE_NUMBER_WITHOUT_A_LOCK) || is(Flaw.WRITES_WITHOUT_A_LOCK)) {
      return issueNow(ask);
    }
    lock.lock();
    try {
      return issueNow(ask);
    } finally {
      lock.unlock();
    }
  }

  private static void wait(int micros) {
    LockSupport.parkNanos(1_000L * micros);
  }

  private String issueNow(Ask ask) {
    Optional<String> before =
        is(Flaw.LOOKS_FOR_THE_REQUEST_WITHOUT_A_LOCK) ? Optional.empty() : before(ask);
    if (before.isPresent()) {
      return before.get();
    }
    if (ask.fen() <= 0 && !is(Flaw.ISSUES_FOR_NOTHING)) {
      next += is(Flaw.TAKES_A_NUMBER_BEFORE_IT_CHECKS) ? 1 : 0;
      if (is(Flaw.RECORDS_WHAT_IT_REFUSED)) {
        write(new Row(ask.request(), entry(ask, take())));
      }
      throw new RefusedException("nothing paid");
    }
    requests.put(ask.request(), ask);
    if (is(Flaw.FAILS_UNDER_LOAD)) {
      wait(20);
    }
    String number = take();
    write(new Row(ask.request(), entry(ask, number)));
    return number;
  }

  private Optional<String> before(Ask ask) {
    boolean known =
        is(Flaw.KNOWS_REQUESTS_IN_MEMORY_ALONE) ? requests.containsKey(ask.request()) : true;
    if (is(Flaw.KNOWS_NO_REQUESTS) || !known) {
      return Optional.empty();
    }
    Optional<Entry> found =
        rows.stream().filter(row -> row.request.equals(ask.request())).map(Row::entry).findFirst();
    if (found.isPresent() && is(Flaw.RECORDS_A_REQUEST_ONCE_MORE)) {
      write(new Row(ask.request(), found.get()));
    }
    boolean differs = found.filter(entry -> entry.fen() != ask.fen()).isPresent();
    if (differs && is(Flaw.REFUSES_ANOTHER_AMOUNT_AND_KEEPS_IT)) {
      rows =
          rows.stream()
              .map(row -> row.request.equals(ask.request()) ? renewed(row, ask) : row)
              .toList();
    }
    if (differs && !is(Flaw.ANSWERS_A_REQUEST_WHATEVER_IT_SAYS) && !is(Flaw.COUNTS_IN_YUAN)) {
      throw new RefusedException("another content");
    }
    return found.map(Entry::number);
  }

  private Row renewed(Row row, Ask ask) {
    return new Row(row.request, entry(ask, row.entry.number()));
  }

  private Entry entry(Ask ask, String number) {
    String category = is(Flaw.MIXES_UP_CATEGORIES) ? "RESIDENTIAL" : ask.category();
    long fen = is(Flaw.COUNTS_IN_YUAN) ? ask.fen() / 100 * 100 : ask.fen();
    return new Entry(number, State.VALID, ask.payer(), category, fen);
  }

  private String take() {
    long number = next;
    if (is(Flaw.READS_THE_NUMBER_WITHOUT_A_LOCK)) {
      wait(20);
    }
    next = number + (is(Flaw.SKIPS_NUMBERS) && number % 5 == 0 ? 2 : 1);
    return "P-" + number;
  }

  private void write(Row row) {
    List<Row> now = new ArrayList<>(rows);
    if (is(Flaw.WRITES_WITHOUT_A_LOCK)) {
      wait(20);
    }
    if (is(Flaw.RENAMES_PAYERS_LATER) && !now.isEmpty()) {
      Entry old = now.get(0).entry;
      Entry renamed =
          new Entry(old.number(), old.state(), row.entry.payer(), old.category(), old.fen());
      now.set(0, new Row(now.get(0).request, renamed));
    }
    now.add(row);
    rows = List.copyOf(now);
  }

  @Override
  public void voidReceipt(String request, String number) {
    Optional<Row> found = rows.stream().filter(r -> r.entry.number().equals(number)).findFirst();
    if (found.isEmpty() && is(Flaw.VOIDS_WHAT_IS_NOT_THERE)) {
      return;
    }
    Row row = found.orElseThrow(() -> new RefusedException("not there"));
    boolean valid = row.entry.state() == State.VALID || is(Flaw.VOIDS_TWICE);
    if (!valid || is(Flaw.REFUSES_EVERY_VOID)) {
      throw new RefusedException("void already");
    }
    List<Row> now = new ArrayList<>(rows);
    now.set(now.indexOf(row), new Row(row.request, voided(row.entry)));
    rows = List.copyOf(now);
    if (is(Flaw.REUSES_THE_NUMBER_OF_A_VOID)) {
      next = Long.parseLong(number.substring(2));
    }
  }

  private Entry voided(Entry entry) {
    long fen = is(Flaw.FORGETS_THE_AMOUNT_OF_A_VOID) ? 0 : entry.fen();
    return new Entry(entry.number(), State.VOID, entry.payer(), entry.category(), fen);
  }

  @Override
  public String spoil(String request) {
    String number = take();
    if (!is(Flaw.FORGETS_SPOILED_NUMBERS)) {
      write(new Row(request, new Entry(number, State.SPOILED, "", "", 0)));
    }
    return number;
  }

  @Override
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>(rows.stream().map(Row::entry).toList());
    if (is(Flaw.FILES_LARGE_NUMBERS_ON_TOP)) {
      Collections.reverse(entries);
    }
    return entries;
  }

  @Override
  public Map<String, Long> totals() {
    Map<String, Long> totals = new HashMap<>();
    entries().stream()
        .filter(entry -> entry.state() == State.VALID || is(Flaw.TOTALS_COUNT_VOIDS))
        .forEach(entry -> totals.merge(entry.category(), entry.fen(), Long::sum));
    totals.remove("");
    return totals;
  }

  @Override
  public void reopen() {
    requests = new ConcurrentHashMap<>();
    if (is(Flaw.LOSES_THE_LAST_RECEIPT_IN_A_CRASH) && !rows.isEmpty()) {
      rows = rows.subList(0, rows.size() - 1);
    }
    next += is(Flaw.SKIPS_A_NUMBER_AFTER_A_CRASH) ? 1 : 0;
  }
}
