package io.hall.security.audit;

import static io.hall.security.audit.AuditedHall.HALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.audit.AuditRecords.Entry;
import io.hall.security.audit.AuditRecords.Page;
import io.hall.security.audit.AuditRecords.Query;
import io.hall.store.LogRecord;
import io.hall.store.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
class AuditRecordsTest {

  private static final Instant FIRST_DAY = Instant.parse("2026-11-22T16:00:00Z");
  private static final Instant SECOND_DAY = Instant.parse("2026-11-23T16:00:00Z");
  private static final Instant THIRD_DAY = Instant.parse("2026-11-24T16:00:00Z");

  @Parameter TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;
  @TempDir Path folder;
  private TestDatabase database;
  private AuditedHall hall;
  private AuditRecords records;

  @BeforeEach
  void open() {
    database = kind.make(folder);
    hall = new AuditedHall(database);
    records = new AuditRecords(hall.store);
    hall.write(0, 120);
    hall.clock.set("2026-11-24T04:00:00Z");
    hall.write(120, 30);
  }

  @AfterEach
  void close() {
    hall.close();
    database.close();
  }

  private Page page(Query query, Optional<Long> before, int most) {
    return hall.store.read(c -> records.page(c, HALL, query, before, most));
  }

  private static Query query(Instant from, Instant until, String resource) {
    return new Query(from, until, "", "", resource);
  }

  /** Every page of an answer, one behind the other. */
  private List<String> resources(Query query, int most) {
    List<String> found = new ArrayList<>();
    Optional<Long> before = Optional.empty();
    do {
      Page page = page(query, before, most);
      page.entries().stream().map(Entry::event).map(AuditEvent::resource).forEach(found::add);
      before = page.older();
    } while (before.isPresent());
    return found;
  }

  @Test
  void a_day_is_read_page_by_page_from_its_end_without_gap_and_without_repeat() {
    List<String> second = resources(query(SECOND_DAY, THIRD_DAY, ""), 7);
    assertThat(second)
        .hasSize(30)
        .doesNotHaveDuplicates()
        .startsWith("thing/149")
        .endsWith("thing/120");
    List<String> first = resources(query(FIRST_DAY, SECOND_DAY, ""), 50);
    assertThat(first)
        .hasSize(120)
        .doesNotHaveDuplicates()
        .startsWith("thing/119")
        .endsWith("thing/0");
    assertThat(resources(query(THIRD_DAY, THIRD_DAY.plusSeconds(60), ""), 50)).isEmpty();
  }

  @Test
  void entries_are_found_by_person_action_and_what_it_was_done_to() {
    hall.store.write(
        c -> {
          hall.log.record(
              c, AuditEvent.done("other.step", new StaffNumber("M01"), "paper/7").in(HALL.get()));
          return c;
        });
    assertThat(resources(new Query(FIRST_DAY, THIRD_DAY, "M0", "", ""), 50))
        .containsExactly("paper/7");
    assertThat(resources(new Query(FIRST_DAY, THIRD_DAY, "", "other.", ""), 50))
        .containsExactly("paper/7");
    assertThat(resources(query(FIRST_DAY, THIRD_DAY, "g/14"), 50)).hasSize(11);
  }

  @Test
  void heads_are_no_entries_and_the_logs_are_named() {
    assertThat(entry(101)).isEmpty();
    Optional<LogRecord> head = hall.store.read(c -> records.at(c, HALL, 101));
    assertThat(head).isPresent();
    assertThat(entry(1).orElseThrow().event().resource()).isEqualTo("thing/0");
    assertThat(entry(999)).isEmpty();
    List<Optional<HallCode>> logs = hall.store.read(records::logs);
    assertThat(logs).containsExactly(HALL);
    assertThat(page(query(FIRST_DAY, THIRD_DAY, ""), Optional.of(1L), 5).entries()).isEmpty();
  }

  private Optional<Entry> entry(long position) {
    return hall.store.read(c -> records.entry(c, HALL, position));
  }
}
