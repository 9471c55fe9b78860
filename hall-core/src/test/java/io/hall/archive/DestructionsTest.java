package io.hall.archive;

import static io.hall.archive.FilingHall.KEY;
import static io.hall.archive.FilingHall.SEASON;
import static io.hall.archive.FilingHall.SEASONS;
import static io.hall.settlement.Refusals.codesOf;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.MANAGER;
import static io.hall.settlement.SampleDay.OFFICE;
import static io.hall.settlement.SampleDay.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.Payer;
import io.hall.payment.StaffNumber;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.ChainHash;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("规程-7.2")
@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
class DestructionsTest {

  private static final DestructionScope RECEIPTS_2026 =
      DestructionScope.of(2026, KeptDocument.RECEIPT);
  private static final StaffNumber AUDITOR = new StaffNumber("A01");
  private static final HoldWords WORDS = new HoldWords("段某某一案");

  @Parameter public TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;

  private Path folder;
  private BoundSeason season;
  private List<Receipt> receipts = List.of();

  @BeforeEach
  void work(@TempDir Path empty) {
    folder = empty;
    season = new BoundSeason(kind, empty);
    receipts = season.filing.work(FilingHall.FIRST);
    season.filing.close(FilingHall.FIRST);
    season.work("2027-01-01");
  }

  @AfterEach
  void close() {
    season.close();
  }

  private Destructions register() {
    return new Destructions(
        season.store(), season.filing.hall().clock(), RetentionRules.shipped(), SEASONS);
  }

  private LegalHolds holds() {
    return new LegalHolds(season.store(), season.filing.hall().clock());
  }

  private void on(String day) {
    season.filing.hall().at(day + "T09:00");
  }

  private Destruction.Drafting drafting(DestructionScope scope, boolean leavingOut) {
    return new Destruction.Drafting(season.request(), scope, leavingOut, LI);
  }

  private Destruction.Drafted draft() {
    return season.write(c -> register().draft(c, drafting(RECEIPTS_2026, false)));
  }

  private Destruction.Appraised appraise(Destruction.Drafted list) {
    Destruction.Appraising ask =
        new Destruction.Appraising(season.request(), list, WANG, new HoldWords("保管期满，同意销毁"));
    return season.write(c -> register().appraise(c, ask));
  }

  private static Destruction.Approval accounting(StaffNumber by) {
    return new Destruction.Approval(Department.ACCOUNTING, by);
  }

  private static Destruction.Approval archives(StaffNumber by) {
    return new Destruction.Approval(Department.ARCHIVES, by);
  }

  private Destruction.Approved approve(Destruction.Appraised list) {
    Destruction.Approving ask =
        new Destruction.Approving(season.request(), list, accounting(MANAGER), archives(OFFICE));
    return season.write(c -> register().approve(c, ask));
  }

  private Destruction.Executed execute(Destruction.Approved list) {
    Destruction.Executing ask = new Destruction.Executing(season.request(), list, AUDITOR);
    return season.write(c -> register().execute(c, ask));
  }

  private Destruction.Executed destroy() {
    return execute(approve(appraise(draft())));
  }

  private Matter open(HoldScope scope) {
    return season.write(
        c -> holds().open(c, new Matter.Opening(season.request(), scope, MANAGER, WORDS)));
  }

  private void close(Matter matter) {
    season.write(
        c -> {
          holds()
              .close(
                  c, new Matter.Closing(season.request(), matter.number(), MANAGER, OFFICE, WORDS));
          return matter;
        });
  }

  private List<String> texts() {
    return season
        .store()
        .read(
            c ->
                Sql.list(
                    c,
                    "SELECT stream, position FROM personal_text"
                        + " WHERE stream <> 'retention' ORDER BY stream, position",
                    row -> row.getString(1) + ":" + row.getLong(2)));
  }

  private List<String> refused(Store.Work<?> work) {
    CheckFailedException refusal =
        catchThrowableOfType(CheckFailedException.class, () -> season.write(work));
    return refusal.findings().stream().map(f -> f.code().id() + " " + f.parameters()).toList();
  }

