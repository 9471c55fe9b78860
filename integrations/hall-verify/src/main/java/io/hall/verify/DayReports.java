package io.hall.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The daily reports of all halls, and what the receipts say of them. */
final class DayReports {

  private static final byte[] KIND = Bytes.of("report.daily.1");

  private final Manifest manifest;
  private final Ledger ledger;
  private final Marks marks;
  private final Flaws flaws;
  private final SortedMap<String, SortedMap<Integer, SortedMap<Long, Version>>> halls =
      new TreeMap<>(Bytes.BY_UTF8);

  /** Of days outside of the archive, by their hashes: what summaries of months name. */
  private final Map<String, Version> outside = new HashMap<>();

  private long lastOfEarlier = Long.MIN_VALUE;

  /** One version of a day's report: where it stands, and its body. */
  @SuppressWarnings("ArrayRecordComponent") // read, and never compared as a whole
  record Version(String file, long position, long millis, byte[] hash, byte[] body) {}

  DayReports(Manifest manifest, Ledger ledger, Marks marks, Flaws flaws) {
    this.manifest = manifest;
    this.ledger = ledger;
    this.marks = marks;
    this.flaws = flaws;
  }

  /** Reads the stream of a hall. */
  ChainFile.Reader reader(String path, String hall) {
    return record -> {
      Unfit.unless(record.is(KIND), Say.KIND, record.kind());
      Row body = record.body();
      Unfit.unless(body.text(1).equals(hall), Say.REPORT_HALL);
      int day = body.day(2);
      BookYears.tell(ledger, "daily-report", day);
      body.requireText(5, 7);
      body.number(8);
      if (manifest.has(day)) {
        heads(path, record);
        add(hall, day, body.number(3), version(path, record));
      } else {
        addOutside(day, version(path, record));
      }
    };
  }

  private synchronized void addOutside(int day, Version version) {
    outside.put(Bytes.hex(version.hash()), version);
    if (day < manifest.from()) {
      lastOfEarlier = Math.max(lastOfEarlier, version.millis());
    }
  }

  /** Knows the reports of the archive of the season before. */
  void goOnFrom(DayReports previous) {
    outside.putAll(previous.outside);
    previous.halls.values().stream()
        .flatMap(days -> days.values().stream())
        .flatMap(versions -> versions.values().stream())
        .forEach(version -> outside.put(Bytes.hex(version.hash()), version));
  }

  /** When the last report of a day before the archive was written that is in it all the same. */
  long lastOfEarlier() {
    return lastOfEarlier;
  }

  private static Version version(String path, ChainRecord record) throws Unfit {
    return new Version(
        path, record.position(), record.millis(), record.keptHash(), record.keptBody());
  }

  private synchronized void add(String hall, int day, long number, Version version) throws Unfit {
    SortedMap<Long, Version> versions =
        halls
            .computeIfAbsent(hall, h -> new TreeMap<>())
            .computeIfAbsent(day, d -> new TreeMap<>());
    long expected = versions.isEmpty() ? 1 : versions.lastKey() + 1;
    versions.put(number, version);
    Unfit.unless(number == expected, Say.REPORT_VERSION, Dates.text(day), expected);
  }

  private void heads(String path, ChainRecord record) throws Unfit {
    Row heads = new Row();
    heads.readField(record.body(), 4);
    Unfit.unless(heads.count() % 3 == 0, Say.FIELD_COUNT, heads.count(), heads.count() / 3 * 3);
    String before = "";
    for (int field = 1; field < heads.count(); field += 3) {
      String book = heads.text(field);
      boolean ascends = field == 1 || Bytes.BY_UTF8.compare(before, book) < 0;
      Unfit.unless(ascends && heads.length(field + 2) == Bytes.HASH, Say.REPORT_HEADS);
      before = book;
      marks.add(
          "receipt-book/" + book,
          heads.number(field + 1),
          new Marks.Mark(heads.bytes(field + 2), CheckCode.REPORTS, path, record.position()));
    }
  }

  Set<String> halls() {
    return halls.keySet();
  }

  SortedMap<Integer, SortedMap<Long, Version>> days(String hall) {
    return halls.getOrDefault(hall, new TreeMap<>());
  }

  /** The report of a day of the archive, or one of another day that is here all the same. */
  Optional<Version> find(String hall, int day, long version, byte[] hash) {
    Version found =
        manifest.has(day)
            ? days(hall).getOrDefault(day, new TreeMap<>()).get(version)
            : outside.get(Bytes.hex(hash));
    return Optional.ofNullable(found).filter(one -> Arrays.equals(one.hash(), hash));
  }

  boolean has(String hall, int day, byte[] hash) {
    return days(hall).getOrDefault(day, new TreeMap<>()).values().stream()
        .anyMatch(version -> Arrays.equals(version.hash(), hash));
  }

