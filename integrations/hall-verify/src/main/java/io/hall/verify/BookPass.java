package io.hall.verify;

import io.hall.verify.BookDay.Count;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The pass over the records of one receipt or refund book: what it says of itself, and of each day
 * of each hall. It makes no object for a receipt.
 */
final class BookPass implements ChainFile.Reader {

  private static final byte[] ISSUE = Bytes.of("receipt.issue.1");
  private static final byte[] REFUND = Bytes.of("receipt.refund.1");
  private static final byte[] VOID = Bytes.of("receipt.void.1");
  private static final byte[] SPOILED = Bytes.of("receipt.spoiled.1");
  private static final byte[] REPRINT = Bytes.of("receipt.reprint.1");
  private static final byte[] CLOCK = Bytes.of("receipt.clock.1");
  private static final byte[] BOOK = Bytes.of("receipt.book.1");
  private static final byte[] OUT = Bytes.of("receipt.book-out.1");
  private static final byte[] USE = Bytes.of("receipt.book-use.1");
  private static final byte[] RETURN = Bytes.of("receipt.book-return.1");
  private static final byte[] OFF = Bytes.of("receipt.book-off.1");

  private static final Pattern PREFIX = Pattern.compile("(?!TRAIN)[A-Z0-9]{1,12}");
  private static final Set<String> CHANNELS = Set.of("HALL", "MOBILE", "BANK");
  private static final Set<String> SPOILED_BY = Set.of("PRINTER", "DAMAGED", "LOST");
  private static final Set<String> VOIDED_FOR =
      Set.of(
          "WRONG_AMOUNT",
          "WRONG_PAYER",
          "WRONG_TENDER",
          "WRONG_CATEGORY",
          "PAYMENT_FAILED",
          "SPOILED_PRINT",
          "OTHER");
  private static final long MOST_SERIAL = 99_999_999;
  private static final long TOLERANCE_MILLIS = 5 * 60_000L;

  private final String name;
  private final Documents documents = new Documents();
  private final CellTable cells = new CellTable();
  private final BookLife life = new BookLife();
  private final Map<BookDay.Key, Integer> numbers = new HashMap<>();
  private final List<Slot> slots = new ArrayList<>();
  private final Map<Integer, Integer> copies = new HashMap<>();
  private final BookYears years;
  private String kind = "";
  private String prefix = "";
  private byte[] start = new byte[0];
  private long first;
  private long last;
  private long records;
  private long before = Long.MIN_VALUE;
  private long taken;
  private long fen;
  private long gone;
  private long goneFen;
  private long spoiled;
  private int recent = -1;
  private int date;
  private byte[] dateText = new byte[0];

  @SuppressWarnings("ArrayRecordComponent") // read, and never compared as a whole
  private record Slot(BookDay.Key key, BookDay day, byte[] hall) {}

  BookPass(String name, Ledger ledger) {
    this.name = name;
    this.years = new BookYears(ledger);
  }

  @Override
  public void take(ChainRecord record) throws Unfit {
    records++;
    long earlier = before;
    before = record.millis();
    years.record(record.millis());
    Optional<Unfit> wrong = wrong(() -> open(record, earlier));
    Optional<Unfit> sums = wrong(() -> totals(record.body()));
    if (wrong.isPresent()) {
      throw wrong.get();
    }
    if (sums.isPresent()) {
      throw sums.get();
    }
  }

  /** Something that finds out whether a record fits. */
  private interface Trial {
    void run() throws Unfit;
  }

  private static Optional<Unfit> wrong(Trial trial) {
    try {
      trial.run();
      return Optional.empty();
    } catch (Unfit unfit) {
      return Optional.of(unfit);
    }
  }

  private void open(ChainRecord record, long earlier) throws Unfit {
    Unfit.unless((records == 1) == record.is(BOOK), Say.BOOK_OPENING);
    step(record, earlier);
  }

  private void step(ChainRecord record, long earlier) throws Unfit {
    boolean clock = record.is(CLOCK);
    Unfit.unless(clock || record.millis() >= earlier, Say.CLOCK_BACK);
    if (record.is(ISSUE)) {
      issue(record);
    } else if (record.is(VOID)) {
      voiding(record);
    } else if (record.is(REPRINT)) {
      reprint(record.body());
    } else if (record.is(REFUND)) {
      refund(record);
    } else if (record.is(SPOILED)) {
      spoil(record);
    } else if (clock) {
      clock(record, earlier);
    } else {
      bookStep(record);
    }
  }

