package io.hall.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.verify.SampleBook.Doc;
import io.hall.verify.SampleBook.Entry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody who has the key writes something untrue, and then every hash, tree, list and seal anew.
 */
class LieTest {

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource({
    "report-cell, REPORTS",
    "report-extra, REPORTS",
    "report-net, REPORTS",
    "report-head, REPORTS",
    "report-range, REPORTS",
    "report-count, REPORTS",
    "report-void, REPORTS",
    "report-none, REPORTS",
    "month-total, MONTHS",
    "month-category, MONTHS",
    "month-tender, MONTHS",
    "month-hall, MONTHS",
    "month-day, MONTHS",
    "month-hash, MONTHS",
    "month-left, MONTHS",
    "month-no-season, MONTHS",
    "2026-10-season, MONTHS",
    "2026-11-season, MONTHS",
    "tree-none, TREES",
    "tree-root, TREES",
    "tree-size, TREES",
    "tree-figure, TREES",
    "tree-about, TREES",
    "transfer, TRANSFER",
    "manifest-fen, TRANSFER",
    "retention, RETENTION",
    "paper, PAPERS",
    "stream-start, CHAINS",
    "cut-head, CHAINS",
    "cut-company, CHAINS",
    "cut-person, CHAINS"
  })
  void a_lie_is_found_by_the_check_that_is_about_it(String lie, CheckCode code) {
    SampleSeason season = SampleSeason.random(2);
    season.lies.add(lie);
    Report report = verify(season);
    assertThat(season.lies).as("the lie was told").isEmpty();
    assertThat(report.exit()).isEqualTo(1);
    assertThat(report.of(code)).as(report.text(Language.EN)).isEqualTo(Outcome.BROKEN);
  }

  @Test
  void a_lie_about_a_season_that_began_before_the_first_day_on_record_is_found() {
    SampleSeason season = SampleSeason.random(2);
    season.earlier = 40;
    assertThat(verify(season).exit()).isZero();
    season.lies.add("season-root");
    assertThat(verify(season).of(CheckCode.TREES)).isEqualTo(Outcome.BROKEN);
    season.earlier = -1;
    assertThat(verify(season).of(CheckCode.TREES)).isEqualTo(Outcome.BROKEN);
  }

  @Test
  void what_a_season_came_to_before_the_archive_is_the_same_for_every_month() {
    SampleSeason season = SampleSeason.next(SampleSeason.random(3), 4);
    season.carried = new long[] {3, 500, 1, 20};
    assertThat(verify(season).text(Language.EN)).endsWith("Everything holds.\n");
    season.lies.add("2027-01-season");
    Report report = verify(season);
    assertThat(report.of(CheckCode.MONTHS)).isEqualTo(Outcome.BROKEN);
    assertThat(report.text(Language.EN)).contains("The sum of the season 2027 is not that");
  }

  @Test
  void the_summary_of_a_month_that_ends_behind_the_last_day_is_judged_too() {
    SampleSeason season = SampleSeason.random(2);
    end(season, LocalDate.of(2026, 11, 20));
    assertThat(verify(season).text(Language.EN))
        .contains("2 monthly summaries")
        .endsWith("holds.\n");
    for (String lie : List.of("2026-11-total", "2026-11-season")) {
      season.lies.add(lie);
      assertThat(verify(season).of(CheckCode.MONTHS)).as(lie).isEqualTo(Outcome.BROKEN);
    }
  }

  @Test
  void a_report_that_is_corrected_behind_its_month_counts_corrected_in_the_next() {
    SampleSeason season = SampleSeason.random(2);
    LocalDate day =
        season.open.getOrDefault("H01", new TreeSet<>()).stream()
            .filter(one -> !season.cells("H01", one).isEmpty())
            .findFirst()
            .orElseThrow();
    season.corrected = "H01 " + day;
    assertThat(day).isBefore(LocalDate.of(2026, 11, 1));
    assertThat(verify(season).text(Language.EN)).endsWith("Everything holds.\n");
    season.lies.add("2026-11-season");
    assertThat(verify(season).of(CheckCode.MONTHS)).isEqualTo(Outcome.BROKEN);
  }

  @Test
  void a_first_archive_holds_all_that_a_season_came_to() {
    SampleSeason season = SampleSeason.random(2);
    season.carried = new long[] {3, 500, 1, 20};
    assertThat(verify(season).of(CheckCode.MONTHS)).isEqualTo(Outcome.BROKEN);
  }

