package io.hall.invoice.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.store.Sql;
import io.hall.store.TestDatabase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docs/formats/invoice-chain.md} says is so: records are read by the page's tables, and
 * hashes rebuilt without the library.
 */
class InvoiceChainFormatTest {

  private static final Pattern SECTION =
      Pattern.compile(
          "### [`*](invoice\\.[a-z-]+\\.1|Figures|Findings)[`*]\n(.*?)(?=\n### |\\z)",
          Pattern.DOTALL);
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| ?([0-9]*) ?\\| ([a-z ]+) \\| (text|number|fields) \\|.*$", Pattern.MULTILINE);

  /** A field of the page; one without a number is repeated. */
  private record Field(boolean repeated, String name, String type) {}

  private TestDatabase database;

  @BeforeEach
  void a_record_of_every_kind(@TempDir Path folder) {
    database = TestDatabase.Kind.SQLITE.make(folder);
    try (DeskAtWork desk = new DeskAtWork(database)) {
      DeskTablesTest.fill(desk);
      var blue = desk.issue("blue", desk.receipt("rb", "20.00"), "20.00");
      var shares = blue.draft().shares();
      desk.issueRed(
          "red", DeskAtWork.red(blue, "-5.00", DeskAtWork.share(shares.get(0).receipt(), "-5.00")));
      desk.check(desk.draft("wrong", desk.receipt("rw", "5.00"), "9.00"), "8.00");
    }
  }

  /** By the page alone: what a stranger writes is what is in the log. */
  @Test
  void a_record_is_rebuilt_from_what_it_says() {
    byte[] figures =
        row(
            text("BLUE"),
            text(""),
            text(""),
            text(""),
            number(9_000),
            number(0),
            number(9_000),
            number(1),
            text("NORMAL"),
            text(""),
            text(""),
            text(""),
            text(""),
            text("免税"),
            number(9_000),
            number(0));
    byte[] share = row(text("JZ26-00000003"), number(2026));
    byte[] checked =
        row(
            text("BLUE"),
            text(""),
            text(""),
            text(""),
            number(10_000),
            number(0),
            number(10_000),
            number(1),
            text("NORMAL"),
            text(""),
            text(""),
            text(""),
            text(""),
            text("免税"),
            number(10_000),
            number(0));
    assertThat(body("other"))
        .isEqualTo(
            row(
                text("H01"),
                text("C07"),
                text(""),
                text(""),
                number(0),
                field(checked),
                number(1),
                share,
                number(10_000)));
    String number = fieldOf("issue-other", 3);
    byte[] findings =
        row(
            number(4),
            finding("INVOICE-251", "totals.net", "100.00", "90.00"),
            finding("INVOICE-251", "totals.gross", "100.00", "90.00"),
            row(text("INVOICE-252"), text("INVALID"), text("words"), number(0)),
            finding("INVOICE-251", "lines[1].net", "100.00", "90.00"));
    assertThat(body("issue-other"))
        .isEqualTo(
            row(
                text("other"),
                number(1),
                text(""),
                text(number),
                text(""),
                text("2026-11-23"),
                field(findings),
                field(figures),
                number(1),
                share,
                number(9_000)));
    assertThat(body("refusal"))
        .isEqualTo(row(text("refused"), text("O01"), number(2), text("SEASON"), text("OTHER")));
    assertThat(body("taken"))
        .isEqualTo(
            row(
                text("H01"),
                text("C07"),
                text("041001900104"),
                text("00000077"),
                text(""),
                text("2026-03-02"),
                field(figures),
                number(1),
                share,
                number(500)));
  }

  private static byte[] finding(String code, String place, String expected, String found) {
    return row(
        text(code),
        text("INVALID"),
        text(place),
        number(2),
        text("expected"),
        text(expected),
        text("found"),
        text(found));
  }

  /** The body of the record that a request wrote. */
  private byte[] body(String request) {
    return contents(" AND request_id = '" + request + "'").stream()
        .map(content -> fields(content).get(8))
        .findFirst()
        .orElseThrow();
  }

  private String fieldOf(String request, int at) {
    return text(fields(body(request)).get(at));
  }

  private static byte[] row(byte[]... parts) {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] field(byte[] content) {
    return row(ByteBuffer.allocate(4).putInt(content.length).array(), content);
  }

