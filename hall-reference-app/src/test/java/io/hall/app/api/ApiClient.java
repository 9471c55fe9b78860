package io.hall.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.Commands;
import io.hall.app.server.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A billing system that uses the interface with a key. */
final class ApiClient {

  static final String PAYMENT =
      """
      {"book":"2026-2027.S.H01.C01","payment":"%s","hall":"H01","cashier":"C01",
       "channel":"HALL","payer":{"customer":"%s","name":"测试甲","address":"样板甲区1号楼1单元101室"},
       "paidAt":"%s","lines":[{"category":"RESIDENTIAL_AREA","season":"2026-2027",
       "tender":"CASH","amountFen":%s}],"cashReceivedFen":%s}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;
  private final String key;

  ApiClient(String url, String key) {
    this.url = url;
    this.key = key;
  }

  /** Makes a key as the command does, while the server runs. */
  static String key(List<String> database, String client, String... where) {
    return keys(
            database,
            Stream.concat(Stream.of("add", client, "--by", "A01"), Stream.of(where))
                .toArray(String[]::new))
        .strip();
  }

  /** Another command for keys, and what it answers. */
  static String keys(List<String> database, String... words) {
    return Commands.run(
        (exit, out, err) -> {
          assertThat(exit).as(err).isZero();
          return out;
        },
        Stream.of(List.of("api-key"), List.of(words), database)
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  static String payment(String number, String customer, String fen) {
    return PAYMENT.formatted(number, customer, TestServer.CLOCK.instant(), fen, fen);
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + key);
  }

  HttpResponse<String> get(String path) {
    return send(to(path));
  }

  HttpResponse<String> post(String path, String request, String body) {
    return send(json(path).header("Idempotency-Key", request).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> put(String path, String body) {
    return send(json(path).PUT(BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder json(String path) {
    return to(path).header("Content-Type", "application/json");
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode read(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  static String code(HttpResponse<String> answer) {
    return answer.statusCode() + " " + read(answer).path("code").asString("-");
  }
}
