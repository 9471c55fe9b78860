package io.hall.test.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.Finding;
import io.hall.payment.PaymentCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** A leak is planted in every channel and in every encoding, and found. */
class CanaryWatchTest {

  private static final Logger LOG = LoggerFactory.getLogger(CanaryWatchTest.class);

  private static final Canaries CANARIES = Canaries.of(7);
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PrintStream outBefore = System.out;
  private final PrintStream errBefore = System.err;
  private final CanaryWatch watch = CanaryWatch.open(CANARIES);

  @BeforeEach
  void listen() {
    PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
    watch.listenTo(both, both);
  }

  @AfterEach
  void stop() {
    watch.close();
    System.setOut(outBefore);
    System.setErr(errBefore);
  }

  private Canary one(CanaryKind kind) {
    return CANARIES.all().stream().filter(c -> c.kind() == kind).skip(77).findFirst().orElseThrow();
  }

  /** Something planted, which must be found as that canary in that place, and no other be. */
  private CanaryReport foundIn(String place, Canary canary) {
    CanaryReport report = watch.search();
    assertThat(report.leaks())
        .as(place)
        .isNotEmpty()
        .allMatch(leak -> leak.canary() == canary.number() && leak.kind() == canary.kind())
        .anyMatch(leak -> leak.place().startsWith(place));
    assertThat(report.toString()).contains("#" + canary.number()).doesNotContain(canary.value());
    assertThatThrownBy(() -> report.requireClean(0)).isInstanceOf(AssertionError.class);
    return report;
  }

  // --- encodings

  static Stream<Arguments> forms() {
    return Stream.of(CanaryKind.values())
        .flatMap(
            kind -> {
              Canary canary =
                  CANARIES.all().stream()
                      .filter(c -> c.kind() == kind)
                      .skip(3)
                      .findFirst()
                      .orElseThrow();
              return Encodings.of(canary).entrySet().stream()
                  .map(form -> Arguments.of(canary, form.getKey(), form.getValue()));
            });
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("forms")
  void a_value_is_found_in_every_encoding(Canary canary, String encoding, byte[] form) {
    watch.body("noise", joined(noise(1_000), form, noise(1_000)));
    foundIn("noise", canary);
  }

  @ParameterizedTest
  @EnumSource(CanaryKind.class)
  void a_value_is_found_in_base64_wherever_it_stands(CanaryKind kind) {
    Canary canary = one(kind);
    for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030")) {
      byte[] value = canary.value().getBytes(Charset.forName(charset));
      for (int before = 0; before < 6; before++) {
        byte[] all = joined(noise(before), value, noise(9 - before));
        String name = charset + before;
        watch.body(name, Base64.getEncoder().encodeToString(all));
        watch.body(name + "url", Base64.getUrlEncoder().withoutPadding().encodeToString(all));
        watch.body(
            name + "mime", Base64.getMimeEncoder(20, new byte[] {'\r', '\n'}).encodeToString(all));
      }
    }
    CanaryReport report = watch.search();
    assertThat(report.leaks().stream().map(CanaryReport.Leak::place).distinct()).hasSize(4 * 6 * 3);
    assertThat(report.leaks()).allMatch(leak -> leak.canary() == canary.number());
  }

  @Test
  void numbers_are_found_in_groups() {
    Canary card = one(CanaryKind.BANK_CARD);
    watch.body("groups", "卡号 " + card.value().replaceAll("(.{4})", "$1 "));
    foundIn("groups", card);
  }

  @Test
  void a_phone_is_found_with_hyphens_and_brackets() {
    Canary phone = one(CanaryKind.PHONE);
    String v = phone.value();
    watch.body(
        "groups", "(+86)" + v.substring(0, 3) + "-" + v.substring(3, 7) + "-" + v.substring(7));
    foundIn("groups", phone);
  }

  // --- channels

