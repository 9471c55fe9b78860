package io.hall.app.api;

import static io.hall.app.api.ApiClient.code;
import static io.hall.app.api.ApiClient.payment;
import static io.hall.app.api.ApiClient.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.server.TestServer;
import io.hall.store.Sql;
import io.hall.store.Store;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface for billing systems, on the database in the data folder. */
@TestInstance(Lifecycle.PER_CLASS)
class ApiTest {

  private static final String RECEIPTS = "/api/v1/receipts";

  @TempDir static Path folder;
  private TestServer server;
  private ApiClient all;
  private ApiClient other;

  @BeforeAll
  void start() throws IOException {
    server = TestServer.demo(folder, settings());
    all = client("billing", "--all-halls");
    other = client("elsewhere", "--hall", "H02");
  }

  /** Where the server keeps its records. */
  Map<String, Object> settings() {
    return Map.of();
  }

  /** The same for commands. */
  List<String> options() {
    return List.of("--data", folder.toString());
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  private ApiClient client(String name, String... where) {
    return new ApiClient(server.url(), ApiClient.key(options(), name, where));
  }

  private String keys(String... words) {
    return ApiClient.keys(options(), words);
  }

  private HttpResponse<String> issue(String request, String body) {
    return all.post(RECEIPTS, request, body);
  }

  @Test
  void a_payment_gets_its_receipt_and_pays_the_charge() {
    HttpResponse<String> answer = issue("first", payment("P1", "10000001", "5000"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode receipt = read(answer);
    String number = receipt.path("number").asString();
    assertThat(receipt.path("totalFen").asLong()).isEqualTo(5000);
    assertThat(receipt.path("capitals").asString()).isEqualTo("伍拾元整");
    assertThat(read(all.get(RECEIPTS + "/" + number)).path("payment").asString()).isEqualTo("P1");
    JsonNode charges = read(all.get("/api/v1/customers/10000001/charges"));
    assertThat(charges.path(0).path("paidFen").asLong()).isEqualTo(5000);
  }

  @Test
  void the_same_request_gives_the_same_receipt_with_the_same_status() {
    String body = payment("P2", "10000002", "100");
    HttpResponse<String> first = issue("\"again\"", body);
    HttpResponse<String> second = issue("again", body);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(read(second)).isEqualTo(read(first));
    JsonNode charges = read(all.get("/api/v1/customers/10000002/charges"));
    assertThat(charges.path(0).path("paidFen").asLong()).isEqualTo(100);
  }

  /**
   * Twelve terminals ask at once: each payment twice under the same name, and some of them wrong.
   */
  @Test
  void payments_at_the_same_time_are_each_answered_for_themselves() throws Exception {
    ExecutorService terminals = Executors.newFixedThreadPool(12);
    List<Future<String>> answers = new ArrayList<>();
    for (int i = 0; i < 48; i++) {
      int payment = i / 2;
      String fen = payment % 4 == 3 ? "99999999" : "100";
      String body = payment("AT" + payment, "1000002" + payment % 10, fen);
      String fixed = body.replaceFirst("\"paidAt\":\"[^\"]+", "\"paidAt\":\"2026-11-26T00:00:00Z");
      answers.add(terminals.submit(() -> numberOrCode(issue("at" + payment, fixed))));
    }
    terminals.shutdown();
    Set<String> numbers = new HashSet<>();
    for (int i = 0; i < 48; i += 2) {
      String answer = answers.get(i).get();
      assertThat(answers.get(i + 1).get()).isEqualTo(answer);
      assertThat(answer).matches(i / 2 % 4 == 3 ? "422 API-011" : "S26H01C01-\\d{8}");
      numbers.add(answer);
    }
    assertThat(numbers).hasSize(18 + 1);
  }

  private static String numberOrCode(HttpResponse<String> answer) {
    return answer.statusCode() == 201 ? read(answer).path("number").asString() : code(answer);
  }

  @Test
  void the_same_name_for_another_request_is_refused() {
    issue("taken", payment("P3", "10000003", "100"));
    assertThat(code(issue("taken", payment("P3", "10000003", "200")))).isEqualTo("422 STORE-003");
  }

  @Test
  void a_request_without_a_name_is_refused() {
    String body = payment("P4", "10000004", "100");
    assertThat(code(all.send(all.json(RECEIPTS).POST(BodyPublishers.ofString(body)))))
        .isEqualTo("400 API-005");
    assertThat(code(issue("\"open", body))).isEqualTo("400 API-006");
    assertThat(code(issue("x".repeat(56), body))).isEqualTo("400 API-006");
  }

  @Test
  void two_clients_may_name_their_requests_alike() {
    ApiClient hall = client("twin", "--hall", "H01");
    assertThat(issue("alike", payment("P5", "10000005", "100")).statusCode()).isEqualTo(201);
    assertThat(hall.post(RECEIPTS, "alike", payment("P6", "10000005", "100")).statusCode())
        .isEqualTo(201);
  }

  @Test
  void json_that_is_ambiguous_is_refused_where_it_stands() {
    String good = payment("P7", "10000007", "100");
    assertRefused(
        good.replace("\"amountFen\":100", "\"amountFen\":1.00"),
        "400 JSON-007",
        "/lines/0/amountFen");
    assertRefused(
        good.replace("\"amountFen\":100", "\"amountFen\":\"100\""),
        "400 JSON-007",
        "/lines/0/amountFen");
    assertRefused(good.replaceFirst("\\{", "{\"hell\":1,"), "400 JSON-005", "/*");
    assertRefused(good.replaceFirst("\\{", "{\"hall\":\"H01\","), "400 JSON-003", "");
    assertRefused(good.replace("\"H01\"", "null"), "400 JSON-006", "/hall");
    assertRefused(good + "{}", "400 JSON-004", "");
  }

  @Test
  void what_a_rule_refuses_is_told_with_its_place() {
    String good = payment("P8", "10000008", "100");
    assertRefused(
        good.replace("\"amountFen\":100", "\"amountFen\":-5"),
        "422 PAYMENT-002",
        "/lines/0/amountFen");
    assertRefused(
        good.replace("2026-2027\",", "2026-2028\","), "422 SEASON-002", "/lines/0/season");
    assertRefused(
        good.replaceFirst("\"paidAt\":\"20", "\"paidAt\":\"99"), "422 API-019", "/paidAt");
    assertRefused(
        good.replaceFirst("\"lines\":\\[.*\n.*]", "\"lines\":[null]"), "422 JSON-010", "");
    assertRefused(good.replace("\"C01\"", "\"李\""), "422 PAYMENT-001", "/cashier");
    assertRefused(
        good.replace("cashReceivedFen\":100", "cashReceivedFen\":9"),
        "422 PAYMENT-005",
        "/cashReceivedFen");
    assertRefused(
        good.replace("\"amountFen\":100", "\"amountFen\":99999900")
            .replace("\"cashReceivedFen\":100", "\"cashReceivedFen\":99999900"),
        "422 API-011",
        "/lines/0");
  }

  private void assertRefused(String body, String code, String pointer) {
    HttpResponse<String> answer = issue("r" + Integer.toHexString(body.hashCode()), body);
    assertThat(code(answer)).as(answer.body()).isEqualTo(code);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode error = read(answer).path("errors").path(0);
    assertThat(error.path("pointer").asString()).as(answer.body()).isEqualTo(pointer);
    assertThat(error.path("detail").asString()).isNotBlank();
  }

  @Test
  void sentences_are_in_the_language_that_is_asked_for() {
    String path = RECEIPTS + "/S26H01C01-09999999";
    assertThat(read(all.get(path)).path("title").asString()).startsWith("Nothing is here");
    assertThat(
            read(all.send(all.to(path).header("Accept-Language", "zh-CN")))
                .path("title")
                .asString())
        .startsWith("此处没有内容");
  }

  @Test
  void a_key_of_another_hall_sees_nothing_of_this_one() {
    String number = read(issue("seen", payment("P9", "10000009", "100"))).path("number").asString();
    assertThat(code(other.get(RECEIPTS + "/" + number))).isEqualTo("404 API-004");
    assertThat(code(other.get(RECEIPTS + "/" + number + "/paper"))).isEqualTo("404 API-004");
    assertThat(code(other.get(RECEIPTS + "/" + number + "/proof"))).isEqualTo("404 API-004");
    assertThat(code(other.get("/api/v1/halls/H01/books"))).isEqualTo("404 API-004");
    assertThat(code(other.post(RECEIPTS, "x", payment("P10", "10000009", "100"))))
        .isEqualTo("403 API-003");
    assertThat(
            code(
                other.put(
                    "/api/v1/customers/1", "{\"name\":\"a\",\"phone\":\"\",\"address\":\"b\"}")))
        .isEqualTo("403 API-003");
  }

  @Test
  void a_receipt_is_printed_and_printed_again() throws Exception {
    String number =
        read(issue("print", payment("P11", "10000011", "100"))).path("number").asString();
    HttpResponse<String> paper = all.get(RECEIPTS + "/" + number + "/paper");
    assertThat(paper.statusCode()).isEqualTo(200);
    assertThat(paper.body()).startsWith("%PDF-");
    String reprints = RECEIPTS + "/" + number + "/reprints";
    assertThat(all.post(reprints, "copy", "{\"printedBy\":\"C01\"}").body()).startsWith("%PDF-");
    assertThat(code(all.get(RECEIPTS + "/" + number + "/proof"))).isEqualTo("404 ARCHIVE-021");
  }

  @Test
  void customers_and_charges_are_kept_in_step() {
    String customer = "/api/v1/customers/20000001";
    String data = "{\"name\":\"测试乙\",\"phone\":\"\",\"address\":\"样板乙区1号楼\"}";
    String charge =
        "{\"fen\":%s,\"basis\":{\"quantity\":\"10.00\",\"unit\":\"m²\","
            + "\"unitPrice\":\"10.00\"}}";
    String place = customer + "/charges/2026-2027/RESIDENTIAL_AREA";
    assertThat(code(all.put(place, charge.formatted(10000)))).isEqualTo("404 API-004");
    assertThat(all.put(customer, data).statusCode()).isEqualTo(204);
    assertThat(all.put(customer, data.replace("测试乙", "测试丙")).statusCode()).isEqualTo(204);
    assertThat(all.put(place, charge.formatted(10000)).statusCode()).isEqualTo(204);
    issue("pays", payment("P12", "20000001", "4000"));
    assertThat(code(all.put(place, charge.formatted(3999)))).isEqualTo("422 API-012");
    assertThat(all.put(place, charge.formatted(4000)).statusCode()).isEqualTo(204);
    assertThat(read(all.get(customer + "/charges")).path(0).path("openFen").asLong()).isZero();
    assertThat(code(all.put(place.replace("2026-2027", "now"), charge.formatted(1))))
        .isEqualTo("400 API-010");
  }

  @Test
  void books_are_told_and_certified() {
    issue("certified", payment("P13", "10000013", "100"));
    assertThat(read(all.get("/api/v1/halls/H01/books")).toString()).contains("2026-2027.S.H01.C01");
    JsonNode certificate = read(all.get("/api/v1/halls/H01/books/2026-2027.S.H01.C01/certificate"));
    assertThat(certificate.path("format").asString()).isEqualTo("hall.completeness.1");
    assertThat(certificate.path("complete").asBoolean()).isTrue();
    assertThat(code(all.get("/api/v1/halls/H01/reports/2020-01-01"))).isEqualTo("404 API-004");
    assertThat(code(all.get("/api/v1/halls/H01/reports/yesterday"))).isEqualTo("400 API-010");
  }

  private long audited() {
    return server
        .part(Store.class)
        .read(
            connection ->
                Sql.first(
                    connection,
                    "SELECT count(*) FROM log_record WHERE stream LIKE 'audit%'",
                    row -> row.getLong(1)))
        .orElseThrow();
  }

  @Test
  void every_use_of_a_key_is_on_record() {
    issue("recorded", payment("P14", "10000014", "100"));
    issue("recorded", payment("P14", "10000014", "100"));
    long before = audited();
    String number =
        read(issue("counted", payment("P15", "10000015", "100"))).path("number").asString();
    all.get(RECEIPTS + "/" + number);
    all.get(RECEIPTS + "/nothing");
    long after = audited();
    // the receipt's own event, the use, the reading, the refusal; heads of the log may come between
    assertThat(after - before).isGreaterThanOrEqualTo(4);
  }

  @Test
  void who_has_no_key_is_told_so_and_then_to_wait() {
    ApiClient wrong = new ApiClient(server.url(), "hall.guesser." + "A".repeat(43));
    for (int i = 0; i < WrongKeys.TRIES; i++) {
      assertThat(code(wrong.get("/api/v1/halls/H01/books"))).isEqualTo("401 API-001");
    }
    HttpResponse<String> told = wrong.get("/api/v1/halls/H01/books");
    assertThat(code(told)).isEqualTo("429 API-002");
    assertThat(told.headers().firstValueAsLong("Retry-After").getAsLong()).isBetween(1L, 61L);
    assertThat(all.get("/api/v1/halls/H01/books").statusCode()).isEqualTo(200);
  }

  @Test
  void a_withdrawn_key_opens_nothing_from_the_next_request_on() {
    ApiClient gone = client("gone", "--all-halls");
    assertThat(gone.get("/api/v1/halls/H01/books").statusCode()).isEqualTo(200);
    keys("withdraw", "gone", "--by", "A01");
    assertThat(code(gone.get("/api/v1/halls/H01/books"))).isEqualTo("401 API-001");
    String listed = keys("list");
    assertThat(listed).contains("gone").contains("withdrawn").doesNotContain("hall.");
  }

  @Test
  void a_key_opens_no_page_and_no_answer_sets_a_cookie() {
    HttpResponse<String> page = all.get("/counter");
    assertThat(page.statusCode()).isEqualTo(302);
    HttpResponse<String> answer = all.get("/api/v1/halls/H01/books");
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    assertThat(code(all.get("/api/v1/nothing"))).isEqualTo("404 API-004");
    assertThat(code(all.send(all.to(RECEIPTS).DELETE()))).isEqualTo("404 API-004");
    assertThat(
            code(
                all.send(
                    all.to(RECEIPTS)
                        .header("Idempotency-Key", "t")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("x")))))
        .isEqualTo("415 API-007");
    assertThat(code(issue("large", " ".repeat(300_000)))).isEqualTo("413 API-009");
  }

  @Test
  void the_description_that_is_checked_in_is_that_of_the_server() throws Exception {
    String served =
        JsonMapper.builder()
                .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(read(all.get("/api/v1/openapi")))
                .replace("\r\n", "\n")
            + "\n";
    Path file = Path.of("../docs/api/openapi.json");
    if (Boolean.getBoolean("hall.openapi.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, served);
    }
    assertThat(served).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }
}