  private <T> T read(Store.Work<T> work) {
    return season.store().read(work);
  }

  private Payer payer(ReceiptNumber number) {
    return season
        .store()
        .read(c -> season.filing.hall().receipts().find(c, number))
        .orElseThrow()
        .payment()
        .payer();
  }

  @Test
  void a_receipt_of_November_2026_goes_on_1_January_2057_and_not_a_day_before() {
    List<String> before = texts();
    on("2056-12-31");
    assertThat(refused(c -> register().draft(c, drafting(RECEIPTS_2026, false))))
        .containsExactly(
            "ARCHIVE-070 {count=4, document=book-record, until=2056-12-31, year=2026}",
            "ARCHIVE-070 {count=4, document=receipt, until=2056-12-31, year=2026}");
    assertThat(texts()).isEqualTo(before);
    on("2057-01-01");
    Destruction.Executed done = destroy();
    assertThat(done.count()).isEqualTo(4);
    assertThat(done.digest()).isEqualTo(done.drafted().list().digest());
    assertThat(texts()).hasSize(before.size() - 4).allMatch(before::contains);
    receipts.forEach(receipt -> assertThat(payer(receipt.number())).isEqualTo(Payer.ERASED));
  }

  @Test
  void what_is_asked_for_and_must_be_kept_is_told_all_at_once_or_left_out() {
    on("2057-01-01");
    Matter matter = open(HoldScope.of(receipts.get(0).number()));
    DestructionScope both = new DestructionScope(RECEIPTS_2026.documents(), 2026, 2027);
    String held =
        "ARCHIVE-071 {count=1, document=receipt, matter=" + matter.number() + ", year=2026}";
    assertThat(refused(c -> register().draft(c, drafting(both, false))))
        .containsExactly(
            "ARCHIVE-070 {count=4, document=book-record, until=2057-12-31, year=2027}",
            "ARCHIVE-070 {count=4, document=receipt, until=2057-12-31, year=2027}",
            held);
    Destruction.Drafted list = season.write(c -> register().draft(c, drafting(both, true)));
    assertThat(list.list().total()).isEqualTo(3);
    execute(approve(appraise(list)));
    assertThat(payer(receipts.get(0).number())).isNotEqualTo(Payer.ERASED);
    assertThat(payer(receipts.get(1).number())).isEqualTo(Payer.ERASED);
  }

  @Test
  void a_matter_of_a_season_a_hall_or_everything_holds_all_that_it_covers_until_it_is_closed() {
    on("2057-01-01");
    for (HoldScope scope : List.of(HoldScope.of(SEASON), HoldScope.of(HALL), HoldScope.all())) {
      Matter matter = open(scope);
      assertThat(matter.words()).contains(WORDS);
      assertThat(matter.toString()).doesNotContain("段某某");
      assertThat(this.<List<Matter>>read(c -> holds().open(c))).containsExactly(matter);
      assertThat(codesOf(this::draft)).containsExactly("ARCHIVE-071");
      close(matter);
      assertThat(codesOf(() -> close(matter))).containsExactly("ARCHIVE-076");
    }
    open(HoldScope.of(new HallCode("H02")));
    open(HoldScope.of(new HeatingSeason(2029)));
    assertThat(draft().list().total()).isEqualTo(4);
  }

  @Test
  void a_matter_that_is_opened_after_the_approval_stops_the_execution() {
    on("2057-01-01");
    Destruction.Approved approved = approve(appraise(draft()));
    List<String> before = texts();
    Matter matter = open(HoldScope.of(receipts.get(1).number()));
    assertThat(codesOf(() -> execute(approved))).containsExactly("ARCHIVE-071");
    assertThat(texts()).isEqualTo(before);
    close(matter);
    assertThat(execute(approved).count()).isEqualTo(4);
  }