  @Test
  void in_a_log_message() {
    Canary canary = one(CanaryKind.NAME);
    LOG.trace("payer " + canary.value());
    foundIn("log", canary);
  }

  @Test
  void in_an_argument_of_a_log_that_the_message_does_not_show() {
    Canary canary = one(CanaryKind.PASSWORD);
    LOG.debug("signed in {}", "x", canary.value());
    foundIn("log", canary);
  }

  @Test
  void in_an_exception_of_a_log() {
    Canary canary = one(CanaryKind.RESIDENT_ID);
    LOG.info("failed", new IllegalStateException(new IOException(canary.value())));
    foundIn("log", canary);
  }

  @Test
  void in_the_context_of_a_log() {
    Canary canary = one(CanaryKind.CUSTOMER);
    MDC.put("customer", canary.value());
    LOG.warn("x");
    MDC.remove("customer");
    foundIn("log", canary);
  }

  @Test
  void in_a_key_value_of_a_log() {
    Canary canary = one(CanaryKind.EMAIL);
    LOG.atTrace().addKeyValue("mail", canary.value()).log("sent");
    foundIn("log", canary);
  }

  @Test
  void in_the_name_of_a_logger_that_was_set_to_nothing() {
    ch.qos.logback.classic.Logger quiet =
        (ch.qos.logback.classic.Logger) LoggerFactory.getLogger("quiet");
    watch.close();
    quiet.setLevel(ch.qos.logback.classic.Level.OFF);
    Canary canary = one(CanaryKind.ADDRESS);
    try (CanaryWatch again = CanaryWatch.open(CANARIES)) {
      again.listenTo(System.out, System.err);
      quiet.trace(canary.value());
      assertThat(again.search().leaks()).isNotEmpty();
    }
    assertThat(quiet.getLevel()).isEqualTo(ch.qos.logback.classic.Level.OFF);
    quiet.setLevel(null);
  }

  @Test
  void in_a_log_of_the_jdk() {
    Canary canary = one(CanaryKind.BANK_CARD);
    java.util.logging.Logger.getLogger("jdk")
        .log(java.util.logging.Level.FINEST, "{0}", canary.value());
    foundIn("java.util.logging", canary);
  }

  @Test
  void on_the_standard_streams() {
    Canary canary = one(CanaryKind.NAME);
    System.out.println(canary.value());
    System.err.print(canary.value().charAt(0));
    System.err.print(canary.value().substring(1));
    CanaryReport report = foundIn("System.out", canary);
    assertThat(report.leaks()).anyMatch(leak -> leak.place().equals("System.err"));
    assertThat(out.toString(StandardCharsets.UTF_8)).contains(canary.value());
  }

  static Stream<Arguments> chains() {
    return Stream.of(
        Arguments.of("message", (Throws) v -> new IllegalStateException(v)),
        Arguments.of("cause", (Throws) v -> new Exception("a", new Exception("b", new Error(v)))),
        Arguments.of("suppressed", (Throws) v -> with(new Exception("a"), new Exception(v))),
        Arguments.of("next", (Throws) v -> next(new SQLException("a"), new SQLException(v))),
        Arguments.of(
            "finding",
            (Throws)
                v ->
                    new io.hall.check.CheckFailedException(
                        Finding.of(PaymentCode.REASON).with("hidden", v))));
  }

  interface Throws {
    Throwable of(String value);
  }

  private static Throwable with(Exception e, Exception suppressed) {
    e.addSuppressed(suppressed);
    return e;
  }

