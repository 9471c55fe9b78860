package io.hall.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** One run over an archive: reads each file once, then holds what they say against each other. */
final class Season {

  private static final String BOOKS = "receipt-book/";
  private static final String STREAMS = "streams/";
  private static final String CHAIN = ".chain";
  private static final String KEYS = "keys/";
  private static final int LONGEST_TEXT = 16 << 20;
  private static final long LITTLE = 1 << 20;
  private static final int LONGEST_KEY = 64 << 10;
  private static final byte[] SHIFT_CLOSED = Bytes.of("shift.close.1");

  private final Shelf shelf;
  private final Manifest manifest;
  private final Flaws flaws;
  private final Workers workers;
  private final Ledger ledger = new Ledger();
  private final Marks marks;
  private final Cut cut;
  private final Seals seals;
  private final KeyRing keys = new KeyRing();
  private final DayReports reports;
  private final Months months;
  private final Checkpoints checkpoints;
  private final Papers papers;
  private final Map<String, Feed.Sum> sums = new ConcurrentHashMap<>();
  private final Map<String, ChainFile.Ends> ends = new ConcurrentHashMap<>();
  private final Map<String, byte[]> texts = new HashMap<>();
  private final AtomicLong records = new AtomicLong();

  private long days;
  private long summaries;
  private long paperCount;
  private String bundle = "";

  private Season(Shelf shelf, Manifest manifest, Flaws flaws, Workers workers) {
    this.shelf = shelf;
    this.manifest = manifest;
    this.flaws = flaws;
    this.workers = workers;
    this.marks = new Marks(flaws);
    this.cut = new Cut(manifest);
    this.seals = new Seals(keys, flaws);
    this.reports = new DayReports(manifest, ledger, marks, flaws);
    this.months =
        new Months(manifest, ledger, reports, new SeasonSums(manifest, cut, reports), flaws);
    this.checkpoints = new Checkpoints(manifest, ledger, reports, months, seals, flaws);
    this.papers = new Papers(flaws);
  }

  /** What there is to tell of an archive whose manifest cannot be read is in {@code flaws}. */
  static Optional<Season> open(Shelf shelf, Flaws flaws, Workers workers) throws IOException {
    Region region = shelf.files().get(Manifest.PATH);
    if (region == null) {
      flaws.broken(CheckCode.MANIFEST, Manifest.PATH, "", Say.MANIFEST_NONE);
      return Optional.empty();
    }
    try (Feed feed = new Feed(region)) {
      Unfit.unless(region.size() <= LONGEST_TEXT, Say.TOO_LONG);
      byte[] text = feed.all();
      crc(Manifest.PATH, region, feed.finish(), flaws);
      return Optional.of(new Season(shelf, Manifest.of(text), flaws, workers));
    } catch (Unfit unfit) {
      flaws.broken(CheckCode.MANIFEST, Manifest.PATH, unfit);
      return Optional.empty();
    }
  }

  private static void crc(String path, Region region, Feed.Sum sum, Flaws flaws) {
    if (region.crc() != Region.NO_CRC && region.crc() != sum.crc()) {
      flaws.broken(CheckCode.FORM, path, "", Say.ZIP_CRC);
    }
  }

  Manifest manifest() {
    return manifest;
  }

  Cut cut() {
    return cut;
  }

  KeyRing keys() {
    return keys;
  }

  /** Reads everything. */
  void read(Known known, Optional<Season> previous) {
    listed();
    readKeys();
    seals.judge(manifest.sealed());
    seals.requireKnown(manifest.sealed(), known.keys());
    readText(TransferList.PATH);
    readText(Retention.PATH);
    readStream(Cut.PATH);
    previous.ifPresent(this::goOnFrom);
    known.checkpoints().forEach(checkpoints::hold);
    workers.all(paths(path -> !isBook(path)), this::readRest, little());
    workers.all(paths(Season::isBook), this::readStream, little());
  }

  /** Whether more threads would be of no use. */
  private boolean little() {
    return manifest.files().values().stream().mapToLong(Manifest.Listed::size).sum() < LITTLE;
  }

