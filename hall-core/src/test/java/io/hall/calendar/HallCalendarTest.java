package io.hall.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.Checked;
import io.hall.check.Verdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HallCalendarTest {

  private static final String HEADER = "kind,from,to,days,hours,source\n";
  private static final String WEEK =
      """
      WEEKLY,2026-09-01,,MON TUE WED THU FRI,08:00-12:00 14:00-18:00,notice
      WEEKLY,2026-09-01,2027-03-15,SAT SUN,09:00-12:00,notice
      """;

  @Test
  void a_split_day_opens_twice() {
    HallCalendar hall = hall(WEEK);

    assertThat(hall.hours(day("2026-11-09"))).hasToString("[08:00-12:00, 14:00-18:00]");
    assertThat(hall.opensAt(day("2026-11-09"))).contains(Instant.parse("2026-11-09T00:00:00Z"));
    assertThat(hall.closesAt(day("2026-11-09"))).contains(Instant.parse("2026-11-09T10:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "07:59:59, false",
    "08:00:00, true",
    "11:59:59, true",
    "12:00:00, false",
    "13:59:59, false",
    "14:00:00, true",
    "17:59:59, true",
    "18:00:00, false"
  })
  void the_closing_minute_is_closed(String time, boolean open) {
    Instant instant =
        day("2026-11-09")
            .date()
            .atTime(LocalTime.parse(time))
            .atZone(BusinessDate.ZONE)
            .toInstant();

    assertThat(hall(WEEK).isOpenAt(instant)).isEqualTo(open);
  }

  @Test
  void weekends_are_open_in_the_paying_season_only() {
    HallCalendar hall = hall(WEEK);

    assertThat(hall.isOpen(day("2026-11-08"))).isTrue();
    assertThat(hall.isOpen(day("2027-03-14"))).isTrue();
    assertThat(hall.isOpen(day("2027-03-20"))).isFalse();
    assertThat(hall.opensAt(day("2027-03-20"))).isEmpty();
    assertThat(hall.closesAt(day("2027-03-20"))).isEmpty();
    assertThat(hall.isOpen(day("2026-08-31"))).isFalse();
  }

  @Test
  void a_single_day_goes_before_the_week() {
    HallCalendar hall =
        hall(
            "DAY,2026-10-01,2026-10-03,,,holiday\n"
                + WEEK
                + "DAY,2027-03-20,2027-03-20,,10:00-11:00,extra\n");

    assertThat(hall.isOpen(day("2026-09-30"))).isTrue();
    assertThat(hall.isOpen(day("2026-10-01"))).isFalse();
    assertThat(hall.isOpen(day("2026-10-03"))).isFalse();
    assertThat(hall.isOpen(day("2026-10-04"))).isTrue();
    assertThat(hall.hours(day("2027-03-20"))).hasToString("[10:00-11:00]");
  }

  @Test
  void the_next_open_day_may_not_be_the_next_day() {
    HallCalendar hall = hall(WEEK);

    assertThat(hall.nextOpenDay(day("2026-11-06")).orThrow()).isEqualTo(day("2026-11-07"));
    assertThat(hall.nextOpenDay(day("2027-03-19")).orThrow()).isEqualTo(day("2027-03-22"));
    assertThat(day("2027-03-19").next()).isEqualTo(day("2027-03-20"));
  }

  @Test
  void a_hall_that_never_opens_has_no_next_open_day() {
    HallCalendar once = hall("DAY,2027-01-01,2027-01-01,,10:00-11:00,x\n");

    assertThat(once.nextOpenDay(day("2026-01-01")).orThrow()).isEqualTo(day("2027-01-01"));
    assertThat(once.nextOpenDay(day("2025-12-31")).orThrow()).isEqualTo(day("2027-01-01"));
    assertThat(once.nextOpenDay(day("2025-12-30")).findings())
        .extracting(f -> f.code().id())
        .containsExactly("SEASON-010");
    assertThat(once.nextOpenDay(day("2027-01-01")).value()).isEmpty();
  }

  @Test
  void an_invoice_of_friday_is_reviewed_on_monday() {
    HallCalendar hall = HallCalendar.jiaozuo();

    assertThat(hall.isOpen(day("2026-11-07"))).isTrue();
    assertThat(hall.isWorkingDay(day("2026-11-07"))).isFalse();
    assertThat(hall.nextWorkingDay(day("2026-11-06")).orThrow()).isEqualTo(day("2026-11-09"));
  }

  @Test
  void the_shipped_hall_opens_at_eight() {
    HallCalendar hall = HallCalendar.jiaozuo();
    Clock clock = Clock.fixed(Instant.parse("2026-11-08T23:00:00Z"), ZoneOffset.UTC);

    BusinessDate today = BusinessDate.today(clock);

    assertThat(today).isEqualTo(day("2026-11-09"));
    assertThat(hall.opensAt(today)).contains(Instant.parse("2026-11-09T00:00:00Z"));
    assertThat(hall.isOpenAt(clock.instant())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-13, 2026-02-14",
    "2026-02-14, 2026-02-24",
    "2026-02-27, 2026-02-28",
    "2026-02-28, 2026-03-02",
    "2026-09-19, 2026-09-20",
    "2026-09-30, 2026-10-08",
    "2025-12-31, 2026-01-04",
    "2024-02-09, 2024-02-18",
    "2025-09-30, 2025-10-09"
  })
  void holidays_and_the_days_worked_in_their_place_are_known(String day, String next) {
    Checked<BusinessDate> found = WorkingDays.shipped().next(day(day));

    assertThat(found.orThrow()).isEqualTo(day(next));
    assertThat(found.verdict()).isEqualTo(Verdict.VALID);
  }

  @Test
  void a_year_whose_holidays_are_not_known_makes_the_answer_suspect() {
    Checked<BusinessDate> found = WorkingDays.shipped().next(day("2026-12-31"));

    assertThat(found.orThrow()).isEqualTo(day("2027-01-01"));
    assertThat(found.verdict()).isEqualTo(Verdict.SUSPECT);
    assertThat(found.findings())
        .singleElement()
        .hasToString(
            "SEASON-009 The holidays of 2027 are not in the file; Monday to Friday were counted as"
                + " days of work");
    assertThat(WorkingDays.shipped().knows(day("2026-12-31"))).isTrue();
    assertThat(WorkingDays.shipped().knows(day("2024-01-01"))).isTrue();
    assertThat(WorkingDays.shipped().knows(day("2023-12-31"))).isFalse();
  }

  @Test
  void a_holiday_without_end_has_no_working_day_behind_it() {
    WorkingDays days = working("HOLIDAY,2026-01-01,2030-12-31,x\n").orThrow();

    assertThat(days.next(day("2026-01-01")).findings())
        .extracting(f -> f.code().id())
        .containsExactly("SEASON-010");
    assertThat(days.next(day("2029-12-31")).findings())
        .extracting(f -> f.code().id())
        .containsExactly("SEASON-009");
    assertThat(days.knows(day("2028-06-01"))).isTrue();
    assertThat(days.knows(day("2031-01-01"))).isFalse();
  }

  @Test
  void a_day_is_named_once() {
    String rows =
        """
        HOLIDAY,2026-10-01,2026-10-07,x
        WORKDAY,2026-10-08,2026-10-08,x
        WORKDAY,2026-10-07,2026-10-07,x
        HOLIDAY,2026-10-10,2026-10-09,x
        REST,,,
        """;

    assertThat(working(rows).findings())
        .extracting(f -> f.code().id() + " " + f.where())
        .containsExactly(
            "SEASON-008 w.csv:4",
            "SEASON-006 w.csv:5",
            "RULES-010 w.csv:6",
            "RULES-009 w.csv:6",
            "RULES-009 w.csv:6",
            "RULES-009 w.csv:6");
  }

  @Test
  void two_rows_do_not_give_the_hours_of_the_same_day() {
    String other = "WEEKLY,2027-03-15,,MON SUN,08:00-12:00,x\n";

    assertThat(parse(WEEK + other).findings())
        .singleElement()
        .hasToString(
            "SEASON-007 h.csv:4: The hours of these days stand at h.csv:2 already; end one row"
                + " before the other begins");
    assertThat(parse(WEEK + "WEEKLY,2027-03-16,,SAT SUN,08:00-12:00,x\n").findings()).isEmpty();
    assertThat(
            parse("DAY,2026-10-01,2026-10-07,,,x\nDAY,2026-10-07,2026-10-07,,08:00-09:00,x\n")
                .findings())
        .extracting(f -> f.code().id())
        .containsExactly("SEASON-007");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WEEKLY,2026-09-01,,,08:00-12:00,x",
        "WEEKLY,2026-09-01,,MON,,x",
        "DAY,2026-09-01,,,08:00-12:00,x",
        "DAY,,2026-09-01,,08:00-12:00,x",
        "DAY,2026-09-01,2026-09-01,,08:00-12:00,"
      })
  void what_a_row_needs_is_asked_for(String row) {
    assertThat(parse(row).findings()).extracting(f -> f.code().id()).containsExactly("RULES-009");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WEEKLY,2026-09-01,,MON MON,08:00-12:00,x",
        "WEEKLY,2026-09-01,,MON-FRI,08:00-12:00,x",
        "WEEKLY,2026-09-01,,Mon,08:00-12:00,x",
        "WEEKLY,2026-09-01,,MON  TUE,08:00-12:00,x",
        "WEEKLY,2026-09-01,,MON,8:00-12:00,x",
        "WEEKLY,2026-09-01,,MON,12:00-08:00,x",
        "WEEKLY,2026-09-01,,MON,08:00-08:00,x",
        "WEEKLY,2026-09-01,,MON,08:00-12:00 12:00-18:00,x",
        "WEEKLY,2026-09-01,,MON,14:00-18:00 08:00-12:00,x",
        "WEEKLY,2026-09-01,,MON,08:00-24:00,x",
        "WEEKLY,2026-09-01,,MON,08:00-12:00;14:00-18:00,x"
      })
  void days_and_hours_are_strict(String row) {
    assertThat(parse(row).findings()).extracting(f -> f.code().id()).containsExactly("RULES-010");
  }

  @Test
  void a_single_day_names_no_weekdays_and_a_row_does_not_end_before_it_begins() {
    assertThat(parse("DAY,2026-09-01,2026-09-01,TUE,08:00-12:00,x").findings())
        .extracting(f -> f.code().id())
        .containsExactly("RULES-011");
    assertThat(parse("WEEKLY,2026-09-01,2026-08-31,TUE,08:00-12:00,x").findings())
        .extracting(f -> f.code().id())
        .containsExactly("SEASON-006");
  }

  @Test
  void hours_open_before_they_close() {
    LocalTime eight = LocalTime.of(8, 0);

    assertThatThrownBy(() -> new OpeningHours(eight, eight)).hasMessageContaining("before");
  }

  @Test
  void hours_may_begin_at_midnight() {
    assertThat(OpeningHours.parseDay("00:00-23:59")).isPresent();
    assertThat(OpeningHours.parseDay("00:00-00:01 00:02-00:03")).isPresent();
  }

  @Test
  void calendars_are_read_from_files(@TempDir Path folder) throws Exception {
    Path hall = folder.resolve("hall.csv");
    Path days = folder.resolve("days.csv");
    Files.writeString(hall, HEADER + WEEK);
    Files.writeString(days, "kind,from,to,source\nHOLIDAY,2027-01-01,2027-01-01,x\n");

    WorkingDays working = WorkingDays.read(days).orThrow();

    assertThat(
            HallCalendar.read(hall, working).orThrow().nextWorkingDay(day("2026-12-31")).orThrow())
        .isEqualTo(day("2027-01-04"));
    assertThat(WorkingDays.read("d", bytes("kind,from,to,source\n")).findings()).isEmpty();
    assertThat(HallCalendar.read("h", bytes(HEADER + WEEK), working).findings()).isEmpty();
  }

  @Test
  void business_dates_are_in_order() {
    BusinessDate day = day("2026-11-08");

    assertThat(day.isBefore(day.next())).isTrue();
    assertThat(day.isBefore(day)).isFalse();
    assertThat(day.isAfter(day.plusDays(-1))).isTrue();
    assertThat(day.isAfter(day)).isFalse();
    assertThat(day.start()).isEqualTo(Instant.parse("2026-11-07T16:00:00Z"));
    assertThat(day).hasToString("2026-11-08").isLessThan(day.next());
    assertThat(BusinessDate.of(Instant.parse("2026-11-08T15:59:59Z"))).isEqualTo(day);
    assertThat(BusinessDate.of(Instant.parse("2026-11-08T16:00:00Z"))).isEqualTo(day.next());
  }

  @Test
  void spans_include_both_ends() {
    Span<BusinessDate> span = Span.of(day("2026-11-08"), day("2026-11-10"));

    assertThat(span.contains(day("2026-11-07"))).isFalse();
    assertThat(span.contains(day("2026-11-08"))).isTrue();
    assertThat(span.contains(day("2026-11-10"))).isTrue();
    assertThat(span.contains(day("2026-11-11"))).isFalse();
    assertThat(span.overlaps(Span.since(day("2026-11-10")))).isTrue();
    assertThat(span.overlaps(Span.since(day("2026-11-11")))).isFalse();
    assertThat(Span.since(day("2026-11-11")).overlaps(span)).isFalse();
    assertThat(Span.<BusinessDate>always().contains(day("1949-10-01"))).isTrue();
    assertThat(span).hasToString("2026-11-08..2026-11-10");
    assertThat(Span.since(day("2026-11-10"))).hasToString("2026-11-10..");
    assertThatThrownBy(() -> Span.of(day("2026-11-08"), day("2026-11-07")))
        .hasMessageContaining("before it begins");
  }

  private static HallCalendar hall(String rows) {
    return parse(rows).orThrow();
  }

  private static Checked<HallCalendar> parse(String rows) {
    return HallCalendar.parse("h.csv", HEADER + rows, WorkingDays.shipped());
  }

  private static Checked<WorkingDays> working(String rows) {
    return WorkingDays.parse("w.csv", "kind,from,to,source\n" + rows);
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static BusinessDate day(String iso) {
    return BusinessDate.parse(iso);
  }
}
