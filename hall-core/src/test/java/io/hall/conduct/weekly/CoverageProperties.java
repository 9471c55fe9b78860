package io.hall.conduct.weekly;

import static io.hall.conduct.ConductAtWork.HALL;
import static io.hall.conduct.ConductAtWork.WEEK;
import static io.hall.conduct.ConductAtWork.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.payment.StaffNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("规程-9.1")
class CoverageProperties {

  private static final StaffNumber HOST = new StaffNumber("K01");

  @Property(tries = 1000)
  void everybody_of_the_hall_was_there_and_signed_or_was_excused_or_is_named(
      @ForAll("people") Set<StaffNumber> ofHall,
      @ForAll("lists") Map<StaffNumber, Presence> listed,
      @ForAll("people") Set<StaffNumber> signed) {
    Map<StaffNumber, Presence> attendance = new TreeMap<>(listed);
    attendance.put(HOST, Presence.PRESENT);
    SafetyMeeting meeting =
        new SafetyMeeting(
            HALL,
            new Sitting(WEEK, instant("2026-11-23T18:00"), 30),
            HOST,
            Set.of(Topic.DAILY),
            attendance);
    List<Finding> findings = Coverage.of(meeting, List.copyOf(ofHall), List.copyOf(signed));
    Set<StaffNumber> everybody = new HashSet<>(ofHall);
    everybody.addAll(attendance.keySet());
    for (StaffNumber staff : everybody) {
      Presence presence = attendance.get(staff);
      List<String> expected = new ArrayList<>();
      if (presence == null) {
        expected.add("CONDUCT-072");
      } else if (presence == Presence.PRESENT && !signed.contains(staff)) {
        expected.add("CONDUCT-071");
      }
      assertThat(findings)
          .filteredOn(f -> about(f).equals(staff.value()))
          .extracting(f -> f.code().id())
          .as(staff.value())
          .isEqualTo(expected);
    }
    assertThat(findings).allMatch(f -> everybody.contains(new StaffNumber(about(f))));
  }

  private static String about(Finding finding) {
    return finding.parameters().getOrDefault("staff", "");
  }

  private static Arbitrary<StaffNumber> somebody() {
    return Arbitraries.integers().between(1, 9).map(i -> new StaffNumber("C0" + i));
  }

  @Provide
  Arbitrary<Set<StaffNumber>> people() {
    return somebody().set().ofMaxSize(9);
  }

  @Provide
  Arbitrary<Map<StaffNumber, Presence>> lists() {
    return Arbitraries.maps(somebody(), Arbitraries.of(Presence.class)).ofMaxSize(9);
  }
}