  @Test
  void a_key_that_was_revoked_seals_nothing_more() {
    SampleSeason season = SampleSeason.random(2);
    season.revoked = Optional.of(Instant.ofEpochMilli(SampleSeason.millis(season.to, 22)));
    assertThat(verify(season).exit()).as("what was sealed before stays").isZero();
    season.lies.add("seal-made");
    assertThat(verify(season).of(CheckCode.SEALS)).isEqualTo(Outcome.BROKEN);
    season.lies.add("manifest-key");
    assertThat(verify(season).of(CheckCode.SEALS)).isEqualTo(Outcome.BROKEN);
    season.revoked = Optional.of(Instant.ofEpochMilli(SampleSeason.millis(season.from, 9)));
    Report report = verify(season);
    assertThat(report.of(CheckCode.SEALS)).isEqualTo(Outcome.BROKEN);
    assertThat(report.text(Language.ZH)).contains("在此之前已吊销").contains("checkpoint/");
  }

  @Test
  void a_key_that_was_revoked_in_the_season_before_seals_nothing_in_the_next() {
    SampleSeason first = SampleSeason.random(3);
    first.revoked = Optional.of(Instant.ofEpochMilli(SampleSeason.millis(first.to, 22)));
    Path before = SampleFiles.folder(temp.resolve("before"), first.build().files);
    SampleSeason second = SampleSeason.next(first, 4);
    Path after = SampleFiles.folder(temp.resolve("after"), second.files);
    assertThat(SeasonVerifier.verify(after, Known.nothing()).exit()).isZero();
    Report report = SeasonVerifier.verify(after, Known.nothing().previous(before));
    assertThat(report.of(CheckCode.SEALS)).isEqualTo(Outcome.BROKEN);
    assertThat(report.of(CheckCode.KNOWN)).isEqualTo(Outcome.HOLDS);
  }

  static Stream<Arguments> books() {
    return Stream.of(
        lie("a receipt is taken out", book -> book.entries.remove(index(book, 1))),
        lie("a receipt is there twice", book -> again(book, index(book, 1))),
        lie("two receipts change places", book -> swap(book, index(book, 0), index(book, 1))),
        lie("a receipt becomes void twice", LieTest::voidTwice),
        lie("a receipt of another book becomes void", LieTest::voidForeign),
        lie("a voiding says another amount", LieTest::voidOther),
        lie("the totals say more", book -> change(book, 1, 5)),
        lie("a receipt is issued by a book in stock", book -> book.entries.remove(2)),
        lie("a book begins with something else", book -> book.entries.remove(0)));
  }