  /** Holds the last report of each day against the receipts; returns how many days there were. */
  long judge() {
    long days = 0;
    Set<String> all = new TreeSet<>(Bytes.BY_UTF8);
    all.addAll(halls());
    all.addAll(ledger.halls());
    for (String hall : all) {
      Set<Integer> dates = new TreeSet<>(days(hall).keySet());
      dates.addAll(ledger.days(hall).keySet());
      days += dates.size();
      dates.forEach(day -> judge(hall, day));
    }
    return days;
  }

  private void judge(String hall, int day) {
    SortedMap<Long, Version> versions = days(hall).getOrDefault(day, new TreeMap<>());
    SortedMap<String, BookDay> books = ledger.day(hall, day);
    if (versions.isEmpty()) {
      String stream = Shelf.stream("daily-report/" + hall);
      flaws.broken(CheckCode.REPORTS, stream, Dates.text(day), Say.REPORT_NONE, hall);
      return;
    }
    Version last = last(versions);
    try {
      Row body = new Row();
      body.read(last.body(), 0, last.body().length);
      judge(body, books);
    } catch (Unfit unfit) {
      flaws.broken(CheckCode.REPORTS, last.file(), last.position(), unfit.say(), unfit.values());
    } catch (ArithmeticException e) {
      flaws.broken(CheckCode.REPORTS, last.file(), last.position(), Say.OVERFLOW);
    }
  }

  static Version last(SortedMap<Long, Version> versions) {
    return versions.values().stream().reduce((earlier, later) -> later).orElseThrow();
  }

  private static void judge(Row body, SortedMap<String, BookDay> books) throws Unfit {
    Map<Cell, Figure> expected = new HashMap<>();
    for (BookDay book : books.values()) {
      book.cells.forEach((cell, figure) -> Figure.add(expected, cell, figure));
    }
    Map<Cell, Figure> cells = cells(body);
    for (Map.Entry<Cell, Figure> cell : expected.entrySet()) {
      Cell key = cell.getKey();
      Unfit.unless(
          cell.getValue().equals(cells.get(key)),
          Say.REPORT_CELL,
          key.category(),
          key.season(),
          key.tender());
    }
    Unfit.unless(cells.size() == expected.size(), Say.REPORT_CELLS);
    Figure total = cells.values().stream().reduce(Figure.NONE, Figure::plus);
    long net = Math.subtractExact(total.paid(), total.refunded());
    Unfit.unless(body.number(8) == net, Say.REPORT_NET);
    int end = ranges(body, 10 + 7 * cells.size(), books);
    body.requireCount(end + 4L * body.groups(end, 4));
    headsReach(body, books);
  }

  /** The cells of a report's body. */
  static Map<Cell, Figure> cells(Row body) throws Unfit {
    int count = body.groups(9, 7);
    Map<Cell, Figure> cells = new LinkedHashMap<>();
    for (int field = 10; field < 10 + 7 * count; field += 7) {
      Cell cell = new Cell(body.text(field), body.number(field + 1), body.text(field + 2));
      Unfit.unless(cells.put(cell, Figure.read(body, field + 3)) == null, Say.REPORT_CELLS);
    }
    return cells;
  }

  /** Holds the ranges of numbers against the books, and returns the field behind them. */
  private static int ranges(Row body, int start, SortedMap<String, BookDay> books) throws Unfit {
    int count = body.groups(start, 5);
    Set<String> seen = new HashSet<>();
    int field = start + 1;
    for (int i = 0; i < count; i++) {
      String name = body.text(field);
      BookDay book = books.get(name);
      if (book == null || book.taken == 0 || !seen.add(name)) {
        throw new Unfit(Say.REPORT_RANGE, name);
      }
      int voided = body.groups(field + 4, 1);
      boolean same =
          body.text(field + 1).equals(number(book, book.first))
              && body.text(field + 2).equals(number(book, book.last))
              && body.number(field + 3) == book.taken
              && voided == book.voided.size();
      Unfit.unless(same, Say.REPORT_RANGE, name);
      field += 5;
      for (int serial : book.voided) {
        Unfit.unless(body.text(field++).equals(number(book, serial)), Say.REPORT_RANGE, name);
      }
    }
    long expected = books.values().stream().filter(book -> book.taken > 0).count();
    Unfit.unless(count == expected, Say.REPORT_RANGES);
    return field;
  }

  private static String number(BookDay book, long serial) {
    return BookDay.number(book.prefix, serial);
  }

  /** The heads are no older than the last record of the day. */
  private static void headsReach(Row body, SortedMap<String, BookDay> books) throws Unfit {
    Row heads = new Row();
    heads.readField(body, 4);
    Map<String, Long> known = new HashMap<>();
    for (int field = 1; field < heads.count(); field += 3) {
      known.put(heads.text(field), heads.number(field + 1));
    }
    for (BookDay book : books.values()) {
      boolean reaches = known.getOrDefault(book.book, 0L) >= book.position;
      Unfit.unless(reaches, Say.REPORT_HEAD_SHORT, book.book);
    }
  }
}