  private static byte[] text(String text) {
    return field(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] number(long number) {
    return field(ByteBuffer.allocate(8).putLong(number).array());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void each_kind_has_the_fields_that_the_page_lists() throws IOException {
    Map<String, List<Field>> page = page();
    Map<String, Integer> seen = new TreeMap<>();
    for (byte[] content : contents()) {
      List<byte[]> envelope = fields(content);
      String kind = text(envelope.get(4));
      assertThat(page).containsKey(kind);
      assertFits(kind, fields(envelope.get(8)), page);
      seen.merge(kind, 1, Integer::sum);
    }
    page.keySet().removeAll(List.of("Figures", "Findings"));
    assertThat(seen.keySet()).isEqualTo(page.keySet());
  }

  private static void assertFits(String kind, List<byte[]> body, Map<String, List<Field>> page) {
    List<Field> fields = page.getOrDefault(kind, List.of());
    int at = 0;
    for (int i = 0; i < fields.size(); i++) {
      assertType(kind, fields.get(i), body.get(at));
      if (fields.get(i).name().equals("figures") && fields.get(i).type().equals("fields")) {
        assertFits("Figures", fields(body.get(at)), page);
      }
      at++;
      List<Field> group = group(fields, i + 1);
      if (!group.isEmpty()) {
        long times = ByteBuffer.wrap(body.get(at - 1)).getLong();
        for (long n = 0; n < times; n++) {
          for (Field field : group) {
            assertType(kind, field, body.get(at));
            at++;
          }
        }
        i += group.size();
      }
    }
    assertThat(at).as(kind).isEqualTo(body.size());
  }

  private static List<Field> group(List<Field> fields, int from) {
    int to = from;
    while (to < fields.size() && fields.get(to).repeated()) {
      to++;
    }
    return fields.subList(from, to);
  }

  private static void assertType(String kind, Field field, byte[] content) {
    String where = kind + " " + field.name();
    switch (field.type()) {
      case "number" -> assertThat(content).as(where).hasSize(8);
      case "fields" -> assertThat(fields(content)).as(where).isNotNull();
      default ->
          assertThat(text(content).getBytes(StandardCharsets.UTF_8)).as(where).isEqualTo(content);
    }
  }

  @Test
  void a_stranger_rebuilds_every_hash() {
    for (String stream : List.of("invoice-desk/H01", "invoice-file/H01")) {
      String before = "00".repeat(32);
      List<String[]> rows =
          database.ask(
              c ->
                  Sql.list(
                      c,
                      "SELECT hex(content), hex(hash) FROM log_record"
                          + " WHERE stream = ? ORDER BY position",
                      row -> new String[] {row.getString(1), row.getString(2)},
                      stream));
      assertThat(rows).isNotEmpty();
      for (String[] row : rows) {
        before = sha256(before + row[0]);
        assertThat(row[1]).isEqualToIgnoringCase(before);
      }
    }
  }

  @Test
  void the_file_is_the_one_field_of_its_records_personal_text() {
    byte[] kept =
        database.ask(
            c ->
                Sql.first(
                        c,
                        "SELECT content FROM personal_text WHERE stream = 'invoice-file/H01'",
                        row -> row.getBytes(1))
                    .orElseThrow());
    assertThat(fields(kept)).hasSize(1);
    assertThat(text(fields(kept).get(0))).isEqualTo("x");
  }

  private List<byte[]> contents() {
    return contents("");
  }

  private List<byte[]> contents(String which) {
    return database.ask(
        c ->
            Sql.list(
                c,
                "SELECT content FROM log_record WHERE stream LIKE 'invoice%'" + which,
                row -> row.getBytes(1)));
  }

  private static Map<String, List<Field>> page() throws IOException {
    Map<String, List<Field>> kinds = new TreeMap<>();
    Matcher sections =
        SECTION.matcher(Files.readString(Path.of("../docs/formats/invoice-chain.md")));
    while (sections.find()) {
      List<Field> fields = new ArrayList<>();
      Matcher rows = ROW.matcher(sections.group(2));
      while (rows.find()) {
        fields.add(new Field(rows.group(1).isEmpty(), rows.group(2), rows.group(3)));
      }
      kinds.put(sections.group(1), fields);
    }
    return kinds;
  }

  private static List<byte[]> fields(byte[] row) {
    ByteBuffer in = ByteBuffer.wrap(row);
    List<byte[]> fields = new ArrayList<>();
    while (in.hasRemaining()) {
      byte[] field = new byte[in.getInt()];
      in.get(field);
      fields.add(field);
    }
    return fields;
  }

  private static String text(byte[] field) {
    return new String(field, StandardCharsets.UTF_8);
  }

  private static String sha256(String hex) {
    try {
      byte[] bytes = HexFormat.of().parseHex(hex.toLowerCase(java.util.Locale.ROOT));
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
