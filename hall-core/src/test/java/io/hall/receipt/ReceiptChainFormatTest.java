package io.hall.receipt;

import static io.hall.receipt.HallAtWork.BOOK;
import static io.hall.receipt.HallAtWork.REFUND_BOOK;
import static io.hall.receipt.HallAtWork.area;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.hall.store.SampleCipher;
import io.hall.store.Sql;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import io.hall.store.TextSealing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docs/formats/receipt-chain.md} says is so. Hashes are rebuilt here from the page
 * alone, with nothing of the library but the file it wrote.
 */
class ReceiptChainFormatTest {

  private static final HexFormat HEX = HexFormat.of();

  @TempDir Path folder;

  /** One record as it lies in the file; bytes in hexadecimal digits, empty when there are none. */
  private record Row(
      String stream,
      long position,
      String request,
      String content,
      String previous,
      String hash,
      String salt,
      String text) {}

  @BeforeEach
  void a_day_of_every_kind_of_record() {
    try (HallAtWork hall = new HallAtWork(folder)) {
      ReceiptNumber a = hall.issue("a").number();
      ReceiptNumber b = hall.issue("b", area("1.00"), area("2.00")).number();
      ReceiptNumber f = hall.refund("f", a, area("40.00")).number();
      hall.reprint("r", b);
      hall.voidReceipt("v", b);
      hall.voidReceipt(HallAtWork.voiding("vf", f, ""));
      hall.clock.set("2026-11-23T03:50:00Z");
      hall.confirmClock("ok");
      hall.spoil("s", new ReceiptNumber("JZ26", 1003));
      hall.endOf(BOOK);
    }
  }

  @Test
  void a_stranger_rebuilds_every_hash() {
    for (String book : List.of(BOOK, REFUND_BOOK)) {
      String before = "00".repeat(32);
      long position = 0;
      for (Row row : rows("receipt-book/" + book)) {
        assertThat(row.previous()).isEqualTo(before);
        assertThat(row.hash()).isEqualTo(sha256(before, row.content()));
        before = row.hash();
        position++;
        List<String> fields = fields(row.content());
        assertThat(fields).hasSize(9);
        assertThat(text(fields.get(0))).isEqualTo("hall.record.1");
        assertThat(text(fields.get(1))).isEqualTo("SHA-256");
        assertThat(text(fields.get(2))).isEqualTo(row.stream());
        assertThat(number(fields.get(3))).isEqualTo(row.position()).isEqualTo(position);
        assertThat(text(fields.get(5))).isEqualTo(row.request());
        assertThat(fields.get(7)).isEqualTo(commitment(row));
      }
      assertThat(position).isEqualTo(book.equals(BOOK) ? 11 : 5);
    }
  }

  @Test
  void each_kind_has_the_fields_that_the_page_lists() throws IOException {
    String page = page();
    List<Row> rows = new ArrayList<>(rows("receipt-book/" + BOOK));
    rows.addAll(rows("receipt-book/" + REFUND_BOOK));
    List<String> kinds = new ArrayList<>();
    for (Row row : rows) {
      List<String> fields = fields(row.content());
      String kind = text(fields.get(4));
      kinds.add(kind);
      List<String> types = bodyTypes(page, kind);
      List<String> body = fields(fields.get(8));
      boolean lined = kind.equals("receipt.issue.1") || kind.equals("receipt.refund.1");
      long lines = lined ? number(body.get(types.size() - 1)) : 0;
      assertThat((long) body.size()).as(kind).isEqualTo(types.size() + 8 * lines);
      for (int i = 0; i < types.size(); i++) {
        if (types.get(i).equals("number")) {
          assertThat(body.get(i)).as(kind + " field " + (i + 1)).hasSize(16);
        } else {
          assertThat(text(body.get(i))).as(kind + " field " + (i + 1)).isNotBlank();
        }
      }
    }
    assertThat(kinds)
        .contains(
            "receipt.book.1",
            "receipt.book-out.1",
            "receipt.book-use.1",
            "receipt.book-return.1",
            "receipt.book-off.1",
            "receipt.clock.1",
            "receipt.spoiled.1",
            "receipt.issue.1",
            "receipt.refund.1",
            "receipt.void.1",
            "receipt.reprint.1");
  }

