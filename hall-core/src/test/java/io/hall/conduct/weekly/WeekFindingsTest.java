package io.hall.conduct.weekly;

import static io.hall.conduct.ConductAtWork.HALL;
import static io.hall.conduct.ConductAtWork.HEAD;
import static io.hall.conduct.ConductAtWork.LI;
import static io.hall.conduct.ConductAtWork.MONDAY;
import static io.hall.conduct.ConductAtWork.WANG;
import static io.hall.conduct.ConductAtWork.WEEK;
import static io.hall.conduct.ConductAtWork.ZHAO;
import static io.hall.conduct.ConductAtWork.instant;
import static io.hall.conduct.ConductAtWork.note;
import static io.hall.conduct.ConductAtWork.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.conduct.ConductTestBase;
import io.hall.conduct.Stretch;
import io.hall.conduct.duty.ClockEvent.Kind;
import io.hall.conduct.duty.Condition;
import io.hall.conduct.duty.Device;
import io.hall.conduct.duty.DutyShift;
import io.hall.conduct.duty.ReadinessCheck;
import io.hall.conduct.remedy.Remedy;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.settlement.ShiftRegister;
import io.hall.store.Store;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the week tells of each day: missing, late, unsigned; who it is about, and when. */
@Tag("规程-9.1")
class WeekFindingsTest extends ConductTestBase {

  private static final Condition FAULT = new Condition.Fault(note("卡纸"), note("报修"));

  private void write(Store.Work<?> work) {
    hall.write(
        c -> {
          work.on(c);
          return c;
        });
  }

  /** Codes with whom they are about, of the days of a week so far. */
  private List<String> told() {
    WeekReport report =
        hall.read(c -> new WeekReview(hall.registers, WeekRule.regulation()).of(c, WEEK));
    return report.halls().get(0).findings().stream().map(WeekFindingsTest::told).toList();
  }

  private static String told(Finding finding) {
    String staff = finding.parameters().getOrDefault("staff", "");
    return (finding.code().id().substring("CONDUCT-".length()) + " " + staff).strip();
  }

  private void plan(StaffNumber staff, Stretch time) {
    write(
        c ->
            hall.registers
                .attendance()
                .plan(c, hall.request(), new DutyShift(HALL, staff, time), HEAD));
  }

  private void clock(StaffNumber staff, Kind kind, String local) {
    hall.at(local);
    write(c -> hall.registers.attendance().clock(c, hall.request(), HALL, staff, kind));
  }

  private void check(StaffNumber staff, String arrived, boolean uniform, Condition printer) {
    ReadinessCheck check =
        new ReadinessCheck(
            HALL,
            "1",
            staff,
            MONDAY,
            LocalTime.of(8, 0),
            instant(arrived),
            uniform,
            Map.of(
                Device.POS_TERMINAL,
                new Condition.Ok(),
                Device.PRINTER,
                printer,
                Device.FEE_SYSTEM,
                new Condition.Ok()));
    write(c -> hall.registers.readiness().complete(c, hall.request(), check));
  }

  @Test
  void late_early_away_absent_and_not_clocked_out_are_told_of_the_week() {
    Stretch morning = time("2026-11-23T08:00", "2026-11-23T12:00");
    Stream.of(WANG, LI, ZHAO).forEach(staff -> plan(staff, morning));
    plan(HEAD, morning);
    clock(LI, Kind.IN, "2026-11-23T07:50");
    clock(ZHAO, Kind.IN, "2026-11-23T07:51");
    clock(WANG, Kind.IN, "2026-11-23T08:00:01");
    clock(ZHAO, Kind.OUT, "2026-11-23T09:00");
    clock(ZHAO, Kind.IN, "2026-11-23T09:30");
    clock(LI, Kind.OUT, "2026-11-23T11:59:59");
    clock(ZHAO, Kind.OUT, "2026-11-23T12:00");
    hall.at("2026-11-24T00:00");
    assertThat(told())
        .contains("022 C01", "023 C02", "024 C03", "025 K01", "032 C01")
        .doesNotContain("022 C02", "023 C01", "024 C01", "025 C01", "032 C02");
  }

  @Test
  void a_post_left_without_handing_over_is_told_of_the_week() {
    Stretch morning = time("2026-11-23T08:00", "2026-11-23T12:00");
    plan(WANG, morning);
    plan(LI, morning);
    hall.grantLeave(WANG, LI, time("2026-11-23T09:00", "2026-11-23T10:00"));
    hall.at("2026-11-23T09:00");
    assertThat(told()).contains("031 C01");
  }

  @Test
  void what_is_wrong_with_a_counter_is_told_of_the_week() {
    ShiftRegister shifts = new ShiftRegister(hall.store, hall.clock);
    hall.at("2026-11-23T07:50");
    check(WANG, "2026-11-23T07:50", true, new Condition.Ok());
    assertThat(told()).noneMatch(one -> one.endsWith(" C01"));
    hall.at("2026-11-23T07:51");
    check(LI, "2026-11-23T07:50:01", false, FAULT);
    hall.at("2026-11-23T08:00:01");
    check(ZHAO, "2026-11-23T07:45", true, new Condition.Ok());
    write(c -> shifts.open(c, hall.request(), HALL, HEAD, Money.ZERO));
    assertThat(told())
        .contains("013 C02", "014 C02", "016 C02", "015 C03", "018 K01")
        .doesNotContain("013 C03", "015 C02", "018 C02");
  }

  @Test
  void turns_that_were_not_done_or_fall_into_leave_are_told_of_the_week() {
    hall.adoptRoster();
    hall.grantLeave(WANG, LI, time("2026-11-25T00:00", "2026-11-29T00:00"));
    hall.at("2026-11-24T00:00");
    assertThat(told()).contains("056 C01");
    assertThat(told().stream().filter(one -> one.startsWith("055"))).hasSize(2);
  }

  @Test
  void what_waits_to_be_verified_and_what_was_put_right_late_is_told_of_the_week() {
    Remedy.Found waits = found(MONDAY.plusDays(1));
    Remedy.Found late = found(MONDAY);
    Remedy.Found open = found(MONDAY.plusDays(1));
    hall.at("2026-11-24T09:00");
    write(
        c -> {
          hall.registers.remedies().putRight(c, hall.request(), waits, WANG, note("已换"));
          return hall.registers
              .remedies()
              .verify(
                  c,
                  hall.request(),
                  hall.registers.remedies().putRight(c, hall.request(), late, WANG, note("已换")),
                  LI,
                  note("看过"));
        });
    assertThat(told()).contains("063").doesNotContain("062", "061 C01");
    hall.at("2026-11-25T00:00");
    assertThat(told()).contains("063", "062", "061 C01");
    assertThat(open.wrong().owner()).isEqualTo(WANG);
  }

  private Remedy.Found found(BusinessDate due) {
    Remedy.Wrong wrong =
        new Remedy.Wrong(
            hall.request(), HALL, Remedy.Kind.HAZARD, Remedy.Level.MINOR, HEAD, MONDAY, WANG, due);
    return hall.write(c -> hall.registers.remedies().find(c, wrong, note("插座")));
  }
}