  private static Arguments lie(String name, Consumer<SampleBook> lie) {
    return Arguments.of(name, lie);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("books")
  void an_untrue_book_is_found_whatever_stands_on_it(String name, Consumer<SampleBook> lie) {
    SampleSeason season = SampleSeason.random(2);
    SampleBook book = book(season);
    lie.accept(book);
    Report report = verify(season);
    assertThat(report.exit()).isEqualTo(1);
    assertThat(report.of(CheckCode.RECEIPTS))
        .as(report.text(Language.EN))
        .isEqualTo(Outcome.BROKEN);
  }

  @Test
  void two_books_with_the_same_numbers_are_found() {
    SampleSeason season = SampleSeason.random(2);
    SampleBook book = book(season);
    SampleBook twin =
        new SampleBook("0-TWIN", false, book.prefix, book.first + 5, LocalDate.of(2026, 10, 1));
    season.books.put(twin.name, twin);
    season.handouts.put(twin.name, new java.util.TreeMap<>());
    Report report = verify(season);
    assertThat(report.of(CheckCode.RECEIPTS)).isEqualTo(Outcome.BROKEN);
    assertThat(report.text(Language.EN)).contains("overlap with those of the book 0-TWIN");
  }

  @Test
  void a_receipt_issued_behind_the_reports_head_is_found() {
    SampleSeason season = SampleSeason.random(2);
    SampleBook book = book(season);
    Doc doc = book.entries.get(index(book, 0)).doc();
    book.at(doc.date, java.time.LocalTime.of(21, 0));
    book.entries.removeIf(entry -> entry.millis() > SampleSeason.millis(doc.date, 20));
    book.at(doc.date, java.time.LocalTime.of(21, 0));
    book.issue(doc.date, doc.hall, doc.lines);
    // its time may lie behind others' of later days, which were taken out
    Report report = verify(season);
    assertThat(report.exit()).isEqualTo(1);
  }

  @Test
  void a_season_written_anew_with_a_receipt_less_is_found_by_what_was_noted_before() {
    SampleSeason season = SampleSeason.random(2);
    String cut = java.util.HexFormat.of().formatHex(season.cut);
    SampleBook book = book(season);
    Doc doc = book.entries.get(index(book, -1)).doc();
    String noted =
        season.checkpoints.stream()
            .filter(text -> text.contains("receipts/" + doc.hall + " "))
            .filter(text -> text.contains("\nseason "))
            .findFirst()
            .orElseThrow();
    book.entries.removeIf(entry -> entry.doc() == doc);
    Path folder = SampleFiles.folder(temp, season.build().files);
    assertThat(SeasonVerifier.verify(folder, Known.nothing()).exit()).isIn(0, 1);
    for (Known known :
        List.of(
            Known.nothing().checkpoint("noted", SampleStream.utf8(noted)),
            Known.nothing().cut(cut))) {
      Report report = SeasonVerifier.verify(folder, known);
      assertThat(report.of(CheckCode.KNOWN)).isEqualTo(Outcome.BROKEN);
      assertThat(report.exit()).isEqualTo(1);
    }
  }

  @Test
  void an_older_archive_put_in_the_place_of_a_newer_is_found_by_what_was_noted_since() {
    SampleSeason season = SampleSeason.random(2);
    String cut = java.util.HexFormat.of().formatHex(season.cut);
    List<String> noted = season.checkpoints.stream().filter(t -> t.contains("\nseason ")).toList();
    end(season, LocalDate.of(2026, 10, 31));
    season.closed = false;
    Path folder = SampleFiles.folder(temp, season.build().files);
    Known known = Known.nothing().certificate(SampleKeys.EDWARDS.certificate());
    assertThat(SeasonVerifier.verify(folder, known).exit()).isZero();
    Report report = SeasonVerifier.verify(folder, known.cut(cut));
    assertThat(report.of(CheckCode.KNOWN)).isEqualTo(Outcome.BROKEN);
    for (String checkpoint : noted) {
      report =
          SeasonVerifier.verify(folder, known.checkpoint("noted", SampleStream.utf8(checkpoint)));
      assertThat(report.text(Language.EN)).contains("the archive was rolled back");
    }
  }

  @Test
  void an_archive_sealed_by_a_stranger_is_refused_for_the_known_key() {
    SampleSeason season = SampleSeason.random(2);
    season.key = SampleKeys.STRANGER;
    Path folder = SampleFiles.folder(temp, season.build().files);
    Known known = Known.nothing().key(SampleKeys.EDWARDS.name());
    assertThat(SeasonVerifier.verify(folder, Known.nothing()).exit()).isZero();
    Report report = SeasonVerifier.verify(folder, known);
    assertThat(report.of(CheckCode.SEALS)).isEqualTo(Outcome.BROKEN);
  }

  private static void end(SampleSeason season, LocalDate last) {
    season.to = last;
    long end = SampleSeason.millis(last, 23);
    season.books.values().forEach(b -> b.entries.removeIf(e -> e.millis() > end));
    season.open.values().forEach(days -> days.removeIf(day -> day.isAfter(last)));
  }

  private Report verify(SampleSeason season) {
    return SeasonVerifier.verify(SampleFiles.folder(temp, season.build().files), Known.nothing());
  }

  static SampleBook book(SampleSeason season) {
    return season.books.values().stream()
        .filter(book -> !book.refund && indexes(book).size() > 3)
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> indexes(SampleBook book) {
    return java.util.stream.IntStream.range(0, book.entries.size())
        .filter(i -> book.entries.get(i).kind().equals("receipt.issue.1"))
        .boxed()
        .toList();
  }

  /** Where the n-th receipt is; the last for -1. */
  static int index(SampleBook book, int n) {
    List<Integer> all = indexes(book);
    return n < 0 ? all.get(all.size() - 1) : all.get(n);
  }

  private static void again(SampleBook book, int at) {
    book.entries.add(at + 1, book.entries.get(at));
  }

  private static void swap(SampleBook book, int one, int other) {
    java.util.Collections.swap(book.entries, one, other);
  }

  private static Entry receipt(SampleBook book) {
    return book.entries.get(index(book, -1));
  }

  private static void voidTwice(SampleBook book) {
    book.makeVoid(receipt(book).doc());
    book.makeVoid(receipt(book).doc());
  }

  private static void voidForeign(SampleBook book) {
    Doc doc = new Doc();
    doc.hall = receipt(book).doc().hall;
    doc.date = receipt(book).doc().date;
    doc.serial = book.next();
    book.makeVoid(doc);
  }

  private static void voidOther(SampleBook book) {
    Doc doc = new Doc();
    doc.hall = receipt(book).doc().hall;
    doc.date = receipt(book).doc().date;
    doc.serial = receipt(book).doc().serial;
    doc.lines = List.of(new SampleBook.Line("PENALTY", 2026, "CASH", 1));
    book.makeVoid(doc);
  }

  private static void change(SampleBook book, int receipt, long fen) {
    int at = index(book, receipt);
    Entry e = book.entries.get(at);
    book.entries.set(
        at, new Entry(e.kind(), e.millis(), e.tail(), 1, e.fen() + fen, 0, 0, e.doc(), false));
  }
}
