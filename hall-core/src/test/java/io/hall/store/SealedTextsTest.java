package io.hall.store;

import static io.hall.store.Records.STREAM;
import static io.hall.store.Records.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hall.check.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What sealed texts promise, in every kind of database. */
@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
class SealedTextsTest {

  private static final String NAME = "测试用户甲";

  @Parameter TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;
  @TempDir Path folder;

  private final SampleCipher cipher = new SampleCipher();
  private TestDatabase database;
  private Store plain;
  private Store store;

  @BeforeEach
  void open() {
    database = kind.make(folder);
    plain = database.open();
    store = plain.sealing(cipher);
  }

  @AfterEach
  void close() {
    store.close();
    database.close();
  }

  private LogRecord write(Store to, String request) {
    return to.write(c -> to.log().append(c, entry(request)));
  }

  private Optional<String> name(Store from, LogRecord record) {
    return from.read(c -> from.log().personal(c, record)).map(text -> text.read().text());
  }

  private List<String> findings(Store from) {
    return from.read(c -> from.log().verify(c, STREAM)).stream()
        .map(finding -> finding.code().id() + " " + finding.where())
        .toList();
  }

  private static String code(Runnable action) {
    return catchThrowableOfType(StoreException.class, action::run).finding().code().id();
  }

  private byte[] bytes(String column, int position) {
    String sql = "SELECT " + column + " FROM personal_text WHERE position = ?";
    return plain.read(c -> Sql.first(c, sql, row -> row.getBytes(1), position)).orElseThrow();
  }

  @Test
  void a_sealed_text_is_read_like_another_and_neither_it_nor_its_salt_lies_in_the_row() {
    LogRecord record = write(store, "a");
    assertThat(name(store, record)).contains(NAME);
    assertThat(bytes("salt", 1)).isEmpty();
    assertThat(new String(bytes("content", 1), StandardCharsets.UTF_8)).doesNotContain("测试");
    assertThat(findings(store)).isEmpty();
  }

  @Test
  void texts_in_clear_stay_readable_beside_sealed_ones() {
    LogRecord clear = write(plain, "a");
    LogRecord sealed = write(store, "b");
    assertThat(name(store, clear)).contains(NAME);
    assertThat(name(store, sealed)).contains(NAME);
    assertThat(findings(store)).isEmpty();
  }

  @Test
  void the_entries_of_a_batch_are_sealed_each_for_its_own_place() {
    List<LogRecord> records =
        store.write(
            c ->
                store
                    .log()
                    .append(c, List.of(entry("a"), entry("b"), entry("c")), Optional.empty()));
    assertThat(records).allSatisfy(record -> assertThat(name(store, record)).contains(NAME));
    assertThat(bytes("content", 1)).isNotEqualTo(bytes("content", 2));
  }

  @Test
  void
      without_the_cipher_a_sealed_text_is_told_to_nobody_and_the_audit_says_that_it_did_not_look() {
    LogRecord record = write(store, "a");
    write(plain, "b");
    write(store, "c");
    assertThat(code(() -> name(plain, record))).isEqualTo("STORE-042");
    assertThat(findings(plain)).containsExactly("STORE-042 " + STREAM + ":1");
    List<Finding> unread = plain.read(c -> plain.log().verify(c, STREAM));
    assertThat(unread)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.parameters()).containsEntry("texts", "2");
              assertThat(finding.message(Locale.ENGLISH)).startsWith("2 ");
            });
  }

  @Test
  void erased_and_destroyed_are_the_same_to_a_reader() {
    LogRecord destroyed = write(store, "a");
    cipher.turn();
    LogRecord erased = write(store, "b");
    LogRecord kept = write(store, "c");
    cipher.destroy(0);
    store.write(c -> ErasedTexts.where(c, "position = 2"));
    assertThat(name(store, destroyed)).isEmpty();
    assertThat(name(store, erased)).isEmpty();
    assertThat(name(store, kept)).contains(NAME);
    assertThat(findings(store)).isEmpty();
  }

  @Test
  void every_changed_byte_of_a_sealed_text_is_found() {
    LogRecord record = write(store, "a");
    byte[] sealed = bytes("content", 1);
    for (int at = 1; at < sealed.length; at++) {
      sealed[at] ^= 1;
      database.tamper("UPDATE personal_text SET content = ?", sealed);
      sealed[at] ^= 1;
      assertThat(findings(store)).as("byte %d", at).containsExactly("STORE-009 " + STREAM + ":1");
      assertThat(code(() -> name(store, record))).isEqualTo("STORE-009");
    }
  }

  @Test
  void the_mark_of_a_sealed_text_cannot_be_set_or_taken_away() {
    write(store, "a");
    write(plain, "b");
    database.tamper("UPDATE personal_text SET salt = ? WHERE position = 1", new byte[16]);
    database.tamper("UPDATE personal_text SET salt = ? WHERE position = 2", new byte[0]);
    assertThat(findings(store))
        .hasSize(2)
        .contains("STORE-009 " + STREAM + ":1")
        .anyMatch(finding -> finding.endsWith(":2"));
  }

  @Test
  void a_sealed_text_moved_to_another_record_is_found() {
    write(store, "a");
    write(store, "b");
    byte[] other = bytes("content", 2);
    database.tamper("UPDATE personal_text SET content = ? WHERE position = 1", other);
    assertThat(findings(store)).containsExactly("STORE-009 " + STREAM + ":1");
  }

  @Test
  void sealing_afterwards_leaves_nothing_in_clear_and_nothing_under_an_older_key() {
    List<LogRecord> records = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      records.add(write(i % 2 == 0 ? plain : store, "r" + i));
    }
    cipher.turn();
    records.add(write(store, "new"));
    assertThat(TextSealing.run(store, 3)).isEqualTo(new TextSealing.Result(7, 0));
    assertThat(TextSealing.run(store, 3)).isEqualTo(new TextSealing.Result(0, 0));
    cipher.destroy(0);
    assertThat(records).allSatisfy(record -> assertThat(name(store, record)).contains(NAME));
    assertThat(findings(store)).isEmpty();
    assertThat(findings(plain)).containsExactly("STORE-042 " + STREAM + ":1");
  }

  @Test
  void sealing_afterwards_leaves_what_does_not_open_as_it_is_and_goes_on() {
    write(store, "a");
    write(store, "b");
    write(plain, "c");
    byte[] sealed = bytes("content", 1);
    sealed[sealed.length - 1] ^= 1;
    database.tamper("UPDATE personal_text SET content = ? WHERE position = 1", sealed);
    cipher.turn();
    assertThat(TextSealing.run(store, 1)).isEqualTo(new TextSealing.Result(2, 1));
    assertThat(bytes("content", 1)).isEqualTo(sealed);
  }

  @Test
  void a_changed_text_in_clear_does_not_become_a_good_one_by_being_sealed() {
    write(plain, "a");
    database.tamper("UPDATE personal_text SET content = ?", new byte[] {0});
    TextSealing.run(store, 10);
    assertThat(findings(store)).containsExactly("STORE-009 " + STREAM + ":1");
  }

  @Test
  void a_store_without_a_cipher_seals_nothing_afterwards() {
    assertThatThrownBy(() -> TextSealing.run(plain, 10)).isInstanceOf(IllegalStateException.class);
  }
}
