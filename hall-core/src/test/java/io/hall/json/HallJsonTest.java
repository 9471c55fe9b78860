package io.hall.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Campaign S4: what a hostile or careless document does. */
class HallJsonTest {

  /** Stands in every refused document; no answer may repeat it. */
  private static final String CANARY = "410802199001010027";

  record Line(long amountFen, @Nullable String note) {}

  record Order(
      @Nullable String payer,
      @Nullable Integer count,
      @Nullable BigDecimal area,
      @Nullable List<Line> lines,
      @Nullable Map<String, Integer> rooms,
      @Nullable StaffNumber by,
      @Nullable Boolean urgent,
      @JsonProperty("other-name") @Nullable String other,
      @Nullable Object any,
      @Nullable BigInteger big) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
  interface Open {}

  static Stream<Arguments> refused() {
    String c = CANARY;
    String deep = "[".repeat(1001) + "]".repeat(1001);
    String keys =
        IntStream.range(0, 60_000)
            .mapToObj(i -> "\"" + i + "\":1")
            .collect(Collectors.joining(",", "{\"rooms\":{", "}}"));
    return Stream.of(
        of("depth 1001", "{\"any\":" + deep + "}", "JSON-002"),
        of("depth 33", "{\"any\":" + "[".repeat(33) + "]".repeat(33) + "}", "JSON-002"),
        of("a text of 10 MiB", "{\"payer\":\"" + "a".repeat(10 << 20) + "\"}", "JSON-002"),
        of("a text of 65,537", "{\"payer\":\"" + "a".repeat(65_537) + "\"}", "JSON-002"),
        of("60,000 keys", keys, "JSON-002"),
        of("a document of 1.2 MB", "{\"count\":1" + " ".repeat(1_200_000) + "}", "JSON-002"),
        of("a long name", "{\"" + "n".repeat(129) + "\":1}", "JSON-002"),
        of("a long number", "{\"area\":" + "1".repeat(41) + "}", "JSON-002"),
        of("a long whole number", "{\"big\":" + "1".repeat(41) + "}", "JSON-002"),
        of("a name twice", "{\"count\":1,\"payer\":\"" + c + "\",\"payer\":\"x\"}", "JSON-003"),
        of("a name twice, escaped", "{\"payer\":\"x\",\"p\\u0061yer\":\"" + c + "\"}", "JSON-003"),
        of(
            "a name twice below",
            "{\"lines\":[{\"note\":\"a\",\"note\":\"" + c + "\"}]}",
            "JSON-003"),
        of("a key twice", "{\"rooms\":{\"" + c + "\":1,\"" + c + "\":2}}", "JSON-003"),
        of("an object behind", "{\"count\":1} {\"payer\":\"" + c + "\"}", "JSON-004"),
        of("a word behind", "{\"count\":1} " + c, "JSON-004"),
        of("a bracket behind", "{\"count\":1}]", "JSON-001"),
        of("rubbish behind", "{\"count\":1} hunter2" + c, "JSON-001"),
        of("an unknown name", "{\"" + c + "\":1}", "JSON-005"),
        of(
            "an unknown name below",
            "{\"lines\":[{\"amountFen\":1,\"phone\":\"" + c + "\"}]}",
            "JSON-005"),
        of("a class", "{\"@class\":\"java.lang.Runtime\",\"count\":1}", "JSON-005"),
        of("a type", "{\"@type\":\"x" + c + "\"}", "JSON-005"),
        of("a name in other case", "{\"Payer\":\"" + c + "\"}", "JSON-005"),
        of("no fen", "{\"lines\":[{}]}", "JSON-006"),
        of("null for fen", "{\"lines\":[{\"amountFen\":null}]}", "JSON-006"),
        of("nothing", "", "JSON-006"),
        of("blanks alone", "  \n ", "JSON-006"),
        of("null alone", "null", "JSON-006"),
        of("a point in fen", "{\"lines\":[{\"amountFen\":2025.9}]}", "JSON-007"),
        of("a point and nothing behind it in fen", "{\"lines\":[{\"amountFen\":1.0}]}", "JSON-007"),
        of("an exponent in fen", "{\"lines\":[{\"amountFen\":1e3}]}", "JSON-007"),
        of("a text for fen", "{\"lines\":[{\"amountFen\":\"" + c + "\"}]}", "JSON-007"),
        of("an empty text for a count", "{\"count\":\"\"}", "JSON-007"),
        of("true for a count", "{\"count\":true}", "JSON-007"),
        of("more than an int", "{\"count\":" + c + "}", "JSON-007"),
        of("more than a long", "{\"lines\":[{\"amountFen\":" + c + "00000}]}", "JSON-007"),
        of("a number for a text", "{\"payer\":" + c + "}", "JSON-007"),
        of("a decimal for a text", "{\"payer\":1.5}", "JSON-007"),
        of("true for a text", "{\"payer\":true}", "JSON-007"),
        of("a text for a decimal", "{\"area\":\"" + c + "\"}", "JSON-007"),
        of("a list for a text", "{\"payer\":[\"" + c + "\"]}", "JSON-007"),
        of("an object for a text", "{\"payer\":{\"a\":\"" + c + "\"}}", "JSON-007"),
        of("a text for a list", "{\"lines\":\"" + c + "\"}", "JSON-007"),
        of("a number for true", "{\"urgent\":1}", "JSON-007"),
        of("a text for true", "{\"urgent\":\"true" + c + "\"}", "JSON-007"),
        of("a list for the whole", "[{\"payer\":\"" + c + "\"}]", "JSON-007"),
        of("a text for the whole", "\"" + c + "\"", "JSON-007"),
        of("1e999999999", "{\"area\":1e999999999}", "JSON-008"),
        of("1e-999999999", "{\"area\":1e-999999999}", "JSON-008"),
        of("1E+41 for anything", "{\"any\":1E+41}", "JSON-008"),
        of("an exponent beyond an int", "{\"area\":1e99999999999999999}", "JSON-008"),
        of("an exponent in what is skipped", "{\"rooms\":{\"a\":1e400}}", "JSON-008"),
        of("NaN", "{\"area\":NaN}", "JSON-001"),
        of("Infinity", "{\"area\":-Infinity}", "JSON-001"),
        of("a plus", "{\"count\":+1}", "JSON-001"),
        of("a leading zero", "{\"count\":007}", "JSON-001"),
        of("a word", "{\"payer\":hunter2" + c + "}", "JSON-001"),
        of("single quotes", "{'payer':'" + c + "'}", "JSON-001"),
        of("a comment", "{/*" + c + "*/\"count\":1}", "JSON-001"),
        of("a comma too many", "{\"count\":1,}", "JSON-001"),
        of("a line break in a text", "{\"payer\":\"" + c + "\n\"}", "JSON-001"),
        of("an end too early", "{\"payer\":\"" + c, "JSON-001"),
        of("a byte order mark", "\uFEFF{\"count\":1}", "JSON-009"),
        of("half a pair", "{\"payer\":\"\\ud842" + c + "\"}", "JSON-009"),
        of("the other half", "{\"payer\":\"\\udfb7\"}", "JSON-009"),
        of("half a pair in a key", "{\"rooms\":{\"\\ud842\":1}}", "JSON-009"),
        of("a rule of its own", "{\"by\":\"" + c + " x\"}", "PAYMENT-001"));
  }

