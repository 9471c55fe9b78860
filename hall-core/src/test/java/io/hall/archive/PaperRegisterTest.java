package io.hall.archive;

import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.archive.Paper.Kind;
import io.hall.payment.HallCode;
import io.hall.store.Canonical;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.NotedLocks;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.hall.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("规程-7.2")
class PaperRegisterTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-08T10:00:00.123Z"), ZoneOffset.UTC);
  private static final Optional<HallCode> HALL = Optional.of(new HallCode("H01"));
  private static final byte[] BYTES = "%PDF-1.7 日报".getBytes(StandardCharsets.UTF_8);
  private static final RequestId REQUEST = new RequestId("keep");

  @TempDir private Path folder;

  private static Paper paper(String file) {
    return new Paper(HALL, Kind.DAILY_REPORT, "2026-11-08", 1, file);
  }

  private static Paper report() {
    return paper("daily-report-1.pdf");
  }

  private interface Work {
    void on(TestDatabase database, Store store, PaperRegister papers);
  }

  private void on(TestDatabase.Kind kind, Work work) {
    try (TestDatabase database = kind.make(folder);
        Store store = database.open()) {
      work.on(database, store, new PaperRegister(store, CLOCK));
    }
  }

  private static KeptPaper keep(Store store, PaperRegister papers, Paper paper, byte[] content) {
    return keep(store, papers, RequestId.next(CLOCK), paper, content);
  }

  private static KeptPaper keep(
      Store store, PaperRegister papers, RequestId request, Paper paper, byte[] content) {
    return store.write(c -> papers.keep(c, request, paper, content));
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void the_very_bytes_are_kept_with_a_record_of_their_digest(TestDatabase.Kind kind) {
    on(
        kind,
        (database, store, papers) -> {
          KeptPaper kept = keep(store, papers, report(), BYTES);

          assertThat(store.<byte[]>read(c -> papers.content(c, kept))).isEqualTo(BYTES);
          LogRecord record = store.read(c -> store.log().head(c, "paper/H01")).orElseThrow();
          assertThat(record.kind()).isEqualTo("paper.kept.1");
          assertThat(record.body())
              .isEqualTo(
                  Canonical.write()
                      .text("2026-11-08/daily-report-1.pdf")
                      .text("DAILY_REPORT")
                      .text("2026-11-08")
                      .number(1)
                      .number(BYTES.length)
                      .bytes(ChainHash.SHA_256.digest().digest(BYTES))
                      .end());
          assertThat(kept.record()).isEqualTo(record.hash());
          assertThat(kept.at()).isEqualTo(CLOCK.instant());
        });
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void the_same_paper_is_kept_once(TestDatabase.Kind kind) {
    on(
        kind,
        (database, store, papers) -> {
          KeptPaper kept = keep(store, papers, REQUEST, report(), BYTES);

          assertThat(keep(store, papers, REQUEST, report(), BYTES)).isEqualTo(kept);
          assertThat(keep(store, papers, report(), BYTES)).isEqualTo(kept);
          assertThat(codesOf(() -> keep(store, papers, REQUEST, report(), new byte[1])))
              .containsExactly("STORE-003");
          assertThat(codesOf(() -> keep(store, papers, REQUEST, paper("other.pdf"), BYTES)))
              .containsExactly("STORE-003");
          assertThat(codesOf(() -> keep(store, papers, report(), new byte[1])))
              .containsExactly("ARCHIVE-006");
          assertThat(all(store, papers, HALL)).containsExactly(kept);
        });
  }

  private static List<KeptPaper> all(Store store, PaperRegister papers, Optional<HallCode> hall) {
    return store.read(c -> papers.all(c, hall));
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void halls_and_company_have_papers_of_their_own(TestDatabase.Kind kind) {
    on(
        kind,
        (database, store, papers) -> {
          Paper month =
              new Paper(Optional.empty(), Kind.MONTHLY_SUMMARY, "2026-11", 2, "summary-2.pdf");
          KeptPaper ofCompany = keep(store, papers, month, BYTES);
          KeptPaper ofHall = keep(store, papers, report(), BYTES);

          assertThat(month.stream()).isEqualTo("paper");
          assertThat(all(store, papers, Optional.empty())).containsExactly(ofCompany);
          assertThat(all(store, papers, HALL)).containsExactly(ofHall);
          assertThat(
                  store
                      .read(c -> papers.find(c, Optional.empty(), "2026-11/summary-2.pdf"))
                      .orElseThrow())
              .isEqualTo(ofCompany);
          assertThat(store.read(c -> papers.find(c, HALL, "2026-11/summary-2.pdf")).isPresent())
              .isFalse();
        });
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void bytes_that_were_changed_or_taken_away_are_noticed(TestDatabase.Kind kind) {
    on(
        kind,
        (database, store, papers) -> {
          KeptPaper kept = keep(store, papers, report(), BYTES);
          byte[] other = BYTES.clone();
          other[3] ^= 1;
          database.tamper("UPDATE paper_content SET content = ?", (Object) other);
          assertThat(codesOf(() -> store.read(c -> papers.content(c, kept))))
              .containsExactly("ARCHIVE-007");
          database.tamper("DELETE FROM paper_content");
          assertThat(codesOf(() -> store.read(c -> papers.content(c, kept))))
              .containsExactly("ARCHIVE-007");
        });
  }

  @Test
  void a_paper_whose_record_is_gone_is_missed() {
    on(
        TestDatabase.Kind.SQLITE,
        (database, store, papers) -> {
          KeptPaper kept = keep(store, papers, report(), BYTES);
          database.tamper("DELETE FROM log_record");
          assertThat(codesOf(() -> store.read(c -> papers.find(c, HALL, kept.paper().name()))))
              .containsExactly("STORE-006");
        });
  }

  @Test
  void whoever_keeps_a_paper_waits_for_others_who_keep_one_of_the_same_hall() {
    on(
        TestDatabase.Kind.SQLITE,
        (database, store, papers) -> {
          KeptPaper kept = keep(store, papers, REQUEST, report(), BYTES);
          NotedLocks locks = new NotedLocks();
          KeptPaper again = store.write(c -> papers.keep(locks.on(c), REQUEST, report(), BYTES));
          assertThat(again).isEqualTo(kept);
          assertThat(locks.held()).contains("paper/H01");
        });
  }

  @Test
  void a_paper_has_1_byte_to_64_mebibytes() {
    on(
        TestDatabase.Kind.SQLITE,
        (database, store, papers) -> {
          byte[] most = new byte[PaperRegister.MOST];
          KeptPaper kept = keep(store, papers, report(), most);
          assertThat(kept.size()).isEqualTo(67_108_864);
          assertThat(kept.digest()).isEqualTo(Hash.of(ChainHash.SHA_256.digest().digest(most)));
          for (int size : new int[] {0, PaperRegister.MOST + 1}) {
            assertThat(codesOf(() -> keep(store, papers, paper("a.pdf"), new byte[size])))
                .containsExactly("ARCHIVE-005");
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        ".pdf",
        "a.",
        "../a.pdf",
        "a/b.pdf",
        "a.b.pdf",
        "a.PDF",
        "甲.pdf",
        "a b.pdf",
        "a.pdf\n"
      })
  void a_file_that_could_be_another_path_is_refused(String file) {
    assertThat(codesOf(() -> paper(file))).containsExactly("ARCHIVE-002");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2026", "2026-13", "2026-11-32", "2026-11-8", "2026-11-08\n", "../.."})
  void a_period_is_day_month_or_season(String period) {
    assertThat(codesOf(() -> new Paper(HALL, Kind.OTHER, period, 1, "a.pdf")))
        .containsExactly("ARCHIVE-003");
  }

  @Test
  void versions_count_from_1() {
    assertThat(codesOf(() -> new Paper(HALL, Kind.OTHER, "2026-2027", 0, "a.pdf")))
        .containsExactly("ARCHIVE-004");
    assertThat(new Paper(HALL, Kind.OTHER, "2026-2027", 1, "a.pdf").name())
        .isEqualTo("2026-2027/a.pdf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " a", "a ", "a\nb", "a\u200Bb", "\uD83D"})
  void a_company_is_named_in_one_line(String name) {
    assertThat(codesOf(() -> new CompanyName(name))).containsExactly("ARCHIVE-001");
    assertThat(codesOf(() -> new CompanyName("甲".repeat(101)))).containsExactly("ARCHIVE-001");
    assertThat(codesOf(() -> new CompanyName("𠮷".repeat(100)))).isEmpty();
  }
}