  private void bookStep(ChainRecord record) throws Unfit {
    Row body = record.body();
    if (record.is(BOOK)) {
      open(body);
    } else if (record.is(OUT)) {
      body.requireCount(7);
      Unfit.unless(!body.same(6, 7), Say.SAME_PERSON);
      life.out();
    } else if (record.is(USE)) {
      body.requireCount(6);
      life.use();
    } else if (record.is(RETURN)) {
      giveBack(body);
    } else if (record.is(OFF)) {
      body.requireCount(6);
      Unfit.unless(!body.same(5, 6), Say.SAME_PERSON);
      life.off(next() > last);
    } else {
      throw new Unfit(Say.KIND, record.kind());
    }
  }

  private void open(Row body) throws Unfit {
    body.requireCount(10);
    kind = body.text(6);
    prefix = body.text(7);
    start = Bytes.of(prefix + "-");
    first = body.number(8);
    last = body.number(9);
    boolean fits =
        body.text(5).equals(name)
            && (isReceipt() || kind.equals("REFUND"))
            && PREFIX.matcher(prefix).matches()
            && first >= 1
            && last >= first
            && last <= MOST_SERIAL;
    Unfit.unless(fits, Say.BOOK_OPENING);
    life.open();
  }

  private boolean isReceipt() {
    return kind.equals("RECEIPT");
  }

  private long next() {
    return documents.size() == 0 ? first : documents.last() + 1;
  }

  private void giveBack(Row body) throws Unfit {
    body.requireCount(8);
    Unfit.unless(!body.same(7, 8), Say.SAME_PERSON);
    Unfit.unless(body.number(5) == next() && body.number(6) == last, Say.BOOK_RETURN);
    life.back();
  }

  private void issue(ChainRecord record) throws Unfit {
    Row body = record.body();
    int lines = body.groups(13, 8);
    body.requireCount(13 + 8L * lines);
    Unfit.unless(isReceipt(), Say.KIND, record.kind());
    body.requireText(7, 10);
    body.number(11);
    body.number(12);
    Unfit.unless(CHANNELS.contains(body.text(9)), Say.CHANNEL);
    BookDay day = number(record, 7);
    long sum = lines(body, lines, day, false);
    day.count(Count.ISSUED, 1);
    day.count(Count.ISSUED_FEN, sum);
    years.receipt(slots.get(recent).key().day());
  }

  private void refund(ChainRecord record) throws Unfit {
    Row body = record.body();
    int lines = body.groups(13, 8);
    body.requireCount(13 + 8L * lines);
    Unfit.unless(!isReceipt(), Say.KIND, record.kind());
    Unfit.unless(!body.same(9, 10), Say.SAME_PERSON);
    body.requireText(7, 11);
    body.number(12);
    BookDay day = number(record, 8);
    long sum = lines(body, lines, day, true);
    day.count(Count.REFUNDED, 1);
    day.count(Count.REFUNDED_FEN, sum);
    years.refund(slots.get(recent).key().day());
  }

  private void spoil(ChainRecord record) throws Unfit {
    Row body = record.body();
    body.requireCount(10);
    Unfit.unless(SPOILED_BY.contains(body.text(8)), Say.REASON);
    Unfit.unless(!body.same(9, 10), Say.SAME_PERSON);
    BookDay day = number(record, 7);
    documents.spoil();
    gone++;
    spoiled++;
    day.count(Count.SPOILED, 1);
    day.voided.add((int) documents.last());
    int date = slots.get(recent).key().day();
    if (isReceipt()) {
      years.receipt(date);
    } else {
      years.refund(date);
    }
  }

  /** Takes the number in field 5 on the date in field 6, in the hall in {@code hall}. */
  private BookDay number(ChainRecord record, int hall) throws Unfit {
    life.take();
    Row body = record.body();
    long serial = body.serial(5, start);
    Unfit.unless(serial >= first && serial <= last, Say.NUMBER_FOREIGN);
    long expected = next();
    if (serial < expected) {
      throw new Unfit(Say.NUMBER_TWICE, number(serial));
    }
    int slot = slot(body, hall, date(record, 6));
    documents.take(serial, slot);
    taken++;
    BookDay day = slots.get(slot).day();
    day.take(serial);
    day.leaf(record.hash(), record.position());
    if (serial > expected) {
      throw new Unfit(Say.NUMBER_MISSING, number(expected));
    }
    return day;
  }

  /** The business date that a field names, which must be that of the record's time. */
  private int date(ChainRecord record, int field) throws Unfit {
    if (!record.body().is(field, dateText)) {
      date = record.body().day(field);
      dateText = record.body().bytes(field);
    }
    Unfit.unless(date == Dates.ofMillis(record.millis()), Say.WRONG_DATE);
    return date;
  }

  private int slot(Row body, int hall, int date) throws Unfit {
    if (recent >= 0) {
      Slot slot = slots.get(recent);
      if (slot.key().day() == date && body.is(hall, slot.hall())) {
        return recent;
      }
    }
    String code = body.text(hall);
    BookDay.Key key = new BookDay.Key(code, date);
    recent =
        numbers.computeIfAbsent(
            key,
            k -> {
              slots.add(new Slot(k, new BookDay(name, prefix), Bytes.of(code)));
              return slots.size() - 1;
            });
    return recent;
  }