  private static Throwable next(SQLException e, SQLException next) {
    e.setNextException(next);
    return e;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("chains")
  void in_an_exception(String where, Throws e) {
    Canary canary = one(CanaryKind.RESIDENT_ID);
    watch.attempt(
        () -> {
          Throwable thrown = e.of(canary.value());
          if (thrown instanceof Exception exception) {
            throw exception;
          }
          throw (Error) thrown;
        });
    assertThat(watch.caught()).isEqualTo(1);
    assertThat(watch.search().leaks()).as(where).isNotEmpty();
  }

  @Test
  void in_findings_and_words() {
    Canary canary = one(CanaryKind.NAME);
    watch.findings(List.of(Finding.of(PaymentCode.REASON).in(canary.value())));
    watch.words(Map.of("a", canary.value()));
    CanaryReport report = foundIn("findings", canary);
    assertThat(report.leaks()).anyMatch(leak -> leak.place().equals("toString"));
  }

  @Test
  void in_a_body() {
    Canary canary = one(CanaryKind.PHONE);
    watch.body("GET /receipts/1", "{\"phone\":\"" + canary.value() + "\"}");
    foundIn("GET /receipts/1", canary);
  }

  @Test
  void in_the_entry_of_a_zip_in_a_gzip() throws IOException {
    Canary canary = one(CanaryKind.ADDRESS);
    watch.body("export", gzip(zip("a.csv", canary.value())));
    foundIn("export gzip zip entry 1", canary);
  }

  @Test
  void in_the_name_of_a_zips_entry() throws IOException {
    Canary canary = one(CanaryKind.NAME);
    watch.body("export", zip(canary.value() + ".csv", "nothing"));
    foundIn("export", canary);
  }

  @Test
  void in_the_text_of_a_pdf() throws IOException {
    Canary canary = one(CanaryKind.PHONE);
    watch.body("paper", pdf(canary.value(), ""));
    CanaryReport report = foundIn("paper PDF text", canary);
    assertThat(report.leaks()).anyMatch(leak -> leak.place().startsWith("paper PDF stream"));
  }

  @Test
  void in_the_metadata_of_a_pdf() throws IOException {
    Canary canary = one(CanaryKind.NAME);
    watch.body("paper", pdf("nothing", canary.value()));
    foundIn("paper PDF metadata", canary);
  }

  @Test
  void in_a_file_and_in_its_name(@TempDir Path folder) throws IOException {
    Canary content = one(CanaryKind.BANK_CARD);
    Files.createDirectory(folder.resolve("tmp"));
    Files.writeString(folder.resolve("tmp/a.tmp"), "card " + content.value());
    watch.folder(folder);
    foundIn("file 1", content);
  }

  @Test
  void in_the_name_of_a_file(@TempDir Path folder) throws IOException {
    Canary canary = one(CanaryKind.NAME);
    Files.writeString(folder.resolve(canary.value() + ".pdf"), "");
    watch.folder(folder);
    foundIn("names of files", canary);
  }

  @Test
  void in_a_table(@TempDir Path folder) throws Exception {
    Canary canary = one(CanaryKind.NAME);
    try (Connection connection = database(folder, canary)) {
      watch.tables("db", connection);
    }
    foundIn("db table payer.name", canary);
  }

  @Test
  void in_what_was_deleted_from_a_database(@TempDir Path folder) throws Exception {
    Canary canary = one(CanaryKind.NAME);
    try (Connection connection = database(folder, canary);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA secure_delete = OFF");
      statement.execute("DELETE FROM payer");
      watch.database("db", folder.resolve("a.db"), connection);
    }
    foundIn("db raw", canary);
  }

  @Test
  void in_the_log_of_a_database(@TempDir Path folder) throws Exception {
    Canary canary = one(CanaryKind.NAME);
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("CREATE TABLE payer (name TEXT)");
      try (PreparedStatement insert = connection.prepareStatement("INSERT INTO payer VALUES (?)")) {
        insert.setString(1, canary.value());
        insert.execute();
      }
      watch.database("db", folder.resolve("a.db"), connection);
    }
    foundIn("db raw-wal", canary);
  }

