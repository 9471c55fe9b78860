package io.hall.verify;

import io.hall.verify.SampleBook.Doc;
import io.hall.verify.SampleBook.Entry;
import io.hall.verify.SampleBook.Line;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;

/**
 * Writes whole archives of made-up seasons, by the page alone. A <em>lie</em> is told once, before
 * everything that stands on it is written: hashes, trees and seals are all in order.
 */
@NullUnmarked // it asks maps for what it put there
final class SampleSeason {

  static final String COMPANY = "测试供热公司";

  private static final List<String> CATEGORIES =
      List.of("RESIDENTIAL_AREA", "RESIDENTIAL_METERED", "ARREARS", "PENALTY", "ADJUSTMENT");
  private static final List<String> TENDERS =
      List.of("CASH", "POS", "WECHAT", "ALIPAY", "UNIONPAY", "BANK");
  private static final List<String> COUNTS =
      List.of("issued", "refunded", "spoiled", "voided", "unrefunded");

  int firstYear = 2026;
  LocalDate from = LocalDate.of(2026, 10, 1);
  LocalDate to = LocalDate.of(2026, 11, 30);

  /** How many days the season's trees begin before the first day on record. */
  int earlier;

  boolean closed = true;
  SampleKeys.Key key = SampleKeys.EDWARDS;
  final Set<String> lies = new HashSet<>();
  final SortedMap<String, SampleBook> books = new TreeMap<>();
  final Map<String, TreeMap<Long, String>> handouts = new HashMap<>();
  final SortedMap<String, TreeSet<LocalDate>> open = new TreeMap<>();

  SortedMap<String, byte[]> files = new TreeMap<>();
  SortedMap<String, SampleStream> streams = new TreeMap<>();
  List<String> checkpoints = new ArrayList<>();
  byte[] cut = new byte[32];
  private SortedMap<String, SampleStream> ended = new TreeMap<>();
  byte[] before = new byte[0];

  /** What the season came to in reports before the first day on record. */
  long[] carried = new long[4];

  /** The hall and day whose report was corrected late, by a fen less; empty for none. */
  String corrected = "";

  /** When the key was revoked that seals the checkpoints. */
  Optional<Instant> revoked = Optional.empty();

  /** A season of random data: some halls, books, days; something of everything. */
  static SampleSeason random(long seed) {
    SampleSeason season = new SampleSeason();
    season.fill(new Random(seed), 2, 3);
    return season.build();
  }

  /** The season after it. */
  static SampleSeason next(SampleSeason previous, long seed) {
    SampleSeason season = new SampleSeason();
    season.firstYear = previous.firstYear + 1;
    season.from = previous.to.plusDays(1);
    season.to = LocalDate.of(2027, 1, 31);
    season.ended = new TreeMap<>(previous.streams);
    season.before = previous.cut;
    season.books.putAll(previous.books);
    season.handouts.putAll(previous.handouts);
    season.fill(new Random(seed), 2, 2);
    return season.build();
  }

  boolean lie(String what) {
    return lies.remove(what);
  }

  void fill(Random random, int mostHalls, int mostDays) {
    int halls = 1 + random.nextInt(mostHalls);
    for (int h = 1; h <= halls; h++) {
      String hall = "H0" + h;
      TreeSet<LocalDate> days = open.computeIfAbsent(hall, one -> new TreeSet<>());
      for (YearMonth month = YearMonth.from(from);
          !month.isAfter(YearMonth.from(to));
          month = month.plusMonths(1)) {
        for (int d = 0; d < 1 + random.nextInt(mostDays); d++) {
          days.add(month.atDay(1 + random.nextInt(28)));
        }
      }
      days.add(to);
      for (int b = 0; b < 1 + random.nextInt(2); b++) {
        writeBook(random, hall, "%d-%s-%d".formatted(firstYear, hall, b), false);
      }
      writeBook(random, hall, "%d-%s-R".formatted(firstYear, hall), true);
    }
  }

