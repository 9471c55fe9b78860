package io.hall.conduct.duty;

import static io.hall.conduct.ConductAtWork.ELSEWHERE;
import static io.hall.conduct.ConductAtWork.HALL;
import static io.hall.conduct.ConductAtWork.LI;
import static io.hall.conduct.ConductAtWork.MONDAY;
import static io.hall.conduct.ConductAtWork.OTHER_HALL;
import static io.hall.conduct.ConductAtWork.WANG;
import static io.hall.conduct.ConductAtWork.instant;
import static io.hall.conduct.ConductAtWork.note;
import static io.hall.settlement.Refusals.codes;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.conduct.ConductTestBase;
import io.hall.conduct.Note;
import io.hall.conduct.duty.Condition.Fault;
import io.hall.conduct.duty.Condition.Ok;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.settlement.ShiftRegister;
import io.hall.store.RequestId;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("规程-4.1")
class ReadinessTest extends ConductTestBase {

  private static final LocalTime EIGHT = LocalTime.of(8, 0);

  private Map<Device, Condition> devices = allOk();
  private boolean uniform = true;

  private static Map<Device, Condition> allOk() {
    Map<Device, Condition> devices = new EnumMap<>(Device.class);
    EnumSet.allOf(Device.class).forEach(device -> devices.put(device, new Ok()));
    return devices;
  }

  private ReadinessCheck check(
      HallCode where, StaffNumber staff, BusinessDate date, LocalTime opening, String arrived) {
    return new ReadinessCheck(where, "1", staff, date, opening, instant(arrived), uniform, devices);
  }

  private ReadinessCheck arrivedAt(String time) {
    return check(HALL, WANG, MONDAY, EIGHT, "2026-11-23T" + time);
  }

  private Readiness complete(ReadinessCheck check) {
    return complete(hall.request(), check);
  }

  private Readiness complete(RequestId request, ReadinessCheck check) {
    return hall.write(c -> hall.registers.readiness().complete(c, request, check));
  }

  private List<Finding> findings() {
    return hall.read(c -> hall.registers.readiness().findings(c, HALL, MONDAY));
  }

  @ParameterizedTest
  @CsvSource({
    "07:40:00, true",
    "07:49:59.999, true",
    "07:50:00, true",
    "07:50:00.001, false",
    "07:50:01, false",
    "07:59:59, false",
    "00:00:00, true"
  })
  void exactly_ten_minutes_before_opening_is_in_time(String arrived, boolean inTime) {
    hall.at("2026-11-23T07:59:59.999");
    complete(arrivedAt(arrived));

    assertThat(codes(findings())).isEqualTo(inTime ? List.of() : List.of("CONDUCT-013"));
  }

  @Test
  void who_is_late_is_told_when_they_came_and_when_they_should_have() {
    hall.at("2026-11-23T07:55");
    complete(arrivedAt("07:50:01"));

    assertThat(findings().get(0).message(Locale.ENGLISH))
        .isEqualTo("C01 arrived at 07:50:01 on 2026-11-23, after 07:50:00");
  }

  @Test
  void a_check_reads_back_as_it_was_recorded() {
    devices.put(Device.PRINTER, new Fault(note("卡纸"), note("报修 88 号")));
    uniform = false;
    RequestId request = hall.request();
    Readiness done = complete(request, arrivedAt("07:40"));

    assertThat(done)
        .isEqualTo(
            new Readiness(
                request,
                HALL,
                "1",
                WANG,
                MONDAY,
                EIGHT,
                instant("2026-11-23T07:40"),
                false,
                EnumSet.of(Device.PRINTER),
                hall.log.now()));
    assertThat(hall.<List<Readiness>>read(c -> hall.registers.readiness().of(c, HALL, MONDAY)))
        .containsExactly(done);
    assertThat(hall.<List<Note>>read(c -> hall.log.notes(c, Optional.of(HALL), request)))
        .containsExactly(note("卡纸"), note("报修 88 号"));
  }