  @Test
  void a_clock_that_went_back_stops_the_execution() {
    on("2057-01-01");
    Destruction.Approved approved = approve(appraise(draft()));
    on("2056-12-31");
    assertThat(codesOf(() -> execute(approved))).containsExactly("ARCHIVE-070", "ARCHIVE-070");
  }

  @Test
  void nobody_acts_twice_and_two_departments_approve() {
    on("2057-01-01");
    Destruction.Drafted list = draft();
    RequestId id = season.request();
    assertThat(codesOf(() -> new Destruction.Appraising(id, list, LI, WORDS)))
        .containsExactly("ARCHIVE-073");
    Destruction.Appraised appraised = appraise(list);
    for (StaffNumber again : List.of(LI, WANG, OFFICE)) {
      assertThat(
              codesOf(
                  () ->
                      new Destruction.Approving(
                          id, appraised, accounting(again), archives(OFFICE))))
          .containsExactly("ARCHIVE-073");
      assertThat(
              codesOf(
                  () ->
                      new Destruction.Approving(
                          id, appraised, accounting(OFFICE), archives(again))))
          .containsExactly("ARCHIVE-073");
    }
    assertThat(
            codesOf(
                () ->
                    new Destruction.Approving(
                        id, appraised, accounting(MANAGER), accounting(OFFICE))))
        .containsExactly("ARCHIVE-074");
    Destruction.Approved approved = approve(appraised);
    for (StaffNumber again : List.of(WANG, MANAGER, OFFICE)) {
      assertThat(codesOf(() -> new Destruction.Executing(id, approved, again)))
          .containsExactly("ARCHIVE-073");
    }
    assertThat(codesOf(() -> new Matter.Closing(id, 1, OFFICE, OFFICE, WORDS)))
        .containsExactly("ARCHIVE-077");
  }

  @Test
  void a_request_asked_again_is_answered_again_and_a_step_is_taken_once() {
    on("2057-01-01");
    Destruction.Drafting drafting = drafting(RECEIPTS_2026, false);
    Destruction.Drafted list = season.write(c -> register().draft(c, drafting));
    on("2057-01-02");
    assertThat(season.<Destruction.Drafted>write(c -> register().draft(c, drafting)))
        .isEqualTo(list);
    Destruction.Drafting other =
        new Destruction.Drafting(drafting.request(), RECEIPTS_2026, true, LI);
    assertThat(codesOf(() -> season.write(c -> register().draft(c, other))))
        .containsExactly("STORE-003");
    Destruction.Appraised appraised = appraise(list);
    assertThat(codesOf(() -> appraise(list))).containsExactly("ARCHIVE-078");
    Destruction.Approved approved = approve(appraised);
    assertThat(codesOf(() -> approve(appraised))).containsExactly("ARCHIVE-078");
    Destruction.Executing ask = new Destruction.Executing(season.request(), approved, LI);
    Destruction.Executed done = season.write(c -> register().execute(c, ask));
    assertThat(season.<Destruction.Executed>write(c -> register().execute(c, ask))).isEqualTo(done);
    assertThat(codesOf(() -> execute(approved))).containsExactly("ARCHIVE-078");
    assertThat(this.<List<Destruction>>read(c -> register().all(c))).containsExactly(done);
    assertThat(codesOf(this::draft)).containsExactly("ARCHIVE-072");
  }

  @Test
  void two_lists_of_the_same_texts_destroy_them_once() {
    on("2057-01-01");
    Destruction.Approved second = approve(appraise(draft()));
    destroy();
    assertThat(codesOf(() -> execute(second))).containsExactly("ARCHIVE-079");
  }

  @Test
  void what_breaks_off_before_the_commit_has_destroyed_nothing() {
    on("2057-01-01");
    Destruction.Approved approved = approve(appraise(draft()));
    List<String> before = texts();
    Destruction.Executing ask = new Destruction.Executing(season.request(), approved, LI);
    assertThatThrownBy(
            () ->
                season.write(
                    c -> {
                      register().execute(c, ask);
                      throw new IllegalStateException("power cut");
                    }))
        .hasStackTraceContaining("power cut");
    assertThat(texts()).isEqualTo(before);
    assertThat(this.<Optional<Destruction>>read(c -> register().find(c, approved.number())))
        .contains(approved);
    assertThat(season.write(c -> register().execute(c, ask)).count()).isEqualTo(4);
  }