  private void writeBook(Random random, String hall, String name, boolean refund) {
    String prefix = (refund ? "TF" : "JZ") + (books.size() + 10);
    SampleBook book = new SampleBook(name, refund, prefix, 1L + random.nextInt(50), from);
    books.put(name, book);
    book.at(from, LocalTime.of(8, 10));
    handOut(book, hall);
    for (LocalDate day : open.get(hall)) {
      book.at(day, LocalTime.of(9, 0));
      List<Doc> docs = new ArrayList<>();
      int count = random.nextInt(5) + (docs.isEmpty() && !refund ? 1 : 0);
      for (int i = 0; i < count; i++) {
        docs.add(book.issue(day, hall, lines(random, refund)));
      }
      if (random.nextInt(3) == 0) {
        book.spoil(day, hall);
      }
      if (!docs.isEmpty() && random.nextInt(4) == 0) {
        book.clockBack();
      }
      docs.stream().filter(doc -> random.nextInt(3) == 0).forEach(book::makeVoid);
      docs.stream().filter(doc -> random.nextInt(4) == 0).forEach(doc -> book.reprint(doc, 2));
    }
    if (random.nextInt(3) == 0) {
      book.giveBack();
      String other = "H01";
      if (!other.equals(hall)) { // the book goes on in another hall
        book.at(to, LocalTime.of(15, 0));
        handOut(book, other);
        book.makeVoid(book.issue(to, other, lines(random, refund)));
        book.issue(to, other, lines(random, refund));
      }
    }
  }

  private void handOut(SampleBook book, String hall) {
    book.handOut(hall, "C01");
    handouts
        .computeIfAbsent(book.name, name -> new TreeMap<>())
        .put(book.entries.get(book.entries.size() - 1).millis(), hall);
  }