  private void listed() {
    for (String path : manifest.files().keySet()) {
      if (!shelf.files().containsKey(path)) {
        flaws.broken(CheckCode.MANIFEST, path, "", Say.FILE_MISSING);
      }
    }
    for (String path : shelf.files().keySet()) {
      if (!path.equals(Manifest.PATH) && !manifest.files().containsKey(path)) {
        flaws.broken(CheckCode.MANIFEST, path, "", Say.FILE_UNLISTED);
      }
      int slash = path.lastIndexOf('/');
      for (; slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
        if (shelf.files().containsKey(path.substring(0, slash))) {
          flaws.broken(CheckCode.FORM, path, "", Say.TWICE, path);
        }
      }
    }
    List<String> order = new ArrayList<>(List.of(Manifest.PATH));
    order.addAll(manifest.files().keySet());
    if (!shelf.order().isEmpty() && !shelf.order().equals(order)) {
      flaws.broken(CheckCode.FORM, "", "", Say.ZIP_ORDER);
    }
  }

  /** The files to read that are in both lists, the largest first. */
  private List<String> paths(java.util.function.Predicate<String> which) {
    return manifest.files().entrySet().stream()
        .filter(file -> which.test(file.getKey()) && !sums.containsKey(file.getKey()))
        .filter(file -> shelf.files().containsKey(file.getKey()))
        .sorted(Comparator.comparingLong(file -> -file.getValue().size()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isBook(String path) {
    return path.startsWith(STREAMS + BOOKS);
  }

  /** What is done with the bytes of a file. */
  private interface Use {
    void of(Feed feed) throws IOException, Unfit;
  }

  private void read(String path, CheckCode code, Use use) {
    Region region = shelf.files().get(path);
    if (region == null || !manifest.files().containsKey(path)) {
      return;
    }
    try (Feed feed = new Feed(region)) {
      try {
        use.of(feed);
      } catch (Unfit unfit) {
        flaws.broken(code, path, unfit);
      }
      finish(path, region, feed.finish());
    } catch (IOException e) {
      flaws.notJudged(CheckCode.MANIFEST, path, Say.UNREADABLE);
    }
  }

  private void finish(String path, Region region, Feed.Sum sum) {
    sums.put(path, sum);
    crc(path, region, sum, flaws);
    Manifest.Listed listed = manifest.files().get(path);
    if (listed == null || listed.size() != sum.size()) {
      flaws.broken(CheckCode.MANIFEST, path, "", Say.FILE_SIZE);
    } else if (!Arrays.equals(listed.sha256(), sum.sha256())) {
      flaws.broken(CheckCode.MANIFEST, path, "", Say.FILE_DIGEST);
    }
  }

  private void readKeys() {
    for (String path : paths(path -> path.startsWith(KEYS))) {
      read(
          path,
          CheckCode.SEALS,
          feed -> {
            Unfit.unless(feed.remaining() <= LONGEST_KEY, Say.TOO_LONG);
            String name = keys.add(feed.all());
            Unfit.unless(path.equals(KEYS + name + ".crt"), Say.KEY_NAME, name);
          });
    }
  }

  private void readText(String path) {
    read(
        path,
        CheckCode.MANIFEST,
        feed -> {
          Unfit.unless(feed.remaining() <= LONGEST_TEXT, Say.TOO_LONG);
          texts.put(path, feed.all());
        });
  }

  private void readRest(String path) {
    if (path.startsWith(STREAMS)) {
      readStream(path);
    } else {
      read(path, CheckCode.MANIFEST, feed -> {});
    }
  }

  private void readStream(String path) {
    Optional<String> name =
        Shelf.name(path.substring(STREAMS.length(), path.length() - CHAIN.length()));
    if (name.isEmpty()) {
      flaws.broken(CheckCode.FORM, path, "", Say.FOREIGN_FILE);
      return;
    }
    String stream = name.orElseThrow();
    Kind kind = kind(path, stream);
    read(
        path,
        CheckCode.CHAINS,
        feed -> {
          ChainFile chain = new ChainFile(path, stream, flaws);
          try {
            ChainFile.Ends read = chain.read(feed, kind.code(), marks.watch(stream, kind.reader()));
            ends.put(stream, read);
            records.addAndGet(read.last() - read.first() + 1);
            place(path, stream, read);
          } finally {
            kind.end().run();
            marks.finish(stream);
          }
        });
  }

  /** How a stream is read: who looks at its records, and what is done at its end. */
  private record Kind(CheckCode code, ChainFile.Reader reader, Runnable end) {

    Kind(CheckCode code, ChainFile.Reader reader) {
      this(code, reader, () -> {});
    }
  }

  private Kind kind(String path, String stream) {
    String rest = stream.substring(stream.indexOf('/') + 1);
    if (stream.startsWith(BOOKS)) {
      BookPass pass = new BookPass(rest, ledger);
      return new Kind(CheckCode.RECEIPTS, pass, () -> pass.finish(ledger, manifest));
    } else if (stream.startsWith("daily-report/")) {
      return new Kind(CheckCode.REPORTS, reports.reader(path, rest));
    } else if (stream.equals(Months.STREAM)) {
      return new Kind(CheckCode.MONTHS, months.reader());
    } else if (stream.startsWith("checkpoint/")) {
      return new Kind(CheckCode.TREES, checkpoints.reader(path, rest));
    } else if (stream.equals(Seals.STREAM)) {
      return new Kind(CheckCode.SEALS, seals.reader());
    } else if (stream.equals("paper") || stream.startsWith("paper/")) {
      return new Kind(CheckCode.PAPERS, papers.reader(path, stream));
    } else if (stream.equals(Cut.STREAM)) {
      return new Kind(CheckCode.CHAINS, cut);
    }
    return new Kind(CheckCode.CHAINS, other(stream));
  }

  /** Of shifts and invoices only the years are asked. */
  private ChainFile.Reader other(String stream) {
    return record -> {
      if (stream.startsWith("shift/")) {
        if (record.is(SHIFT_CLOSED)) {
          BookYears.tell(ledger, "settlement-sheet", record.body().day(3));
        }
      } else if (stream.startsWith("invoice-desk/") || stream.startsWith("invoice-file/")) {
        BookYears.tell(ledger, "invoice-register", Dates.ofMillis(record.millis()));
      } else {
        throw new Unfit(Say.STREAM_FOREIGN, stream);
      }
    };
  }

  /** A stream begins and ends where the cut says. */
  private void place(String path, String stream, ChainFile.Ends read) throws Unfit {
    Unfit.unless(read.last() >= read.first(), Say.STREAM_EMPTY);
    if (stream.equals(Cut.STREAM)) {
      cut.finish(read, flaws);
      return;
    }
    boolean whole = !manifest.hasPrevious() || stream.startsWith(BOOKS);
    boolean begins = read.first() == 1 || !whole;
    Cut.Part part = cut.parts().orElse(new TreeMap<>()).get(stream);
    boolean same =
        part != null
            && begins
            && part.first() == read.first()
            && part.last() == read.last()
            && Arrays.equals(part.head(), read.head());
    if (!same) {
      flaws.broken(CheckCode.CHAINS, path, read.last(), Say.STREAM_PLACE);
    }
  }

  private void goOnFrom(Season previous) {
    seals.goOnFrom(previous.seals);
    reports.goOnFrom(previous.reports);
    previous
        .cut
        .parts()
        .orElse(new TreeMap<>())
        .forEach(
            (stream, part) ->
                marks.add(
                    stream,
                    part.last(),
                    new Marks.Mark(part.head(), CheckCode.KNOWN, Shelf.stream(stream), 0)));
  }

  /** Holds everything against each other. */
  void judge(Known known, Optional<Season> previous) {
    cut.parts().orElse(new TreeMap<>()).keySet().stream()
        .filter(stream -> !manifest.files().containsKey(Shelf.stream(stream)))
        .forEach(
            stream ->
                flaws.broken(
                    CheckCode.CHAINS, Shelf.stream(stream), "", Say.STREAM_MISSING, stream));
    if (!sums.containsKey(Cut.PATH)) {
      flaws.broken(CheckCode.CHAINS, Cut.PATH, "", Say.STREAM_MISSING, Cut.STREAM);
    }
    if (cut.parts().isPresent()) {
      BookYears.tell(ledger, "transfer-list", cut.day());
    }
    books();
    workers.all(checkpoints.halls(), checkpoints::judge, little());
    seals.judgeRevoked();
    days = reports.judge();
    summaries = months.judge();
    paperCount = papers.judge(sums);
    judgeTexts();
    shelf.files().keySet().stream()
        .filter(path -> path.startsWith(KEYS))
        .forEach(
            path ->
                seals.requireUsed(
                    path, path.substring(KEYS.length(), path.length() - ".crt".length())));
    known(known, previous);
  }

  private void judgeTexts() {
    byte[] transfer = texts.get(TransferList.PATH);
    if (transfer == null) {
      flaws.broken(CheckCode.TRANSFER, TransferList.PATH, "", Say.FILE_MISSING);
    } else {
      TransferList.judge(transfer, manifest, ledger, flaws);
    }
    byte[] retention = texts.get(Retention.PATH);
    if (retention == null) {
      flaws.broken(CheckCode.RETENTION, Retention.PATH, "", Say.FILE_MISSING);
    } else {
      bundle = Retention.judge(retention, ledger, flaws);
    }
  }

  /** No number stands in two books. */
  private void books() {
    if (ledger.books().isEmpty()) {
      flaws.notJudged(CheckCode.RECEIPTS, "", Say.NO_BOOKS);
    }
    Map<String, TreeMap<Long, Ledger.BookSum>> ranges = new HashMap<>();
    for (Ledger.BookSum book : ledger.books().values()) {
      TreeMap<Long, Ledger.BookSum> others =
          ranges.computeIfAbsent(book.prefix(), prefix -> new TreeMap<>());
      Map.Entry<Long, Ledger.BookSum> below = others.floorEntry(book.to());
      if (below != null && below.getValue().to() >= book.from()) {
        String path = Shelf.stream(BOOKS + book.name());
        flaws.broken(CheckCode.RECEIPTS, path, 1, Say.BOOKS_OVERLAP, below.getValue().name());
      }
      others.put(book.from(), book);
    }
  }

  private void known(Known known, Optional<Season> previous) {
    for (String hash : known.cuts()) {
      byte[] noted = Bytes.ofHex(hash).orElseThrow();
      if (!cut.has(noted) && !manifest.isPrevious(noted)) {
        flaws.broken(CheckCode.KNOWN, Cut.PATH, "", Say.CUT_NOT_HERE, hash);
      }
    }
    previous.ifPresent(this::follows);
  }

  private void follows(Season previous) {
    if (!previous.manifest.closed() || !manifest.isPrevious(previous.manifest.cut())) {
      flaws.broken(CheckCode.KNOWN, Manifest.PATH, "", Say.PREVIOUS_OTHER);
    }
    SortedMap<String, Cut.Part> parts = previous.cut.parts().orElse(new TreeMap<>());
    parts.forEach(
        (stream, part) -> {
          ChainFile.Ends here = ends.get(stream);
          boolean gap = here != null && here.first() > part.last() + 1;
          boolean other =
              here != null
                  && here.first() == part.last() + 1
                  && !Arrays.equals(here.previous(), part.head());
          if (gap || other) {
            flaws.broken(CheckCode.KNOWN, Shelf.stream(stream), "", Say.PREVIOUS_GAP, stream);
          }
        });
  }

  /** The answers, after everything was judged. */
  List<Check> checks(Known known) {
    long numbers =
        ledger.books().values().stream()
            .mapToLong(book -> book.counts().issued() + book.counts().spoiled())
            .sum();
    return List.of(
        flaws.check(CheckCode.FORM, Say.HOLDS_FORM, shelf.files().size()),
        flaws.check(CheckCode.MANIFEST, Say.HOLDS_MANIFEST, sums.size()),
        flaws.check(
            CheckCode.SEALS, Say.HOLDS_SEALS, seals.valid(), String.join(" ", seals.used())),
        flaws.check(CheckCode.CHAINS, Say.HOLDS_CHAINS, records.get(), ends.size()),
        flaws.check(CheckCode.RECEIPTS, Say.HOLDS_RECEIPTS, numbers, ledger.books().size()),
        flaws.check(CheckCode.TREES, Say.HOLDS_TREES, checkpoints.count(), ledger.halls().size()),
        flaws.check(CheckCode.REPORTS, Say.HOLDS_REPORTS, days),
        flaws.check(CheckCode.MONTHS, Say.HOLDS_MONTHS, summaries),
        flaws.check(
            CheckCode.TRANSFER, Say.HOLDS_TRANSFER, manifest.receipts(), yuan(manifest.fen())),
        flaws.check(CheckCode.RETENTION, Say.HOLDS_RETENTION, bundle),
        flaws.check(CheckCode.PAPERS, Say.HOLDS_PAPERS, paperCount),
        knownCheck(known));
  }

  private Check knownCheck(Known known) {
    if (!known.tellsWhich()) {
      List<String> names =
          manifest.sealed().seals().stream().map(Sealed.Seal::key).distinct().toList();
      Say say = known.keys().isEmpty() ? Say.NOTHING_KNOWN : Say.ONLY_KEYS_KNOWN;
      flaws.notJudged(CheckCode.KNOWN, "", say, String.join(" ", names), Bytes.hex(manifest.cut()));
    }
    return flaws.check(CheckCode.KNOWN, Say.HOLDS_KNOWN);
  }

  private static String yuan(long fen) {
    return java.math.BigDecimal.valueOf(fen, 2).toPlainString();
  }
}