  @Test
  void archives_proofs_and_figures_are_the_same_before_and_after() throws IOException {
    season.filing.hall().at("2027-01-02T08:00");
    Cut cut = season.cut(season.interim("2027-01-01"));
    season.writer().write(BoundSeason.order(cut), ArchiveTarget.zip(folder.resolve("before.zip")));
    ReceiptNumber number = receipts.get(1).number();
    ReceiptMark mark = season.filing.mark(receipts.get(1));
    String figures = figures();
    on("2057-01-01");
    destroy();
    season.writer().write(BoundSeason.order(cut), ArchiveTarget.zip(folder.resolve("after.zip")));
    assertThat(Files.mismatch(folder.resolve("before.zip"), folder.resolve("after.zip")))
        .isEqualTo(-1);
    assertThat(season.filing.prove(number).verify(mark, ChainHash.SHA_256, List.of(KEY)).findings())
        .isEmpty();
    assertThat(figures()).isEqualTo(figures);
    for (String stream : List.of("receipt-book/SJC01", "receipt-book/SJC02", "retention")) {
      assertThat(this.<List<Finding>>read(c -> season.store().log().verify(c, stream))).isEmpty();
    }
  }

  private String figures() {
    BusinessDate date = FilingHall.FIRST;
    return season
            .store()
            .read(c -> Sql.list(c, "SELECT net_fen FROM daily_report", r -> r.getLong(1)))
        + " "
        + season.filing.hall().documents(date).size()
        + season
            .store()
            .read(c -> Sql.list(c, "SELECT sum(amount_fen) FROM receipt_line", r -> r.getLong(1)));
  }

  @Test
  void whatever_is_asked_on_whatever_day_nothing_goes_before_its_time_or_under_a_matter() {
    Random random = new Random(20570101);
    for (int i = 0; i < 12; i++) {
      int year = 2055 + random.nextInt(4);
      on("%d-%s".formatted(year, random.nextBoolean() ? "12-31" : "01-01"));
      Matter matter = open(HoldScope.of(receipts.get(random.nextInt(4)).number()));
      List<String> before = texts();
      DestructionScope scope =
          new DestructionScope(
              new TreeSet<>(List.of(KeptDocument.values())), 2026, 2026 + random.nextInt(2));
      boolean may2026 = year >= 2057;
      boolean may2027 = year >= 2058 && scope.to() == 2027;
      List<String> codes =
          codesOf(
              () ->
                  execute(
                      approve(
                          appraise(
                              season.write(c -> register().draft(c, drafting(scope, true)))))));
      for (String gone : before.stream().filter(text -> !texts().contains(text)).toList()) {
        int of = yearOf(gone);
        assertThat(of == 2026 ? may2026 : may2027).as(gone + " " + year + codes).isTrue();
        assertThat(gone).isNotEqualTo(placeOf(matter));
      }
      close(matter);
    }
    on("2058-01-01");
    assertThat(texts()).isNotEmpty();
  }

  private int yearOf(String place) {
    int colon = place.lastIndexOf(':');
    return season
        .store()
        .read(
            c ->
                season
                    .store()
                    .log()
                    .at(c, place.substring(0, colon), Long.parseLong(place.substring(colon + 1))))
        .map(record -> BusinessDate.of(record.at()).date().getYear())
        .orElseThrow();
  }

  private String placeOf(Matter matter) {
    return season
        .store()
        .read(
            c ->
                Sql.first(
                    c,
                    "SELECT book, position FROM receipt WHERE number = ?",
                    row -> "receipt-book/" + row.getString(1) + ":" + row.getLong(2),
                    matter.scope().value()))
        .orElseThrow();
  }
}