  @Test
  void in_a_statement_that_the_driver_logs() throws Exception {
    Canary canary = one(CanaryKind.CUSTOMER);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT '" + canary.value() + "'");
    }
    foundIn("log", canary);
  }

  // --- what is allowed

  @Test
  void a_canary_is_allowed_in_its_table_and_then_in_the_raw_bytes(@TempDir Path folder)
      throws Exception {
    Canary canary = one(CanaryKind.NAME);
    watch.allowTable("payer");
    try (Connection connection = database(folder, canary)) {
      watch.database("db", folder.resolve("a.db"), connection);
    }
    CanaryReport report = watch.search();
    assertThat(report.leaks()).isEmpty();
    assertThat(report.allowed()).containsEntry("table payer", 1);
    report.requireClean(0);
  }

  @Test
  void it_is_not_allowed_in_the_table_beside(@TempDir Path folder) throws Exception {
    Canary canary = one(CanaryKind.NAME);
    watch.allowTable("pay");
    try (Connection connection = database(folder, canary)) {
      watch.tables("db", connection);
    }
    foundIn("db table payer.name", canary);
  }

  @Test
  void a_place_is_allowed_by_its_name() {
    watch.allow("GET /receipts/1");
    watch.body("GET /receipts/1", one(CanaryKind.NAME).value());
    CanaryReport report = watch.search();
    assertThat(report.leaks()).isEmpty();
    assertThat(report.allowed()).containsEntry("GET /receipts/1", 1);
  }

  @Test
  void an_allowance_that_nothing_needs_is_told() {
    watch.allowTable("payer");
    assertThatThrownBy(() -> watch.search().requireClean(0)).hasMessageContaining("table payer");
  }

  @Test
  void a_scenario_that_used_few_CANARIES_proves_nothing() {
    CANARIES.next(CanaryKind.NAME);
    assertThatThrownBy(() -> watch.search().requireClean(2)).hasMessageContaining("Only 1");
  }

  // --- no false alarm

  @Test
  void what_is_no_canary_is_not_found() {
    watch.body("random", noise(8 << 20));
    Set<String> own = CANARIES.all().stream().map(Canary::value).collect(Collectors.toSet());
    Canaries.of(8).all().stream()
        .map(Canary::value)
        .filter(other -> !own.contains(other))
        .forEach(other -> watch.body("others", other));
    CANARIES
        .all()
        .forEach(c -> watch.body("halves", c.value().substring(0, c.value().length() / 2)));
    assertThat(watch.search().leaks()).isEmpty();
  }

  @Test
  void all_thousand_are_found_at_once() {
    CANARIES.all().forEach(canary -> watch.body("all", canary.value()));
    assertThat(watch.search().leaks().stream().map(CanaryReport.Leak::canary).distinct())
        .hasSize(Canaries.COUNT);
  }

  @Test
  void a_watch_without_the_standard_streams_does_not_answer() {
    try (CanaryWatch deaf = CanaryWatch.open(CANARIES)) {
      assertThatThrownBy(deaf::search).hasMessageContaining("listenTo(System.out, System.err)");
    }
  }

  @Test
  void afterwards_levels_and_streams_are_as_they_were() {
    ch.qos.logback.classic.Logger root =
        (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    assertThat(root.getLevel()).isEqualTo(ch.qos.logback.classic.Level.TRACE);
    watch.close();
    assertThat(root.getLevel()).isNotEqualTo(ch.qos.logback.classic.Level.TRACE);
    System.out.print("after");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("after");
    assertThat(watch.search().searched().keySet()).doesNotContain("System.out");
  }

  private static Connection database(Path folder, Canary canary) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.db"));
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE payer (name TEXT)");
    }
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO payer VALUES (?)")) {
      insert.setString(1, canary.value()); // the driver logs its statements
      insert.execute();
    }
    return connection;
  }

  private static byte[] zip(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] pdf(String text, String title) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      document.getDocumentInformation().setTitle(title);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        content.showText(text);
        content.endText();
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(5).nextBytes(noise);
    return noise;
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }
}
