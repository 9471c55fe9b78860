package io.hall.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.Commands;
import io.hall.test.canary.Canaries;
import io.hall.test.canary.CanaryKind;
import io.hall.test.canary.CanaryWatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as it is started on a machine: a process of its own. */
class ServedProcessTest {

  private static final String RECEIPTS = "/api/v1/receipts";

  @TempDir Path folder;
  private Process process;
  private Path logs;
  private int port;
  private String key;

  @BeforeEach
  void serve() throws IOException {
    logs = Files.createDirectories(folder.resolve("logs"));
    Path data = folder.resolve("data");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "io.hall.app.Hall",
            "serve",
            "--demo",
            "--port=0",
            "--log-format=ecs",
            "--data=" + data);
    process =
        new ProcessBuilder(command).redirectError(logs.resolve("server.log").toFile()).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line;
    while ((line = out.readLine()) != null && !line.startsWith("http://")) {
      // the accounts of the demonstration
    }
    port = URI.create(String.valueOf(line)).getPort();
    key = ApiClient.key(List.of("--data", data.toString()), "billing", "--all-halls");
  }

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @Test
  void it_finishes_what_it_began_when_it_is_stopped_and_has_logged_nobody() throws Exception {
    Canaries canaries = Canaries.of(9);
    List<String> answers = sendPersonalData(canaries);
    assertThat(stoppedInTheMiddle(canaries)).startsWith("HTTP/1.1 201");
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    // opened only now, for it hears the client of this test too
    try (CanaryWatch watch = CanaryWatch.open(canaries)) {
      watch.listenTo(System.out, System.err);
      answers.forEach(answer -> watch.body("answer", answer));
      watch.folder(logs);
      watch.search().requireClean(5);
    }
    String audited =
        Commands.run(
            (exit, out, err) -> exit + out,
            "receipts",
            "audit",
            "--data=" + folder.resolve("data"),
            "--lang=en");
    assertThat(audited).startsWith("0").contains("1 issued 1.00 yuan");
  }

  /** Good requests, wrong ones, and some that have personal data where none belongs. */
  private List<String> sendPersonalData(Canaries canaries) {
    List<String> all = new ArrayList<>();
    ApiClient client = new ApiClient("http://localhost:" + port, key);
    for (CanaryKind kind : CanaryKind.values()) {
      String value = canaries.next(kind);
      String in = URLEncoder.encode(value, StandardCharsets.UTF_8);
      List<HttpResponse<String>> answers =
          List.of(
              client.put("/api/v1/customers/3000", customer(value)),
              client.get("/api/v1/customers/" + in + "/charges"),
              client.get("/api/v1/halls/" + in + "/reports/" + in),
              client.get("/nowhere/" + in + "?q=" + in),
              client.post(RECEIPTS, "x", "{\"" + value + "\":\"" + value + "\"}"),
              client.post(
                  RECEIPTS,
                  "y",
                  ApiClient.payment("P", "1", "1").replace("\"H01\"", "\"" + value + "\"")),
              client.send(client.to("/sign-in").header("X-Correlation-Id", in)));
      answers.forEach(answer -> all.add(answer.body() + answer.headers()));
    }
    return all;
  }

  private static String customer(String value) {
    return "{\"name\":\"%s\",\"phone\":\"\",\"address\":\"%s\"}".formatted(value, value);
  }

  /** A request whose second half comes after the server was told to stop. */
  private String stoppedInTheMiddle(Canaries canaries) throws IOException, InterruptedException {
    byte[] body =
        ApiClient.payment("P1", "10000001", "100")
            .replace("测试甲", canaries.next(CanaryKind.NAME))
            .getBytes(StandardCharsets.UTF_8);
    try (Socket socket = new Socket("localhost", port)) {
      OutputStream out = socket.getOutputStream();
      String head =
          "POST "
              + RECEIPTS
              + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + ("Authorization: Bearer " + key + "\r\nIdempotency-Key: last\r\n")
              + ("Content-Length: " + body.length + "\r\n\r\n");
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(body, 0, 50);
      out.flush();
      Thread.sleep(500);
      process.destroy(); // SIGTERM
      Thread.sleep(500);
      out.write(body, 50, body.length - 50);
      out.flush();
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }
}
