package io.hall.store;

import static io.hall.store.Records.LOG;
import static io.hall.store.Records.STREAM;
import static io.hall.store.Records.append;
import static io.hall.store.Records.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the log of every store promises: records, personal texts, and that changes are found. */
public abstract class RecordLogSuite extends StoreTestBase {

  @BeforeEach
  void three_records() {
    append(store, "a");
    append(store, "b");
    append(store, "c");
  }

  @Test
  void records_are_found_by_request_by_place_and_at_the_head() {
    LogRecord b = store.read(c -> LOG.find(c, new RequestId("b"))).orElseThrow();
    assertThat(b.position()).isEqualTo(2);
    assertThat(b.kind()).isEqualTo("test.1");
    assertThat(b.at()).isEqualTo(Instant.parse("2026-11-23T01:02:03.456Z"));
    assertThat(b.body().read().text()).isEqualTo("b");
    assertThat(record(c -> LOG.at(c, STREAM, 2))).contains(b);
    assertThat(record(c -> LOG.head(c, STREAM))).isPresent().get().isNotEqualTo(b);
    assertThat(record(c -> LOG.head(c, "none"))).isEmpty();
    assertThat(record(c -> LOG.find(c, new RequestId("none")))).isEmpty();
  }

  @Test
  void each_record_is_chained_to_the_one_before_and_the_first_to_nothing() {
    List<LogRecord> records = new ArrayList<>();
    store.read(
        c -> {
          LOG.forEach(c, STREAM, records::add);
          return records;
        });
    assertThat(records).hasSize(3);
    assertThat(records.get(0).previous()).isEqualTo(Hash.NONE);
    assertThat(records.get(1).previous()).isEqualTo(records.get(0).hash());
    assertThat(records.get(2).previous()).isEqualTo(records.get(1).hash());
  }

  @Test
  void the_answer_to_an_append_is_what_is_read_later() {
    LogRecord d = append(store, "d");
    assertThat(record(c -> LOG.find(c, new RequestId("d")))).contains(d);
  }

  @Test
  void a_request_id_writes_once() {
    assertThatThrownBy(() -> append(store, "b")).hasMessageStartingWith("STORE-003");
    assertThatThrownBy(() -> store.write(c -> LOG.append(c, entry("b"), LOG.head(c, STREAM))))
        .hasMessageStartingWith("STORE-001");
  }

  @Test
  void a_position_is_taken_once() {
    assertThatThrownBy(() -> store.write(c -> LOG.append(c, entry("d"), LOG.at(c, STREAM, 1))))
        .hasMessageStartingWith("STORE-001");
  }