  private long lines(Row body, int lines, BookDay day, boolean refund) throws Unfit {
    long sum = 0;
    for (int i = 0; i < lines; i++) {
      int field = 14 + 8 * i;
      body.requireText(field + 4, field + 7);
      int cell = cells.number(body, field);
      long amount = body.number(field + 3);
      boolean fits = refund ? amount > 0 : amount >= 0 || isAdjustment(cell);
      Unfit.unless(fits, Say.AMOUNT_SIGN);
      documents.line(cell, amount);
      Figure.add(day.cells, cells.cell(cell), Figure.line(amount, refund, 1));
      sum = Math.addExact(sum, amount);
    }
    fen = Math.addExact(fen, sum);
    return sum;
  }

  private boolean isAdjustment(int cell) {
    return cells.cell(cell).category().equals("ADJUSTMENT");
  }

  private void voiding(ChainRecord record) throws Unfit {
    Row body = record.body();
    body.requireCount(10);
    Unfit.unless(VOIDED_FOR.contains(body.text(7)), Say.REASON);
    Unfit.unless(!body.same(8, 9), Say.SAME_PERSON);
    long said = body.number(10);
    gone++;
    goneFen = Math.addExact(goneFen, Math.absExact(said));
    long serial = body.serial(5, start);
    int document = documents.find(serial);
    Unfit.unless(document >= 0 && !documents.isSpoiled(document), Say.VOID_NOT_ISSUED);
    Unfit.unless(documents.voiding(document), Say.VOID_TWICE, number(serial));
    long amount = documents.amount(document);
    Unfit.unless(said == (isReceipt() ? amount : -amount), Say.VOID_AMOUNT, number(serial));
    Slot slot = slots.get(documents.slot(document));
    Unfit.unless(date(record, 6) == slot.key().day(), Say.VOID_LATER, number(serial));
    voiding(record, slot.day(), document, serial);
  }

  private void voiding(ChainRecord record, BookDay day, int document, long serial) {
    day.leaf(record.hash(), record.position());
    day.voided.add((int) serial);
    long amount = Math.absExact(documents.amount(document));
    day.count(isReceipt() ? Count.VOIDED : Count.UNREFUNDED, 1);
    day.count(isReceipt() ? Count.VOIDED_FEN : Count.UNREFUNDED_FEN, amount);
    for (int line = documents.firstLine(document); line < documents.endLine(document); line++) {
      Cell cell = cells.cell(documents.cellOf(line));
      Figure.add(day.cells, cell, Figure.line(documents.amountOf(line), !isReceipt(), -1));
    }
  }

  private void reprint(Row body) throws Unfit {
    body.requireCount(7);
    int document = documents.find(body.serial(5, start));
    Unfit.unless(document >= 0 && !documents.isSpoiled(document), Say.VOID_NOT_ISSUED);
    int copy = copies.merge(document, 2, (known, none) -> known + 1);
    Unfit.unless(body.number(6) == copy, Say.COPY, copy);
  }

  private static void clock(ChainRecord record, long earlier) throws Unfit {
    Row body = record.body();
    body.requireCount(6);
    boolean small = earlier - record.millis() <= TOLERANCE_MILLIS;
    boolean fits =
        body.number(5) == earlier
            && record.millis() < earlier
            && (small || !body.text(6).isEmpty());
    Unfit.unless(fits, Say.CLOCK_BACK);
  }

  /** The running totals of a record are those that were counted. */
  private void totals(Row body) throws Unfit {
    boolean same =
        body.number(1) == taken
            && body.number(2) == fen
            && body.number(3) == gone
            && body.number(4) == goneFen;
    taken = body.number(1);
    fen = body.number(2);
    gone = body.number(3);
    goneFen = body.number(4);
    Unfit.unless(same, Say.TOTALS);
  }

  private String number(long serial) {
    return BookDay.number(prefix, serial);
  }

  /** Gives what was found to the ledger, of the days that the archive is about. */
  void finish(Ledger ledger, Manifest manifest) {
    Map<BookDay.Key, BookDay> days = new HashMap<>();
    for (Slot slot : slots) {
      if (manifest.has(slot.key().day())) {
        slot.day().leaves.trim();
        days.put(slot.key(), slot.day());
      }
    }
    ledger.add(sum(), days);
  }

  private Ledger.BookSum sum() {
    long missing = documents.size() == 0 ? 0 : documents.last() - documents.first() + 1 - taken;
    Ledger.Counts counts =
        new Ledger.Counts(taken - spoiled, fen, gone - spoiled, goneFen, spoiled, missing);
    return new Ledger.BookSum(
        name, kind, prefix, first, last, documents.first(), documents.last(), counts, life.state());
  }
}
