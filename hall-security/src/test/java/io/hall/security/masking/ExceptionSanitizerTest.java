package io.hall.security.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.identity.ResidentId;
import io.hall.json.HallJson;
import io.hall.store.StoreException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ExceptionSanitizerTest {

  private static final String CANARY = text("41080019000101005X");

  record Bean(
      @Size(max = 3, message = "${validatedValue} is too long") String id,
      @Valid List<Bean> more,
      Map<String, @Size(max = 3, message = "${validatedValue}") String> byId) {}

  record Amount(int fen, Map<String, Integer> rooms) {}

  /** Everything that is known to repeat what it was given, and things that nobody thought of. */
  static Stream<Throwable> leaking() {
    JsonMapper plain = JsonMapper.builder().build();
    return Stream.of(
        caught(() -> plain.readValue("{\"fen\":\"" + CANARY + "\"}", Amount.class)),
        caught(() -> plain.readValue("{\"fen\":" + CANARY + "}", Amount.class)),
        caught(() -> plain.readValue("{\"" + CANARY + "\":1}", Amount.class)),
        caught(() -> plain.readValue("{\"rooms\":{\"" + CANARY + "\":\"x\"}}", Amount.class)),
        caught(() -> HallJson.mapper().readValue("{\"" + CANARY + "\":1}", Amount.class)),
        caught(() -> sql("SELECT * FROM \"" + CANARY + "\"")),
        caught(() -> sql("INSERT INTO t VALUES ('" + CANARY + "')")),
        StoreException.of(new SQLException("value " + CANARY, "23505", 19)),
        new BatchUpdateException("duplicate " + CANARY, "23505", 0, new int[] {1, 1}),
        new SQLException("state " + CANARY, CANARY),
        violation(new Bean(CANARY, List.of(), Map.of())),
        violation(new Bean("a", List.of(new Bean(CANARY, List.of(), Map.of())), Map.of())),
        violation(new Bean("a", List.of(), Map.of(CANARY, CANARY))),
        caught(() -> LocalDate.parse(CANARY)),
        caught(() -> Integer.parseInt(CANARY)),
        caught(() -> new java.math.BigDecimal(CANARY)),
        caught(() -> Thread.State.valueOf(CANARY)),
        caught(() -> Map.of(CANARY, 1, text(CANARY), 2)),
        caught(() -> ResidentId.of(CANARY + "1")),
        caught(() -> Files.readString(Path.of(CANARY))),
        caught(() -> new java.net.URI("http://" + CANARY + " x")),
        caught(() -> java.util.regex.Pattern.compile("[" + CANARY)),
        caught(() -> Class.forName(CANARY)),
        caught(() -> java.time.ZoneId.of(CANARY)),
        caught(() -> java.nio.charset.Charset.forName(CANARY)),
        caught(() -> java.util.UUID.fromString(CANARY)),
        caught(() -> java.util.HexFormat.of().parseHex(CANARY)),
        caught(() -> java.util.Base64.getDecoder().decode(CANARY + "!")),
        caught(() -> Object.class.cast(List.of(CANARY).get(5))),
        caught(() -> java.util.Optional.empty().orElseThrow(() -> new Error(CANARY))),
        new CheckFailedException(
            Finding.of(MaskingCode.OUT_OF_SCOPE).with("kind", CANARY).in("a/" + CANARY)),
        new RuntimeException(CANARY));
  }

  @ParameterizedTest
  @MethodSource("leaking")
  void nothing_of_its_words_is_left(Throwable e) {
    assertThat(text(ExceptionSanitizer.sanitize(e)))
        .doesNotContain(CANARY, CANARY.substring(0, 17));
  }

  @ParameterizedTest
  @MethodSource("leaking")
  void nor_where_it_is_a_cause_or_suppressed(Throwable e) {
    RuntimeException outer = new RuntimeException("outer " + CANARY, new Error(e));
    outer.addSuppressed(new IllegalStateException(CANARY, e));
    SanitizedException clean = ExceptionSanitizer.sanitize(outer);
    assertThat(text(clean)).doesNotContain(CANARY, CANARY.substring(0, 17));
    assertThat(clean.getCause()).isNotNull();
    assertThat(clean.getSuppressed()).hasSize(1);
  }

  @Test
  void most_of_them_do_leak_unsanitised() {
    assertThat(leaking().filter(e -> text(e).contains(CANARY)).count()).isGreaterThan(20);
  }

  @Test
  void what_is_stable_is_kept() {
    assertThat(
            describe(
                () ->
                    JsonMapper.builder()
                        .build()
                        .readValue("{\"fen\":1.5,\"rooms\":3}", Amount.class)))
        .contains("JSON-00", "line 1 column");
    assertThat(describe(() -> HallJson.mapper().readValue("{\"fen\":\"x\"}", Amount.class)))
        .endsWith("MismatchedInputException: JSON-007 /fen line 1 column 8");
    assertThat(describe(() -> ResidentId.of("1"))).contains("CheckFailedException: RID-");
    assertThat(ExceptionSanitizer.describe(new SQLException("x", "23505", 7)))
        .isEqualTo("java.sql.SQLException: SQLState 23505, error 7");
    assertThat(ExceptionSanitizer.describe(new BatchUpdateException("x", "23505", 7, new int[2])))
        .endsWith("SQLState 23505, error 7, row 3");
    assertThat(ExceptionSanitizer.describe(StoreException.of(new SQLException("x"))))
        .isEqualTo("io.hall.store.StoreException: STORE-001");
    assertThat(describe(() -> LocalDate.parse(text("2026-13-01"))))
        .isEqualTo("java.time.format.DateTimeParseException: position 0");
    assertThat(
            ExceptionSanitizer.describe(
                violation(
                    new Bean(
                        "abcd",
                        List.of(new Bean("abcd", List.of(), Map.of())),
                        Map.of("k", "abcd")))))
        .isEqualTo(
            "jakarta.validation.ConstraintViolationException: Size byId[*].<map value>, Size id, Size more[0].id");
    assertThat(ExceptionSanitizer.describe(new IllegalStateException("x")))
        .isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void the_place_in_the_program_is_kept() {
    Throwable e = new IllegalStateException("x");
    assertThat(ExceptionSanitizer.sanitize(e).getStackTrace()).isEqualTo(e.getStackTrace());
  }

  @Test
  void the_next_errors_of_a_database_come_along() {
    SQLException first = new SQLException("a", "23505", 1);
    first.setNextException(new SQLException("b", "40001", 2));
    assertThat(text(ExceptionSanitizer.sanitize(first))).contains("SQLState 40001, error 2");
  }

  @Test
  void rings_of_causes_end() {
    Exception one = new Exception("a");
    Exception other = new Exception("b", one);
    one.initCause(other);
    one.addSuppressed(other);
    assertThat(text(ExceptionSanitizer.sanitize(one))).contains("java.lang.Exception");
  }

  @Test
  void chains_without_end_are_cut() {
    Throwable e = new Exception("0");
    for (int i = 0; i < 10_000; i++) {
      e = new Exception("" + i, e);
    }
    int length = 0;
    for (Throwable c = ExceptionSanitizer.sanitize(e); c != null; c = c.getCause()) {
      length++;
    }
    assertThat(length).isLessThanOrEqualTo(50);
  }

  @Test
  void a_clean_one_stays_as_it_is() {
    SanitizedException clean = ExceptionSanitizer.sanitize(new SQLException("x", "23505", 7));
    assertThat(ExceptionSanitizer.describe(clean)).contains("SQLState 23505");
  }

  private static String describe(Action action) {
    return ExceptionSanitizer.describe(caught(action));
  }

  /** A text that the compiler does not know. */
  private static String text(String any) {
    return String.join("", any);
  }

  private interface Action {
    Object go() throws Exception;
  }

  private static Throwable caught(Action action) {
    Throwable e = catchThrowable(action::go);
    if (e == null) {
      throw new AssertionError("nothing was thrown");
    }
    return e;
  }

  private static Object sql(String statement) throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      c.createStatement().execute("CREATE TABLE t (a INTEGER CHECK (a < 0))");
      return c.createStatement().execute(statement);
    }
  }

  private static Throwable violation(Bean bean) {
    Validator validator =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
    return new ConstraintViolationException(CANARY, validator.validate(bean));
  }

  private static String text(Throwable e) {
    StringWriter text = new StringWriter();
    e.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
