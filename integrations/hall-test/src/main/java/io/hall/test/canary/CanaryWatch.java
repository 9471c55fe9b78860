package io.hall.test.canary;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for canaries wherever a program writes (金丝雀监视). While it is open it hears all logs at
 * TRACE, through SLF4J with logback and java.util.logging, and the standard streams; it is handed
 * what else there is; then it searches, in every encoding.
 *
 * <pre>{@code
 * Canaries canaries = Canaries.of(1);
 * try (CanaryWatch watch = CanaryWatch.open(canaries)) {
 *   watch.listenTo(System.out, System.err);
 *   watch.allowTable("payer");                           // where the values are meant to be
 *   watch.body("GET /receipts/1", client.get("/receipts/1"));
 *   watch.attempt(() -> client.post("/payments", canaries.next(CanaryKind.RESIDENT_ID)));
 *   watch.folder(logs);
 *   watch.database("hall.db", file, connection);
 *   watch.search().requireClean(100);
 * }
 * }</pre>
 *
 * <p>Found are whole values in UTF-8, UTF-16, GB18030, in Base64 at every alignment and hex of
 * each, with JSON, XML and URL escapes, numbers also in groups and full-width, in wrapped lines,
 * inside ZIP, gzip and PDF. Parts of values, and what is encrypted or hashed, are not found. One at
 * a time in a process; safe for use by several threads between {@link #open} and {@link #search}.
 */
public final class CanaryWatch implements AutoCloseable {

  /** A step of a scenario that may throw what it likes. */
  @FunctionalInterface
  public interface Step {

    /** Does it. */
    void run() throws Exception;
  }

  private final Canaries canaries;
  private final Capture capture = new Capture();
  private final Set<String> allowedPlaces = new TreeSet<>();
  private final Set<String> allowedTables = new TreeSet<>();
  private final AtomicInteger files = new AtomicInteger();
  private final List<Runnable> endings = new ArrayList<>();
  private final AtomicInteger caught = new AtomicInteger();
  private boolean hearsStreams;

  private CanaryWatch(Canaries canaries) {
    this.canaries = canaries;
  }

  /**
   * Begins to listen to the logs.
   *
   * @throws IllegalStateException if SLF4J has something else than logback behind it
   */
  public static CanaryWatch open(Canaries canaries) {
    CanaryWatch watch = new CanaryWatch(canaries);
    watch.endings.add(LogbackCapture.start(watch.capture));
    watch.endings.add(JulCapture.start(watch.capture));
    return watch;
  }

  /**
   * Begins to listen to the program's standard streams, which it gives to this method because they
   * are its own. They are still written, and put back at the end.
   *
   * @param out {@code System.out}
   * @param err {@code System.err}
   */
  public void listenTo(PrintStream out, PrintStream err) {
    hearsStreams = true;
    System.setOut(heard("System.out", out));
    System.setErr(heard("System.err", err));
    endings.add(() -> System.setOut(out));
    endings.add(() -> System.setErr(err));
  }

  private PrintStream heard(String channel, PrintStream through) {
    OutputStream both =
        new OutputStream() {
          @Override
          public void write(int each) {
            capture.byteOf(channel, each);
            through.write(each);
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            capture.bytes(channel, Arrays.copyOfRange(bytes, from, from + length));
            through.write(bytes, from, length);
          }
        };
    return new PrintStream(both, true, StandardCharsets.UTF_8);
  }

  /**
   * Allows canaries in a place by the name under which it was handed in, such as the body that
   * shows a payer to the one who may see it. The report says how many were seen there.
   */
  public void allow(String place) {
    allowedPlaces.add(place);
  }

  /**
   * Allows canaries in a table. A canary that stands there is then allowed in the raw bytes of a
   * database's files too, which cannot be told apart by table.
   */
  public void allowTable(String table) {
    allowedTables.add(table);
  }

  /** Takes an exception: its words, those of its causes and of what it suppressed. */
  public void caught(Throwable e) {
    caught.incrementAndGet();
    capture.stackTrace("exceptions", e);
    words(e, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /** How many exceptions were taken. */
  public int caught() {
    return caught.get();
  }

  private void words(@Nullable Throwable e, Set<Throwable> seen) {
    if (e == null || !seen.add(e)) {
      return;
    }
    capture.text("exceptions", e);
    capture.text("exceptions", e.getMessage());
    capture.text("exceptions", e.getLocalizedMessage());
    if (e instanceof CheckFailedException check) {
      findings(check.findings());
    }
    if (e instanceof SQLException sql) {
      words(sql.getNextException(), seen);
    }
    words(e.getCause(), seen);
    for (Throwable suppressed : e.getSuppressed()) {
      words(suppressed, seen);
    }
  }

  /** Takes the findings of a check, in both languages. */
  public void findings(List<Finding> findings) {
    for (Finding finding : findings) {
      capture.text("findings", finding);
      capture.text("findings", finding.where() + finding.parameters());
      capture.text("findings", finding.message(Locale.CHINESE));
    }
  }

  /** Does a step that may be refused, and takes what it throws. Errors of the machine pass. */
  public void attempt(Step step) {
    try {
      step.run();
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      caught(e);
    }
  }

  /** Takes an object's own words, as a log or a debugger would. */
  public void words(Object object) {
    capture.text("toString", object);
  }

  /** Takes what was sent or shown under a name: the body of a response, a page, a printed text. */
  public void body(String name, String text) {
    capture.text(name, text);
  }

  /** Takes what was sent or shown under a name, as bytes; packed parts and PDFs are opened. */
  public void body(String name, byte[] bytes) {
    capture.bytes(name, bytes);
    Unpacked.of(bytes, (part, content) -> capture.bytes(name + part, content));
    if (bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && PdfWords.canRead()) {
      PdfWords.of(bytes).forEach((part, text) -> capture.text(name + " PDF " + part, text));
    }
  }

  /** Takes every file below a folder, and the files' names. */
  public void folder(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        capture.text("names of files", folder.relativize(file));
        body("file " + files.incrementAndGet(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes what stands in the tables that {@code connection} sees. */
  public void tables(String name, Connection connection) throws SQLException {
    Tables.of(connection, (column, value) -> capture.bytes(tablePlace(name, column), value));
  }

  private static String tablePlace(String name, String column) {
    return name + " table " + column;
  }

  /**
   * Takes a database of SQLite: its tables, and the raw bytes of the file, its log and journal, in
   * which what was deleted may still lie.
   */
  public void database(String name, Path file, Connection connection)
      throws SQLException, IOException {
    for (String suffix : List.of("", "-wal", "-journal")) {
      Path part = file.resolveSibling(file.getFileName() + suffix);
      if (Files.exists(part)) {
        capture.bytes(name + " raw" + suffix, Files.readAllBytes(part));
      }
    }
    tables(name, connection);
  }

  /**
   * Stops listening and searches everything that was heard and handed in.
   *
   * @throws IllegalStateException if it was never given the standard streams
   */
  public CanaryReport search() {
    close();
    if (!hearsStreams) {
      throw new IllegalStateException("Call listenTo(System.out, System.err) before the scenario");
    }
    Needles needles = canaries.needles();
    List<CanaryReport.Leak> found = new ArrayList<>();
    Map<String, Long> searched = new TreeMap<>();
    capture
        .all()
        .forEach(
            (place, bytes) -> {
              searched.put(place, (long) bytes.length);
              needles.search(bytes, hit -> found.add(leak(place, hit)));
            });
    return sorted(found, searched);
  }

  private static CanaryReport.Leak leak(String place, Needles.Found hit) {
    Canary canary = hit.canary();
    return new CanaryReport.Leak(
        place, canary.number(), canary.kind(), hit.encoding(), hit.offset());
  }

  private CanaryReport sorted(List<CanaryReport.Leak> found, Map<String, Long> searched) {
    Map<String, Set<Integer>> seen = new TreeMap<>();
    allowedPlaces.forEach(place -> seen.put(place, new TreeSet<>()));
    allowedTables.forEach(table -> seen.put("table " + table, new TreeSet<>()));
    Set<Integer> inTables = new TreeSet<>();
    List<CanaryReport.Leak> rest = new ArrayList<>();
    for (CanaryReport.Leak leak : found) {
      String table = table(leak.place());
      if (allowedTables.contains(table)) {
        inTables.add(leak.canary());
        seen.getOrDefault("table " + table, new TreeSet<>()).add(leak.canary());
      } else if (!allowedPlaces.stream().filter(leak.place()::startsWith).toList().isEmpty()) {
        allowedPlaces.stream()
            .filter(leak.place()::startsWith)
            .forEach(place -> seen.getOrDefault(place, new TreeSet<>()).add(leak.canary()));
      } else {
        rest.add(leak);
      }
    }
    rest.removeIf(leak -> leak.place().contains(" raw") && inTables.contains(leak.canary()));
    Map<String, Integer> allowed = new TreeMap<>();
    seen.forEach((place, numbers) -> allowed.put(place, numbers.size()));
    return new CanaryReport(rest, allowed, searched, canaries.used());
  }

  private static String table(String place) {
    int at = place.indexOf(" table ");
    return at < 0 ? "" : place.substring(at + 7, place.lastIndexOf('.'));
  }

  /** Stops listening and puts levels and streams back; what was heard is kept. */
  @Override
  public void close() {
    endings.forEach(Runnable::run);
    endings.clear();
  }
}