  private static Arguments of(String what, String json, String code) {
    return Arguments.of(what, json, code);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void a_document_is_refused_with_a_code_and_nothing_of_it_is_repeated(
      String what, String json, String code) {
    CheckFailedException e =
        catchThrowableOfType(
            CheckFailedException.class,
            () -> HallJson.read(json.getBytes(StandardCharsets.UTF_8), Order.class));
    assertThat(e).as(what).isNotNull();
    assertThat(e.findings()).extracting(finding -> finding.code().id()).containsExactly(code);
    assertThat(e.toString() + e.findings() + e.getCause())
        .doesNotContain(CANARY, "hunter2", "{line}", "{column}")
        .hasSizeLessThan(400);
    assertThat(e.getCause()).isNull();
  }

  @Test
  void sixty_cases_and_more_are_tried() {
    assertThat(refused()).hasSizeGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void the_mapper_alone_refuses_them_too(String what, String json, String code) {
    if (List.of("nothing", "blanks alone", "null alone").contains(what)) {
      return; // a mapper answers null, or its reader does
    }
    assertThatThrownBy(
            () ->
                HallJson.mapper()
                    .readValue(
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                        Order.class))
        .as(what)
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void a_refusal_is_quick_and_counts_no_digits() {
    assertTimeout(
        Duration.ofSeconds(1),
        () ->
            assertThatThrownBy(() -> read("{\"any\":[1e999999999]}"))
                .isInstanceOf(CheckFailedException.class));
  }

  @Test
  void a_place_is_a_pointer_of_names_that_the_program_has() {
    assertThat(where("{\"lines\":[{\"amountFen\":1},{\"amountFen\":\"x\"}]}"))
        .isEqualTo("/lines/1/amountFen");
    assertThat(where("{\"other-name\":1}")).isEqualTo("/other-name");
    assertThat(where("{\"rooms\":{\"" + CANARY + "\":\"x\"}}")).isEqualTo("/rooms/*");
    assertThat(where("{\"" + CANARY + "\":1}")).isEqualTo("/*");
    assertThat(where("{\"by\":\"no number!\"}")).startsWith("/by");
  }

  @Test
  void a_position_is_told() {
    Finding finding = finding("{\n \"count\":\"x\"}");
    assertThat(finding.parameters()).containsEntry("line", "2").containsKey("column");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-16", "GB18030"})
  void another_encoding_is_refused(String charset) {
    byte[] json = "{\"payer\":\"段某某\"}".getBytes(Charset.forName(charset));
    assertThatThrownBy(() -> HallJson.read(json, Order.class))
        .isInstanceOf(CheckFailedException.class);
    assertThatThrownBy(() -> HallJson.mapper().readValue(json, Order.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void what_is_right_is_read() {
    Order order =
        read(
            "{\"payer\":\"𠮷某\",\"count\":3,\"area\":89.50,\"lines\":[{\"amountFen\":186450}],"
                + "\"rooms\":{\"a\":1},\"by\":\"C01\",\"big\":12345678901234567890}");
    assertThat(order.payer()).isEqualTo("𠮷某");
    assertThat(order.area()).isEqualTo("89.50");
    assertThat(order.lines()).containsExactly(new Line(186_450, null));
    assertThat(order.by()).isEqualTo(new StaffNumber("C01"));
  }

  @Test
  void trees_and_untyped_values_are_bounded_alike() {
    assertThatThrownBy(() -> HallJson.mapper().readTree("{\"a\":1e999999999}"))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> HallJson.mapper().readValue("[1e999999999]", Object.class))
        .isInstanceOf(JacksonException.class);
    JsonNode tree = HallJson.mapper().readTree("{\"a\":1.10}");
    assertThat(tree.get("a").decimalValue()).isEqualTo("1.10");
    assertThatThrownBy(() -> HallJson.mapper().readTree("{\"a\":1,\"a\":2}"))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void a_derived_mapper_is_as_strict() {
    assertThatThrownBy(
            () ->
                HallJson.mapper()
                    .rebuild()
                    .build()
                    .readValue("{\"area\":1e999999999}", Order.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void no_type_is_taken_from_a_document_by_default() {
    assertThat(HallJson.mapper().readValue("[\"java.lang.Runtime\",{}]", Object.class))
        .isInstanceOf(List.class);
    assertThatThrownBy(
            () -> HallJson.mapper().readValue("{\"@class\":\"java.lang.Runtime\"}", Open.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void money_is_read_in_whole_fen_alone() {
    assertThat(HallJson.read("5".getBytes(StandardCharsets.UTF_8), Money.class))
        .isEqualTo(Money.ofFen(5));
    assertThatThrownBy(() -> HallJson.read("5.5".getBytes(StandardCharsets.UTF_8), Money.class))
        .isInstanceOf(CheckFailedException.class);
  }

  private static Order read(String json) {
    return HallJson.read(json.getBytes(StandardCharsets.UTF_8), Order.class);
  }

  private static String where(String json) {
    return finding(json).where();
  }

  private static Finding finding(String json) {
    CheckFailedException e = catchThrowableOfType(CheckFailedException.class, () -> read(json));
    return e.findings().get(0);
  }
}
