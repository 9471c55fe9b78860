package io.hall.security.seal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.tsp.TimeStampRequest;

/** An authority in the house, on a port of this machine, which answers as a test has it answer. */
final class SampleTimeAuthority implements AutoCloseable {

  /** What it does with a question. */
  @FunctionalInterface
  interface Manner {
    void answer(TimeStampRequest question, HttpExchange exchange) throws Exception;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Manner manner;

  SampleTimeAuthority(Manner manner) {
    this.manner = manner;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    server.createContext("/tsa", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  void nowAnswers(Manner other) {
    manner = other;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
  }

  int asked() {
    return asked.get();
  }

  private void answer(HttpExchange exchange) {
    asked.incrementAndGet();
    try (exchange) {
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      if (!"application/timestamp-query".equals(type)) {
        exchange.sendResponseHeaders(415, -1);
        return;
      }
      byte[] question = exchange.getRequestBody().readAllBytes();
      manner.answer(new TimeStampRequest(question), exchange);
    } catch (Exception e) {
      // the client has hung up, or learns of it by a connection that ends
    }
  }

  static void send(HttpExchange exchange, byte[] answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
    exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
    exchange.getResponseBody().write(answer);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