  private List<Line> lines(Random random, boolean refund) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
      String tender = TENDERS.get(random.nextInt(TENDERS.size()));
      long fen = 1L + random.nextInt(1_000_000);
      boolean less = category.equals("ADJUSTMENT") && !refund && random.nextBoolean();
      lines.add(new Line(category, firstYear - random.nextInt(2), tender, less ? -fen : fen));
    }
    return lines;
  }

  String season() {
    return firstYear + "-" + (firstYear + 1);
  }

  SampleStream stream(String name) {
    return streams.computeIfAbsent(
        name,
        n -> {
          if (n.startsWith("shift/") && lie("stream-start")) {
            return new SampleStream(n, 2, SampleStream.sha256(new byte[1]));
          }
          return ended.containsKey(n)
              ? new SampleStream(n, ended.get(n).last() + 1, ended.get(n).head())
              : new SampleStream(n);
        });
  }

  static long millis(LocalDate date, int hour) {
    return date.atTime(hour, 0).toInstant(ZoneOffset.ofHours(8)).toEpochMilli();
  }

  /** Writes everything that stands on the books. */
  SampleSeason build() {
    streams = new TreeMap<>();
    checkpoints = new ArrayList<>();
    files = new TreeMap<>();
    index.clear();
    books.values().forEach(book -> streams.put("receipt-book/" + book.name, book.stream()));
    Map<String, byte[]> reports = new LinkedHashMap<>();
    for (String hall : open.keySet()) {
      writeHall(hall, reports);
    }
    new SampleMonths(this).write(reports);
    for (String hall : open.keySet()) {
      writeTrees(hall, reports);
    }
    writeCut();
    writeFiles();
    return this;
  }

  // --- what a day comes to

  /** Where the leaves of each hall's days stand in a book. */
  private final Map<SampleBook, Map<String, TreeMap<LocalDate, List<Integer>>>> index =
      new HashMap<>();

  private NavigableMap<LocalDate, List<Integer>> index(SampleBook book, String hall) {
    return index
        .computeIfAbsent(
            book,
            one -> {
              Map<String, TreeMap<LocalDate, List<Integer>>> halls = new HashMap<>();
              for (int i = 0; i < one.entries.size(); i++) {
                Entry entry = one.entries.get(i);
                if (entry.isLeaf()) {
                  halls
                      .computeIfAbsent(entry.doc().hall, h -> new TreeMap<>())
                      .computeIfAbsent(entry.doc().date, d -> new ArrayList<>())
                      .add(i);
                }
              }
              return halls;
            })
        .getOrDefault(hall, new TreeMap<>());
  }

  private List<Entry> leaves(SampleBook book, String hall, LocalDate first, LocalDate last) {
    return index(book, hall).subMap(first, true, last, true).values().stream()
        .flatMap(List::stream)
        .map(book.entries::get)
        .toList();
  }

  private static Set<Doc> gone(List<Entry> entries) {
    Set<Doc> gone = new HashSet<>();
    entries.stream().filter(Entry::voids).forEach(entry -> gone.add(entry.doc()));
    return gone;
  }

  NavigableMap<String, long[]> cells(String hall, LocalDate day) {
    TreeMap<String, long[]> cells = new TreeMap<>();
    for (SampleBook book : books.values()) {
      List<Entry> entries = leaves(book, hall, day, day);
      Set<Doc> gone = gone(entries);
      for (Entry entry : entries) {
        if (entry.issued() > 0 && !gone.contains(entry.doc())) {
          for (Line line : entry.doc().lines) {
            String cell = line.category() + " " + line.season() + " " + line.tender();
            long[] sums = cells.computeIfAbsent(cell, c -> new long[4]);
            sums[book.refund ? 2 : 0]++;
            sums[book.refund ? 3 : 1] += line.fen();
          }
        }
      }
    }
    return cells;
  }

  static long[] sum(Iterable<long[]> all) {
    long[] sum = new long[4];
    for (long[] one : all) {
      for (int i = 0; i < 4; i++) {
        sum[i] += one[i];
      }
    }
    return sum;
  }

  // --- reports

  private void writeHall(String hall, Map<String, byte[]> reports) {
    for (LocalDate day : open.get(hall)) {
      SampleStream shift = stream("shift/" + hall + "/C01");
      shift.add("shift.open.1", millis(day, 8), new Pen().text(hall).text("C01").end());
      Pen close = new Pen().text(hall).text("C01").text(day.toString()).number(1).number(0);
      shift.add("shift.close.1", millis(day, 17), close.end());
      if (lie("report-none")) {
        continue;
      }
      int versions = versions(hall, day);
      for (int version = 1; version <= versions; version++) {
        byte[] body = report(hall, day, version, version == versions);
        boolean late = isCorrected(hall, day) && version == versions;
        LocalDate next = YearMonth.from(day).plusMonths(1).atDay(1);
        long at = late ? millis(next, 12) : millis(day, 18);
        byte[] hash = stream("daily-report/" + hall).add("report.daily.1", at, body);
        reports.put(hall + " " + day, hash);
        reports.put(hall + " " + day + " " + version, hash);
      }
      writePaper(hall, day);
    }
  }

  /** Whether the day's report was corrected three hours after its month was handed over. */
  boolean isCorrected(String hall, LocalDate day) {
    return corrected.equals(hall + " " + day);
  }

  int versions(String hall, LocalDate day) {
    return isCorrected(hall, day) || day.getDayOfMonth() % 4 == 0 ? 2 : 1;
  }

  private byte[] report(String hall, LocalDate day, int version, boolean last) {
    NavigableMap<String, long[]> cells = cells(hall, day);
    if ((!last && isCorrected(hall, day)) || (last && lie("report-cell"))) {
      cells.firstEntry().getValue()[1]++;
    }
    if (last && lie("report-extra")) {
      cells.put("PENALTY 2001 CASH", new long[] {1, 100, 0, 0});
    }
    long[] total = sum(cells.values());
    Pen pen = new Pen().text(hall).text(lie("report-hall") ? hall : day.toString());
    pen.number(version).bytes(heads(hall, day)).text(season()).text("B01").text("");
    pen.number(total[1] - total[3] + (last && lie("report-net") ? 1 : 0)).number(cells.size());
    cells.forEach(
        (cell, sums) -> {
          String[] words = cell.split(" ");
          pen.text(words[0]).number(Long.parseLong(words[1])).text(words[2]);
          for (long sum : sums) {
            pen.number(sum);
          }
        });
    return pen.raw(ranges(hall, day, last)).number(0).end();
  }

  private byte[] heads(String hall, LocalDate day) {
    Pen pen = new Pen();
    for (SampleBook book : books.values()) {
      SortedMap<Long, String> out = handouts.get(book.name).headMap(millis(day, 18));
      if (out.containsValue(hall)) {
        int records = (int) book.entries.stream().filter(e -> e.millis() < millis(day, 18)).count();
        byte[] hash = streams.get("receipt-book/" + book.name).hashes.get(records - 1);
        if (lie("report-head")) {
          records--;
        }
        pen.text(book.name).number(records).bytes(hash);
      }
    }
    return pen.end();
  }

  private byte[] ranges(String hall, LocalDate day, boolean last) {
    Pen pen = new Pen();
    int count = 0;
    for (SampleBook book : books.values()) {
      List<Entry> entries = leaves(book, hall, day, day);
      TreeSet<Long> serials = new TreeSet<>();
      entries.stream().filter(e -> e.issued() > 0).forEach(e -> serials.add(e.doc().serial));
      TreeSet<Long> voided = new TreeSet<>();
      gone(entries).forEach(doc -> voided.add(doc.serial));
      if (serials.isEmpty() || (last && lie("report-range"))) {
        continue;
      }
      count++;
      pen.text(book.name).text(book.number(serials.first())).text(book.number(serials.last()));
      pen.number(serials.size() + (last && lie("report-count") ? 1 : 0));
      if (last && !voided.isEmpty() && lie("report-void")) {
        voided.pollFirst();
      }
      pen.number(voided.size());
      voided.forEach(serial -> pen.text(book.number(serial)));
    }
    return new Pen().number(count).raw(pen.end()).end();
  }

  private void writePaper(String hall, LocalDate day) {
    String name = day + "/daily-report-1.pdf";
    byte[] bytes = ("%PDF-1.7 " + hall + day).getBytes(StandardCharsets.UTF_8);
    files.put("papers/" + hall + "/" + name, bytes);
    Pen pen = new Pen().text(name).text("DAILY_REPORT").text(day.toString()).number(1);
    byte[] digest = SampleStream.sha256(bytes);
    if (lie("paper")) {
      digest[0]++;
    }
    pen.number(bytes.length).bytes(digest);
    stream("paper/" + hall).add("paper.kept.1", millis(day, 19), pen.end());
  }

  // --- trees

  private void writeTrees(String hall, Map<String, byte[]> reports) {
    List<byte[]> tree = new ArrayList<>();
    YearMonth month = null;
    LocalDate last = from;
    for (LocalDate day : open.get(hall)) {
      if (month != null && !YearMonth.from(day).equals(month)) {
        writeMonth(hall, month, tree, reports);
      }
      month = YearMonth.from(day);
      for (SampleBook book : books.values()) {
        SampleStream stream = streams.get("receipt-book/" + book.name);
        for (int i : index(book, hall).getOrDefault(day, List.of())) {
          tree.add(SampleStream.sha256(new byte[] {0}, stream.hashes.get(i)));
        }
      }
      byte[] about = reports.getOrDefault(hall + " " + day, new byte[32]);
      if (!lie("tree-none")) {
        checkpoint(hall, "day", day, day, about, tree);
      }
      last = day;
    }
    if (month != null) {
      writeMonth(hall, month, tree, reports);
    }
    if (closed && last != null) {
      checkpoint(hall, "season", from.minusDays(earlier), to, new byte[0], tree);
    }
  }

  private void writeMonth(
      String hall, YearMonth month, List<byte[]> tree, Map<String, byte[]> reports) {
    LocalDate began = from.minusDays(earlier);
    LocalDate first = month.atDay(1).isBefore(began) ? began : month.atDay(1);
    LocalDate last = month.atEndOfMonth().isAfter(to) ? to : month.atEndOfMonth();
    checkpoint(hall, "month", first, last, reports.get(month.toString()), tree);
  }

  private void checkpoint(
      String hall, String kind, LocalDate first, LocalDate last, byte[] about, List<byte[]> tree) {
    Map<String, Long> figures = figures(hall, first, last);
    String digits = last.toString().replace("-", "");
    figures.put(
        kind,
        switch (kind) {
          case "day" -> Long.parseLong(digits);
          case "month" -> Long.parseLong(digits.substring(0, 6));
          default -> (long) firstYear;
        });
    byte[] root = root(tree);
    root[0] += (byte) (lie("tree-root") || lie(kind + "-root") ? 1 : 0);
    StringBuilder text = new StringBuilder("hall.checkpoint.1\n");
    text.append("origin ").append(COMPANY).append(" receipts/").append(hall).append(' ');
    text.append(season()).append("\nhash SHA-256\nsize ");
    text.append(tree.size() + (lie("tree-size") ? 1 : 0)).append("\nroot ");
    text.append(HexFormat.of().formatHex(root)).append("\ntime ").append(last);
    text.append("T10:05:00Z\n");
    figures.forEach((name, value) -> text.append(name).append(' ').append(value).append('\n'));
    String sealed = text + "\n" + key.seal(text.toString());
    checkpoints.add(sealed);
    Pen pen = new Pen().text(season()).text(first.toString()).text(last.toString());
    pen.bytes(lie("tree-about") ? new byte[32] : about).text(sealed).bytes(new byte[0]);
    stream("checkpoint/" + hall).add("checkpoint." + kind + ".1", millis(last, 20), pen.end());
  }

  private NavigableMap<String, Long> figures(String hall, LocalDate first, LocalDate last) {
    TreeMap<String, Long> figures = new TreeMap<>();
    for (String count : COUNTS) {
      figures.put(count, 0L);
      if (!count.equals("spoiled")) {
        figures.put(count + "-fen", 0L);
      }
    }
    for (SampleBook book : books.values()) {
      for (Entry entry : leaves(book, hall, first, last)) {
        String count =
            entry.doc().spoiled
                ? "spoiled"
                : entry.issued() > 0
                    ? (book.refund ? "refunded" : "issued")
                    : (book.refund ? "unrefunded" : "voided");
        figures.merge(count, 1L, Long::sum);
        if (!count.equals("spoiled")) {
          long fen = entry.doc().fen();
          figures.merge(count + "-fen", entry.issued() > 0 ? fen : Math.abs(fen), Long::sum);
        }
      }
    }
    if (lie("tree-figure")) {
      figures.merge("issued-fen", 1L, Long::sum);
    }
    return figures;
  }

  /** RFC 9162, 2.1.1, as it is written there. */
  static byte[] root(List<byte[]> tree) {
    if (tree.isEmpty()) {
      return SampleStream.sha256();
    }
    if (tree.size() == 1) {
      return tree.get(0).clone();
    }
    int k = Integer.highestOneBit(tree.size() - 1);
    byte[] left = root(tree.subList(0, k));
    return SampleStream.sha256(new byte[] {1}, left, root(tree.subList(k, tree.size())));
  }

  // --- the cut and the files

  private void writeCut() {
    stream("seals").add("seal.key.1", millis(from, 8), new Pen().text(key.name()).end());
    revoked.ifPresent(this::revoke);
    Pen pen = new Pen().text(lie("cut-company") ? "x" : COMPANY).text(season());
    pen.text(from.toString()).text(to.toString()).number(closed ? 1 : 0).text("B01");
    pen.text(lie("cut-person") ? "B01" : "A01").bytes(before).number(streams.size());
    for (SampleStream stream : streams.values()) {
      byte[] head = stream.head().clone();
      head[0] += (byte) (lie("cut-head") ? 1 : 0);
      pen.text(stream.name).number(stream.first).number(stream.last()).bytes(head);
    }
    long at = millis(to.plusDays(1), 10);
    SampleStream own =
        before.length == 0
            ? new SampleStream("season-archive")
            : new SampleStream("season-archive", ended.get("season-archive").last() + 1, before);
    if (before.length > 0) {
      own.add("archive.sealed.1", millis(from, 11), new Pen().bytes(before).text("x").end());
    }
    cut = own.add("archive.cut.1", at, pen.end());
    streams.put(own.name, own);
  }

  private void revoke(Instant at) {
    Pen pen = new Pen().text("COMPROMISED").text("B01").number(1).text(key.name());
    stream("seals").add("seal.key-revoked.1", at.toEpochMilli(), pen.end());
    if (lie("seal-made")) {
      Pen made = new Pen().text("about x").text("ED25519").text(key.name()).bytes(new byte[64]);
      stream("seals").add("seal.made.1", at.toEpochMilli() + 1, made.end());
    }
  }

  /** Who seals the manifest: a revoked key does not, but by a lie. */
  List<SampleKeys.Key> manifestKeys() {
    boolean known = revoked.isEmpty() || lie("manifest-key");
    return known ? List.of(key, SampleKeys.ECDSA) : List.of(SampleKeys.ECDSA);
  }

  private void writeFiles() {
    SampleLists lists = new SampleLists(this);
    streams.values().forEach(s -> files.put("streams/" + s.name + ".chain", s.file()));
    Set<SampleKeys.Key> keys = new HashSet<>(Set.of(key, SampleKeys.ECDSA));
    keys.forEach(k -> files.put("keys/" + k.name() + ".crt", SampleStream.utf8(k.pem())));
    files.put("transfer-list", SampleStream.utf8(lists.transfer()));
    files.put("retention", SampleStream.utf8(lists.retention()));
    files.put("manifest", SampleStream.utf8(manifest(files)));
  }

  /** The manifest of these files, sealed by two keys. */
  String manifest(Map<String, byte[]> all) {
    return new SampleLists(this).manifest(all);
  }
}
