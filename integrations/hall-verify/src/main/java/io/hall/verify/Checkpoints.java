package io.hall.verify;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The checkpoints of all halls, and what the receipts say of them. */
final class Checkpoints {

  private static final String DAY = "checkpoint.day.1";
  private static final String MONTH = "checkpoint.month.1";
  private static final String SEASON = "checkpoint.season.1";

  private final Manifest manifest;
  private final Ledger ledger;
  private final DayReports reports;
  private final Months months;
  private final Seals seals;
  private final Flaws flaws;
  private final SortedMap<String, List<Kept>> halls = new TreeMap<>(Bytes.BY_UTF8);
  private final Map<String, List<Held>> held = new HashMap<>();

  /** A checkpoint on record, of the season that the archive is about. */
  @SuppressWarnings("ArrayRecordComponent") // read, and never compared as a whole
  private record Kept(
      String file,
      long position,
      String kind,
      int first,
      int last,
      byte[] about,
      Checkpoint text) {}

  /** A checkpoint that somebody noted elsewhere. */
  record Held(String name, Checkpoint text) {}

  Checkpoints(
      Manifest manifest,
      Ledger ledger,
      DayReports reports,
      Months months,
      Seals seals,
      Flaws flaws) {
    this.manifest = manifest;
    this.ledger = ledger;
    this.reports = reports;
    this.months = months;
    this.seals = seals;
    this.flaws = flaws;
  }

  /** Reads the stream of a hall. */
  ChainFile.Reader reader(String path, String hall) {
    return record -> {
      String kind = record.kind();
      Unfit.unless(Set.of(DAY, MONTH, SEASON).contains(kind), Say.KIND, kind);
      Row body = record.body();
      body.requireCount(6);
      Checkpoint text = Checkpoint.of(body.bytes(5));
      seals.judge(text.sealed(), path, record.position(), record.millis());
      stamp(body);
      int first = body.day(2);
      int last = body.day(3);
      Dates.season(body.text(1));
      Unfit.unless(first <= last, Say.PERIOD);
      if (body.text(1).equals(manifest.season()) && manifest.has(last)) {
        add(hall, new Kept(path, record.position(), kind, first, last, body.bytes(4), text));
      }
    };
  }

  /** A time-stamp token speaks of the checkpoint; who made it is not judged here. */
  private static void stamp(Row body) throws Unfit {
    byte[] token = body.bytes(6);
    byte[] digest = Bytes.sha256(body.bytes(5));
    boolean found = token.length == 0;
    for (int at = 0; !found && at + Bytes.HASH <= token.length; at++) {
      found = Arrays.equals(token, at, at + Bytes.HASH, digest, 0, Bytes.HASH);
    }
    Unfit.unless(found, Say.TIME_STAMP);
  }

  private synchronized void add(String hall, Kept kept) {
    halls.computeIfAbsent(hall, h -> new ArrayList<>()).add(kept);
  }

  /** Asks whether the tree of one of the halls was that of a checkpoint noted elsewhere. */
  void hold(String name, Checkpoint text) {
    String start = manifest.company() + " receipts/";
    String end = " " + manifest.season();
    String origin = text.origin();
    if (!origin.startsWith(start)
        || !origin.endsWith(end)
        || origin.length() <= start.length() + end.length()) {
      flaws.notJudged(CheckCode.KNOWN, "", Say.HELD_OTHER, name);
      return;
    }
    String hall = origin.substring(start.length(), origin.length() - end.length());
    held.computeIfAbsent(hall, h -> new ArrayList<>()).add(new Held(name, text));
  }

  List<String> halls() {
    Set<String> all = new TreeSet<>(Bytes.BY_UTF8);
    all.addAll(halls.keySet());
    all.addAll(ledger.halls());
    all.addAll(held.keySet());
    return List.copyOf(all);
  }

  long count() {
    return halls.values().stream().mapToLong(List::size).sum();
  }

  /** Builds the tree of a hall and holds every checkpoint against it. */
  void judge(String hall) {
    List<Kept> all = halls.getOrDefault(hall, List.of());
    List<Held> noted = held.getOrDefault(hall, List.of());
    Set<String> hashes = new TreeSet<>(Set.of("SHA-256"));
    all.forEach(kept -> hashes.add(kept.text().hash()));
    noted.forEach(one -> hashes.add(one.text().hash()));
    for (String hash : hashes) {
      if (hash.equals("SHA-256")) {
        judge(hall, hash, Bytes::sha256);
      } else if (CastleGate.isOpen()) {
        judge(hall, hash, Castle::sm3);
      } else {
        flaws.notJudged(CheckCode.TREES, Shelf.stream("checkpoint/" + hall), Say.NO_SM3);
      }
    }
    order(hall, all);
  }

  private void judge(String hall, String hash, Supplier<MessageDigest> digest) {
    List<Kept> kept =
        halls.getOrDefault(hall, List.of()).stream()
            .filter(one -> one.text().hash().equals(hash))
            .toList();
    List<Held> noted =
        held.getOrDefault(hall, List.of()).stream()
            .filter(one -> one.text().hash().equals(hash))
            .toList();
    Set<Long> wanted = new HashSet<>();
    noted.forEach(one -> wanted.add(one.text().size()));
    SortedMap<Integer, Long> sizes = new TreeMap<>();
    Map<Long, byte[]> roots = roots(hall, digest.get(), wanted, sizes);
    kept.forEach(one -> judge(hall, one, sizes, roots));
    noted.forEach(one -> judge(one, roots));
  }

