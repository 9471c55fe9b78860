package io.hall.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** One terminal: pays, waits for the receipt, pays again. Not for use by several threads. */
final class Till implements Callable<Till> {

  private final HttpClient http;
  private final String url;
  private final String key;
  private final String book;
  private final String cashier;
  private final String run;
  private final long end;
  private long[] nanos = new long[1 << 12];
  private int paid;
  private long fen;
  private int refused;
  private String problem = "";

  /**
   * Makes a terminal.
   *
   * @param run names this run, so that its payments are new ones
   * @param end until when it pays, by {@link System#nanoTime}
   */
  Till(HttpClient http, String url, String key, String book, String cashier, String run, long end) {
    this.http = http;
    this.url = url;
    this.key = key;
    this.book = book;
    this.cashier = cashier;
    this.run = run;
    this.end = end;
  }

  @Override
  public Till call() throws IOException, InterruptedException {
    for (int i = 1; System.nanoTime() < end; i++) {
      long amount = 100 + i % 9_900;
      HttpRequest request = request("W" + run + "-" + cashier + "-" + i, amount);
      long began = System.nanoTime();
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      note(answer, System.nanoTime() - began, amount);
    }
    return this;
  }

  private void note(HttpResponse<String> answer, long took, long amount) {
    if (answer.statusCode() != 201) {
      refused++;
      problem = answer.statusCode() + " " + answer.body();
      return;
    }
    if (paid == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * paid);
    }
    nanos[paid++] = took;
    fen += amount;
  }

  private HttpRequest request(String payment, long amount) {
    String body =
        """
        {"book":"%s","payment":"%s","hall":"H01","cashier":"%s","channel":"HALL",\
        "payer":{"customer":"9%s","name":"测试甲","address":"样板甲区1号楼1单元101室"},\
        "paidAt":"%s","lines":[{"category":"RESIDENTIAL_AREA","season":"2026-2027",\
        "tender":"CASH","amountFen":%d}],"cashReceivedFen":%d}"""
            .formatted(book, payment, cashier, amount, Instant.now(), amount, amount);
    return HttpRequest.newBuilder(URI.create(url + "/api/v1/receipts"))
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", payment)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  /** How long each payment took, in nanoseconds. */
  long[] nanos() {
    return Arrays.copyOf(nanos, paid);
  }

  long paid() {
    return paid;
  }

  long fen() {
    return fen;
  }

  long refused() {
    return refused;
  }

  /** The last refusal, if there was one. */
  String problem() {
    return problem;
  }
}
