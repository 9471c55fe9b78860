package io.hall.bench.load;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Pays from as many terminals as the hall has cashiers T…, for some seconds, and then compares what
 * the terminals were answered with what the books of the server certify.
 */
public final class HttpLoad {

  private static final Pattern BOOK =
      Pattern.compile("\"book\":\"([^\"]+)\",\"kind\":\"RECEIPT\",\"cashier\":\"(T[^\"]+)\"");
  private static final Pattern ISSUED =
      Pattern.compile("\"issued\":\\{\"count\":(\\d+),\"fen\":(\\d+)");

  private final HttpClient http;
  private final String url;
  private final String key;

  private HttpLoad(String url, String key) {
    this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    this.url = url;
    this.key = key;
  }

  /**
   * Runs it: the server's address, the key, and for how many seconds; exit code 1 when a payment
   * was refused or the totals differ.
   */
  public static void main(String[] args) throws Exception {
    HttpLoad load = new HttpLoad(args[0].replaceAll("/$", ""), args[1]);
    load.run(3, System.err); // warm
    System.exit(load.run(Integer.parseInt(args[2]), System.out) ? 0 : 1);
  }

  private boolean run(int seconds, PrintStream out) throws Exception {
    List<MatchResult> books = BOOK.matcher(get("/api/v1/halls/H01/books")).results().toList();
    long[] before = certified(books);
    List<Till> tills = pay(books, seconds);
    long[] after = certified(books);
    long paid = tills.stream().mapToLong(Till::paid).sum();
    long fen = tills.stream().mapToLong(Till::fen).sum();
    long refused = tills.stream().mapToLong(Till::refused).sum();
    boolean balanced = after[0] - before[0] == paid && after[1] - before[1] == fen;
    tell(out, tills, seconds, balanced);
    return refused == 0 && balanced && paid > 0;
  }

  private List<Till> pay(List<MatchResult> books, int seconds) throws Exception {
    String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, books.size()));
    try {
      List<Future<Till>> running = new ArrayList<>();
      for (MatchResult book : books) {
        running.add(
            threads.submit(new Till(http, url, key, book.group(1), book.group(2), run, end)));
      }
      List<Till> done = new ArrayList<>();
      for (Future<Till> till : running) {
        done.add(till.get());
      }
      return done;
    } finally {
      threads.shutdown();
    }
  }

  /** How many receipts these books have issued, and what they come to, in fen. */
  private long[] certified(List<MatchResult> books) throws IOException, InterruptedException {
    long count = 0;
    long fen = 0;
    for (MatchResult book : books) {
      String path = "/api/v1/halls/H01/books/" + book.group(1) + "/certificate";
      Matcher issued = ISSUED.matcher(get(path));
      if (!issued.find()) {
        throw new IOException("No certificate of " + book.group(1));
      }
      count += Long.parseLong(issued.group(1));
      fen += Long.parseLong(issued.group(2));
    }
    return new long[] {count, fen};
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Authorization", "Bearer " + key)
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  private static void tell(PrintStream out, List<Till> tills, int seconds, boolean balanced) {
    long[] nanos = tills.stream().map(Till::nanos).flatMapToLong(LongStream::of).sorted().toArray();
    out.printf(
        "%d terminals, %d s: %d payments, %d a second, %d refused, totals %s%n",
        tills.size(),
        seconds,
        nanos.length,
        nanos.length / seconds,
        tills.stream().mapToLong(Till::refused).sum(),
        balanced ? "balanced" : "DIFFER");
    out.printf(
        "latency in ms: p50 %s, p90 %s, p99 %s, p99.9 %s, longest %s%n",
        at(nanos, 500), at(nanos, 900), at(nanos, 990), at(nanos, 999), at(nanos, 1_000));
    tills.stream().map(Till::problem).filter(p -> !p.isEmpty()).limit(1).forEach(out::println);
    out.flush();
  }

  /** The latency that so many of a thousand payments stay under, in milliseconds. */
  private static String at(long[] sorted, int ofThousand) {
    if (sorted.length == 0) {
      return "-";
    }
    int index = (int) Math.min(sorted.length - 1L, (long) sorted.length * ofThousand / 1_000);
    return Long.toString(sorted[index] / 100_000 / 10) + "." + sorted[index] / 100_000 % 10;
  }
}