  @Test
  void the_example_of_the_page_is_what_the_library_writes() throws IOException {
    List<Row> rows = rows("receipt-book/" + BOOK);
    Row first = rows.get(0);
    assertThat(block("first content")).isEqualTo(first.content());
    assertThat(block("first previous_hash")).isEqualTo(first.previous());
    assertThat(block("first hash")).isEqualTo(first.hash());
    Row fourth = rows.get(3);
    assertThat(block("fourth personal")).isEqualTo(fourth.text());
    String commitment = block("fourth commitment");
    assertThat(commitment).isEqualTo(sha256(block("fourth salt"), block("fourth personal")));
    String real = fields(fourth.content()).get(7);
    assertThat(block("fourth content")).isEqualTo(fourth.content().replace(real, commitment));
    assertThat(block("fourth previous_hash")).isEqualTo(fourth.previous());
    assertThat(block("fourth hash"))
        .isEqualTo(sha256(block("fourth previous_hash"), block("fourth content")));
  }

  @Test
  void openssl_gives_the_same_hashes() throws Exception {
    needs("openssl");
    for (Row row : rows("receipt-book/" + BOOK)) {
      Path bytes = folder.resolve("bytes");
      Files.write(bytes, HEX.parseHex(row.previous() + row.content()));
      assertThat(run("openssl", "dgst", "-sha256", "-r", bytes.toString()))
          .startsWith("0 " + row.hash());
    }
  }

  @Test
  void the_script_of_the_page_finds_an_untouched_book_in_order() throws Exception {
    assertThat(script(BOOK).lines())
        .hasSize(12)
        .allMatch(line -> line.matches("0|\\d+ \\w{64} ok"));
    assertThat(script(REFUND_BOOK)).startsWith("0\n1 ");
  }

  @Test
  void the_script_of_the_page_finds_what_was_done_to_a_book() throws Exception {
    tamper(
        "log_record_no_update", "UPDATE log_record SET content = CAST(x'00' || content AS BLOB)");
    assertThat(script(BOOK)).startsWith("1\n").contains("its content was changed");
  }

  @Test
  void the_script_of_the_page_finds_a_removed_record() throws Exception {
    tamper("log_record_no_delete", "DELETE FROM log_record WHERE position = 2");
    assertThat(script(BOOK)).startsWith("1\n").contains("a record is missing before it\n", "4 ");
  }

  @Test
  void the_script_of_the_page_finds_a_changed_link_and_a_changed_personal_text() throws Exception {
    tamper(
        "personal_text_no_update",
        "UPDATE personal_text SET salt = zeroblob(16) WHERE position = 4");
    assertThat(script(BOOK)).startsWith("1\n").contains("its personal text was changed\n5 ");
    tamper("log_record_no_update", "UPDATE log_record SET previous_hash = zeroblob(32)");
    assertThat(script(BOOK)).startsWith("1\n").contains("does not follow from the record before");
  }

  @Test
  void the_script_of_the_page_holds_without_the_personal_texts() throws Exception {
    tamper("personal_text_no_delete", "DELETE FROM personal_text");
    assertThat(script(BOOK)).startsWith("0\n");
  }

  @Test
  void the_script_of_the_page_holds_with_sealed_personal_texts() throws Exception {
    try (Store store = SqliteStore.open(folder.resolve("hall.db"))) {
      assertThat(TextSealing.run(store.sealing(new SampleCipher()), 3).sealed()).isPositive();
    }
    assertThat(script(BOOK)).startsWith("0\n");
  }

