package io.hall.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CalendarFuzz {

  @Property
  void any_text_is_a_season_or_a_finding(@ForAll("hostile") String text) {
    Texts.assertSpeaksOf(HeatingSeason.parse(text));
  }

  @Property
  void any_text_is_a_season_calendar_or_findings(@ForAll("seasons") String text) {
    var calendar = SeasonCalendar.parse("seasons.csv", text);

    Texts.assertSpeaksOf(calendar);
    calendar
        .value()
        .ifPresent(
            seasons -> {
              for (int year : new int[] {1949, 2023, 2024, 2026, 9998}) {
                Texts.assertSpeaksOf(seasons.period(City.JIAOZUO, new HeatingSeason(year)));
                assertThat(seasons.heatingOn(City.ZHENGZHOU, BusinessDate.parse("2027-01-01")))
                    .isNotNull();
              }
            });
  }

  @Property
  void any_text_is_a_hall_calendar_or_findings(@ForAll("halls") String text) {
    var calendar = HallCalendar.parse("hall.csv", text, WorkingDays.shipped());

    Texts.assertSpeaksOf(calendar);
    calendar
        .value()
        .ifPresent(
            hall -> Texts.assertSpeaksOf(hall.nextOpenDay(BusinessDate.parse("2026-11-08"))));
  }

  @Property
  void any_text_is_a_table_of_working_days_or_findings(@ForAll("workingDays") String text) {
    var days = WorkingDays.parse("days.csv", text);

    Texts.assertSpeaksOf(days);
    days.value().ifPresent(d -> Texts.assertSpeaksOf(d.next(BusinessDate.parse("2026-11-08"))));
  }

  @Property
  void any_bytes_are_a_file_or_findings(@ForAll byte[] bytes) {
    Texts.assertSpeaksOf(SeasonCalendar.read("seasons.csv", new ByteArrayInputStream(bytes)));
  }

  @Property
  void any_text_is_opening_hours_or_nothing(@ForAll("hostile") String text) {
    assertThat(OpeningHours.parseDay(text)).isNotNull();
  }

  @Provide
  Arbitrary<String> hostile() {
    return Texts.hostile();
  }

  @Provide
  Arbitrary<String> seasons() {
    return Texts.spoiled(Texts.shipped(SeasonCalendar.class, "season-periods.csv"));
  }

  @Provide
  Arbitrary<String> halls() {
    return Texts.spoiled(Texts.shipped(HallCalendar.class, "jiaozuo-hall.csv"));
  }

  @Provide
  Arbitrary<String> workingDays() {
    return Texts.spoiled(Texts.shipped(WorkingDays.class, "cn-working-days.csv"));
  }
}