  /** The roots behind each day, and at the wanted sizes. */
  private Map<Long, byte[]> roots(
      String hall, MessageDigest digest, Set<Long> wanted, SortedMap<Integer, Long> sizes) {
    Map<Long, byte[]> roots = new HashMap<>();
    Tree tree = new Tree(digest);
    roots.put(0L, tree.root());
    Runnable more =
        wanted.isEmpty()
            ? () -> {}
            : () -> {
              if (wanted.contains(tree.size())) {
                roots.put(tree.size(), tree.root());
              }
            };
    ledger
        .days(hall)
        .forEach(
            (day, books) -> {
              books.values().forEach(book -> book.leaves.addTo(tree, more));
              sizes.put(day, tree.size());
              roots.put(tree.size(), tree.root());
            });
    return roots;
  }

  private void judge(Held one, Map<Long, byte[]> roots) {
    byte[] root = roots.get(one.text().size());
    if (root == null) {
      flaws.broken(CheckCode.KNOWN, "", "", Say.HELD_LARGER, one.name(), one.text().size());
    } else if (!Arrays.equals(root, one.text().root())) {
      flaws.broken(CheckCode.KNOWN, "", "", Say.HELD_DIFFERS, one.name());
    }
  }

  private void judge(
      String hall, Kept kept, SortedMap<Integer, Long> sizes, Map<Long, byte[]> roots) {
    try {
      String origin = manifest.company() + " receipts/" + hall + " " + manifest.season();
      Unfit.unless(kept.text().origin().equals(origin), Say.ORIGIN);
      long size = sizes.headMap(kept.last() + 1).values().stream().reduce(0L, (none, here) -> here);
      Unfit.unless(kept.text().size() == size, Say.TREE_SIZE, kept.text().size(), size);
      Unfit.unless(Arrays.equals(kept.text().root(), roots.get(size)), Say.TREE_ROOT);
      Unfit.unless(kept.text().figures().equals(figures(hall, kept)), Say.TREE_FIGURES);
      about(hall, kept);
    } catch (Unfit unfit) {
      flaws.broken(CheckCode.TREES, kept.file(), kept.position(), unfit.say(), unfit.values());
    } catch (ArithmeticException e) {
      flaws.broken(CheckCode.TREES, kept.file(), kept.position(), Say.OVERFLOW);
    }
  }

  private Map<String, Long> figures(String hall, Kept kept) {
    Map<String, Long> figures = new TreeMap<>();
    for (BookDay.Count count : BookDay.Count.values()) {
      figures.put(count.figure(), 0L);
    }
    for (SortedMap<String, BookDay> books :
        ledger.days(hall).subMap(kept.first(), kept.last() + 1).values()) {
      for (BookDay book : books.values()) {
        for (BookDay.Count count : BookDay.Count.values()) {
          figures.merge(count.figure(), book.counted(count), Math::addExact);
        }
      }
    }
    LocalDate last = LocalDate.ofEpochDay(kept.last());
    long year = last.getYear();
    if (kept.kind().equals(DAY)) {
      figures.put("day", (year * 100 + last.getMonthValue()) * 100 + last.getDayOfMonth());
    } else if (kept.kind().equals(MONTH)) {
      figures.put("month", year * 100 + last.getMonthValue());
    } else {
      figures.put("season", Long.parseLong(manifest.season().substring(0, 4)));
    }
    return figures;
  }

  /**
   * The period is one, and the record that the checkpoint is about is of it. A month or a season
   * may begin before the archive does, which begins with the first day on record.
   */
  private void about(String hall, Kept kept) throws Unfit {
    if (kept.kind().equals(DAY)) {
      Unfit.unless(kept.first() == kept.last(), Say.PERIOD);
      Unfit.unless(reports.has(hall, kept.last(), kept.about()), Say.ABOUT);
    } else if (kept.kind().equals(MONTH)) {
      LocalDate first = LocalDate.ofEpochDay(kept.last()).withDayOfMonth(1);
      int end = (int) first.plusMonths(1).toEpochDay() - 1;
      boolean whole =
          kept.first() >= (int) first.toEpochDay()
              && kept.first() <= Math.max(manifest.from(), (int) first.toEpochDay())
              && kept.last() == Math.min(manifest.to(), end);
      Unfit.unless(whole, Say.PERIOD);
      Unfit.unless(months.has(first.toString().substring(0, 7), kept.about()), Say.ABOUT);
    } else {
      boolean whole = kept.first() <= manifest.from() && kept.last() == manifest.to();
      Unfit.unless(whole, Say.PERIOD);
      Unfit.unless(kept.about().length == 0, Say.ABOUT);
    }
  }

  /** Days follow one another, and none with leaves is left out. */
  private void order(String hall, List<Kept> all) {
    Set<Integer> days = new HashSet<>(ledger.days(hall).keySet());
    int before = Integer.MIN_VALUE;
    for (Kept kept : all) {
      if (kept.kind().equals(DAY)) {
        if (kept.last() <= before) {
          flaws.broken(CheckCode.TREES, kept.file(), kept.position(), Say.TREE_ORDER);
        }
        before = kept.last();
        days.remove(kept.last());
      }
    }
    for (int day : days) {
      String stream = Shelf.stream("checkpoint/" + hall);
      flaws.broken(CheckCode.TREES, stream, Dates.text(day), Say.TREE_NONE, hall);
    }
  }
}