  private String script(String book) throws Exception {
    needs("sqlite3");
    needs("openssl");
    Path script = folder.resolve("verify.sh");
    Files.writeString(script, fenced("sh"));
    String file = folder.resolve("hall.db").toString();
    return run("sh", script.toString(), file, "receipt-book/" + book);
  }

  /** The exit status and what was printed. */
  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return process.exitValue() + (command[0].equals("sh") ? "\n" : " ") + printed;
  }

  /** Skips the test, and says so, on a machine without the tool; fails where CI promised it. */
  private static void needs(String tool) {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
    if (!there && "true".equals(System.getenv("CI"))) {
      fail("CI has no " + tool + ", and the format page is not checked without it");
    }
    if (!there) {
      System.err.println("SKIPPED: there is no " + tool + " on this machine");
      abort("there is no " + tool + " on this machine");
    }
  }

  private void tamper(String trigger, String sql) {
    open(
        c -> {
          Sql.insert(c, "DROP TRIGGER IF EXISTS " + trigger);
          Sql.insert(c, sql);
          return sql;
        });
  }

  private List<Row> rows(String stream) {
    return open(
        c ->
            Sql.list(
                c,
                "SELECT r.stream, r.position, r.request_id, hex(r.content), hex(r.previous_hash),"
                    + " hex(r.hash), hex(p.salt), hex(p.content) FROM log_record r"
                    + " LEFT JOIN personal_text p USING (stream, position)"
                    + " WHERE stream = ? ORDER BY r.position",
                row ->
                    new Row(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        hex(row, 4),
                        hex(row, 5),
                        hex(row, 6),
                        hex(row, 7),
                        hex(row, 8)),
                stream));
  }

  private <T> T open(Sqlite.Question<T> question) {
    return Sqlite.ask(folder.resolve("hall.db"), question);
  }

  private static String hex(ResultSet row, int column) throws SQLException {
    return row.getString(column).toLowerCase(Locale.ROOT);
  }

  private static String commitment(Row row) {
    return row.salt().isEmpty() ? "" : sha256(row.salt(), row.text());
  }

  private static List<String> fields(String row) {
    ByteBuffer in = ByteBuffer.wrap(HEX.parseHex(row));
    List<String> fields = new ArrayList<>();
    while (in.hasRemaining()) {
      byte[] field = new byte[in.getInt()];
      in.get(field);
      fields.add(HEX.formatHex(field));
    }
    return fields;
  }

  private static String text(String field) {
    return new String(HEX.parseHex(field), StandardCharsets.UTF_8);
  }

  private static long number(String field) {
    assertThat(field).hasSize(16);
    return Long.parseUnsignedLong(field, 16);
  }

  private static String sha256(String... parts) {
    try {
      byte[] bytes = HEX.parseHex(String.join("", parts));
      return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** The types of the fields that the page lists for a kind, the four totals first. */
  private static List<String> bodyTypes(String page, String kind) {
    String section = page.split("### `" + Pattern.quote(kind) + "`")[1].split("\nPersonal text")[0];
    List<String> types = new ArrayList<>();
    for (String row : section.lines().filter(line -> line.matches("\\| [0-9–]+ \\|.*")).toList()) {
      String[] cells = row.split(" *\\| *");
      types.addAll(Collections.nCopies(cells[1].equals("1–4") ? 4 : 1, cells[3]));
    }
    assertThat(types).allMatch(type -> type.equals("text") || type.equals("number"));
    return types;
  }

  /** The bytes on the left of a block: hexadecimal digits up to the first double blank. */
  private static String block(String name) throws IOException {
    return fenced("text " + name)
        .lines()
        .map(line -> line.strip().split(" {2,}")[0].replace(" ", ""))
        .collect(Collectors.joining());
  }

  private static String fenced(String name) throws IOException {
    Matcher block =
        Pattern.compile("```" + Pattern.quote(name) + "\n(.*?)```", Pattern.DOTALL).matcher(page());
    assertThat(block.find()).as("a block '%s' in the page", name).isTrue();
    return block.group(1);
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/formats/receipt-chain.md"));
  }
}