  @Test
  void a_device_that_is_not_in_order_is_told_with_its_counter() {
    devices.put(Device.POS_TERMINAL, new Fault(note("无信号"), note("用 2 号柜台的")));
    complete(arrivedAt("07:40"));

    assertThat(findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code().id()).isEqualTo("CONDUCT-016");
              assertThat(f.parameters())
                  .containsEntry("device", "POS_TERMINAL")
                  .containsEntry("counter", "1");
            });
  }

  @Test
  void who_is_not_in_uniform_changes_and_checks_again() {
    uniform = false;
    complete(arrivedAt("07:40"));
    assertThat(codes(findings())).containsExactly("CONDUCT-014");

    uniform = true;
    complete(arrivedAt("07:40"));
    assertThat(findings()).isEmpty();
  }

  @Test
  void a_second_check_does_not_make_an_arrival_earlier_or_later() {
    hall.at("2026-11-23T07:56");
    complete(arrivedAt("07:55"));
    complete(arrivedAt("07:40"));
    assertThat(codes(findings())).containsExactly("CONDUCT-013");
  }

  @Test
  void a_colleagues_check_is_judged_on_its_own() {
    hall.at("2026-11-23T07:56");
    complete(arrivedAt("07:40"));
    complete(check(HALL, LI, MONDAY, EIGHT, "2026-11-23T07:55"));
    assertThat(findings()).extracting(f -> f.parameters().get("staff")).containsExactly("C02");
  }

  @Test
  void a_check_is_finished_before_the_opening() {
    hall.at("2026-11-23T08:00");
    complete(arrivedAt("07:40"));
    assertThat(findings()).isEmpty();
    hall.at("2026-11-23T08:00:00.001");
    complete(check(HALL, LI, MONDAY, EIGHT, "2026-11-23T07:40"));
    assertThat(codes(findings())).containsExactly("CONDUCT-015");
  }

  @Test
  void every_device_is_looked_at() {
    for (Device device : Device.values()) {
      devices = allOk();
      devices.remove(device);
      assertThat(codesOf(() -> arrivedAt("07:40"))).containsExactly("CONDUCT-011");
    }
  }

  @Test
  void a_fault_needs_a_note_and_an_action() {
    assertThat(codesOf(() -> new Fault(note(""), note("报修")))).containsExactly("CONDUCT-004");
    assertThat(codesOf(() -> new Fault(note("坏"), note(" ")))).containsExactly("CONDUCT-004");
  }

  @Test
  void a_counter_has_a_name() {
    assertThat(
            codesOf(
                () ->
                    new ReadinessCheck(
                        HALL, "", WANG, MONDAY, EIGHT, instant("2026-11-23T07:40"), true, devices)))
        .containsExactly("CONDUCT-019");
  }

  @Test
  void yesterdays_arrival_is_no_arrival() {
    assertThat(codesOf(() -> check(HALL, WANG, MONDAY, EIGHT, "2026-11-22T23:59:59.999")))
        .containsExactly("CONDUCT-012");
    assertThat(check(HALL, WANG, MONDAY, EIGHT, "2026-11-23T00:00").arrivedAt())
        .isEqualTo(instant("2026-11-23T00:00"));
  }

  @Test
  void a_check_is_before_an_opening_of_today() {
    assertThat(
            codesOf(
                () -> complete(check(HALL, WANG, MONDAY, LocalTime.of(9, 0), "2026-11-23T07:40"))))
        .containsExactly("CONDUCT-012");
    BusinessDate sunday = BusinessDate.parse("2026-11-22");
    assertThat(codesOf(() -> complete(check(HALL, WANG, sunday, EIGHT, "2026-11-22T07:40"))))
        .containsExactly("CONDUCT-012");
    BusinessDate friday = BusinessDate.parse("2026-11-20");
    assertThat(codesOf(() -> complete(check(HALL, WANG, friday, EIGHT, "2026-11-20T07:40"))))
        .containsExactly("CONDUCT-012");
  }

  @Test
  void nobody_has_arrived_who_is_yet_to_come() {
    assertThat(codesOf(() -> complete(arrivedAt("07:45:00.001")))).containsExactly("CONDUCT-007");
    complete(arrivedAt("07:45"));
  }

  @Test
  void a_counter_is_checked_by_who_works_there() {
    assertThat(codesOf(() -> complete(check(HALL, ELSEWHERE, MONDAY, EIGHT, "2026-11-23T07:40"))))
        .containsExactly("CONDUCT-008");
  }

  @Test
  void a_check_asked_again_is_the_same_and_with_other_content_refused() {
    RequestId request = hall.request();
    Readiness first = complete(request, arrivedAt("07:40"));
    hall.at("2026-11-23T07:59");
    assertThat(complete(request, arrivedAt("07:40"))).isEqualTo(first);
    uniform = false;
    assertThat(codesOf(() -> complete(request, arrivedAt("07:40")))).containsExactly("STORE-003");
  }

  @Test
  void a_cashier_with_a_shift_and_no_check_is_told() {
    ShiftRegister shifts = new ShiftRegister(hall.store, hall.clock);
    hall.write(c -> shifts.open(c, hall.request(), HALL, WANG, Money.ZERO));
    assertThat(findings())
        .singleElement()
        .satisfies(
            f ->
                assertThat(f.toString())
                    .isEqualTo(
                        "CONDUCT-018 C01 worked without a readiness check for the opening at"
                            + " 08:00 on 2026-11-23"));
    complete(check(HALL, LI, MONDAY, EIGHT, "2026-11-23T07:40"));
    assertThat(findings()).hasSize(1);
    complete(arrivedAt("07:40"));
    assertThat(findings()).isEmpty();
    assertThat(
            hall.<List<Finding>>read(
                c -> hall.registers.readiness().findings(c, OTHER_HALL, MONDAY)))
        .isEmpty();
  }
}