  @Test
  void an_entry_does_not_follow_the_head_of_another_stream() {
    assertThatThrownBy(
            () ->
                store.write(
                    c -> {
                      Entry e = entry("d");
                      Entry elsewhere =
                          new Entry("other", e.kind(), e.request(), e.at(), e.body(), e.personal());
                      return LOG.append(c, elsewhere, LOG.head(c, STREAM));
                    }))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_untouched_stream_has_no_findings() {
    assertThat(findings()).isEmpty();
  }

  @Test
  void personal_text_is_read_beside_its_record_until_it_is_erased_and_the_chain_still_holds() {
    LogRecord b = store.read(c -> LOG.find(c, new RequestId("b"))).orElseThrow();
    assertThat(text(c -> LOG.personal(c, b)).orElseThrow().read().text()).isEqualTo("测试用户甲");
    store.write(
        c -> {
          ErasedTexts.where(c, "position = 2");
          return true;
        });
    assertThat(text(c -> LOG.personal(c, b))).isEmpty();
    assertThat(findings()).isEmpty();
  }

  @Test
  void equal_personal_texts_have_different_commitments() {
    Optional<Hash> a = store.read(c -> LOG.at(c, STREAM, 1)).orElseThrow().commitment();
    Optional<Hash> b = store.read(c -> LOG.at(c, STREAM, 2)).orElseThrow().commitment();
    assertThat(a).isPresent().isNotEqualTo(b);
  }

  @Test
  void a_record_without_personal_text_has_no_commitment() {
    LogRecord d = store.write(c -> LOG.append(c, entry("d", Canonical.EMPTY)));
    assertThat(d.commitment()).isEmpty();
    assertThat(text(c -> LOG.personal(c, d))).isEmpty();
    assertThat(findings()).isEmpty();
  }

  @Test
  void personal_text_is_not_changed() {
    assertThatThrownBy(
            () ->
                store.write(
                    c -> {
                      Sql.insert(c, "UPDATE personal_text SET content = content");
                      return true;
                    }))
        .hasStackTraceContaining("personal_text is not changed");
  }

  @Test
  void every_single_changed_byte_of_a_record_is_found_where_it_is() {
    byte[] content = content();
    for (int at = 0; at < content.length; at++) {
      content[at] ^= 1;
      database.tamper("UPDATE log_record SET content = ? WHERE position = 2", content);
      content[at] ^= 1;
      assertThat(findings()).as("byte %d", at).containsExactly("STORE-005 " + STREAM + ":2");
    }
  }

  private byte[] content() {
    return store.read(
        c ->
            Sql.first(
                    c, "SELECT content FROM log_record WHERE position = 2", row -> row.getBytes(1))
                .orElseThrow());
  }

  @Test
  void a_changed_hash_is_found_at_the_record_and_at_the_next() {
    database.tamper("UPDATE log_record SET hash = ? WHERE position = 2", new byte[32]);
    assertThat(findings())
        .containsExactly("STORE-005 " + STREAM + ":2", "STORE-005 " + STREAM + ":3");
  }

  @Test
  void a_removed_record_is_found_in_the_middle_and_at_the_beginning() {
    database.tamper("DELETE FROM log_record WHERE position = 2");
    assertThat(findings()).containsExactly("STORE-006 " + STREAM + ":2");
    database.tamper("DELETE FROM log_record WHERE position = 1");
    assertThat(findings()).containsExactly("STORE-006 " + STREAM + ":1");
  }

  @Test
  void swapped_records_are_found() {
    database.tamper("UPDATE log_record SET position = 9 WHERE position = 1");
    database.tamper("UPDATE log_record SET position = 1 WHERE position = 2");
    database.tamper("UPDATE log_record SET position = 2 WHERE position = 9");
    assertThat(findings())
        .containsExactly(
            "STORE-005 " + STREAM + ":1",
            "STORE-005 " + STREAM + ":2",
            "STORE-005 " + STREAM + ":3");
  }

  @Test
  void a_stream_copied_under_another_name_is_found() {
    database.tamper(
        "INSERT INTO log_record SELECT 'copy', position, 'x' || request_id, content,"
            + " previous_hash, hash FROM log_record");
    assertThat(findings("copy"))
        .containsExactly("STORE-006 copy:1", "STORE-006 copy:2", "STORE-006 copy:3");
  }

  @Test
  void a_request_id_changed_beside_the_content_is_found() {
    database.tamper("UPDATE log_record SET request_id = 'other' WHERE position = 2");
    assertThat(findings()).containsExactly("STORE-004 " + STREAM + ":2");
  }

  @Test
  void a_rehashed_record_that_no_longer_has_the_format_is_found() {
    Canonical content = Canonical.write().text("hall.record.2").end();
    Hash previous = store.read(c -> LOG.head(c, STREAM)).orElseThrow().hash();
    database.tamper(
        "INSERT INTO log_record VALUES (?, 4, 'd', ?, ?, ?)",
        STREAM,
        content.bytes(),
        previous.bytes(),
        ChainHash.SHA_256.of(previous.bytes(), content.bytes()).bytes());
    assertThat(findings()).containsExactly("STORE-004 " + STREAM + ":4");
  }

  @Test
  void a_changed_personal_text_and_a_changed_salt_are_found() {
    database.tamper(
        "UPDATE personal_text SET content = ? WHERE position = 1", new byte[] {0, 0, 0, 1, 'a'});
    database.tamper("UPDATE personal_text SET salt = ? WHERE position = 3", new byte[16]);
    assertThat(findings())
        .containsExactly("STORE-009 " + STREAM + ":1", "STORE-009 " + STREAM + ":3");
  }

  @Test
  void a_changed_record_is_told_to_nobody() {
    database.tamper("UPDATE log_record SET content = ? WHERE position = 3", new byte[] {0});
    assertThat(refusal(() -> record(c -> LOG.at(c, STREAM, 3)))).isEqualTo("STORE-005");
    assertThat(refusal(() -> record(c -> LOG.head(c, STREAM)))).isEqualTo("STORE-005");
    assertThatThrownBy(() -> record(c -> LOG.head(c, STREAM)))
        .hasMessageStartingWith("STORE-005 " + STREAM + ":3:");
    assertThat(record(c -> LOG.at(c, STREAM, 2))).isPresent();
  }

  @Test
  void a_changed_personal_text_is_told_to_nobody() {
    database.tamper("UPDATE personal_text SET content = ? WHERE position = 1", new byte[] {0});
    LogRecord first = record(c -> LOG.at(c, STREAM, 1)).orElseThrow();
    assertThat(refusal(() -> text(c -> LOG.personal(c, first)))).isEqualTo("STORE-009");
  }

  @Test
  void nothing_where_a_value_must_be_is_a_damaged_record() {
    assertThat(
            refusal(
                () ->
                    store.read(c -> Sql.list(c, "SELECT NULL", row -> row.getString(1).length()))))
        .isEqualTo("STORE-004");
  }

  @Test
  void an_impossible_value_in_a_row_is_a_damaged_record() {
    assertThat(
            refusal(
                () ->
                    store.read(
                        c ->
                            Sql.list(
                                c,
                                "SELECT '2026-15-23'",
                                row -> LocalDate.parse(row.getString(1))))))
        .isEqualTo("STORE-004");
  }

  private static String refusal(ThrowingCallable action) {
    return catchThrowableOfType(StoreException.class, action).finding().code().id();
  }

  private Optional<LogRecord> record(Store.Work<Optional<LogRecord>> question) {
    return store.read(question);
  }

  private Optional<Canonical> text(Store.Work<Optional<Canonical>> question) {
    return store.read(question);
  }
}
