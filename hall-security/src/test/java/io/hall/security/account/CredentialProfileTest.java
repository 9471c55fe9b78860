package io.hall.security.account;

import static io.hall.security.account.Staff.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialProfileTest {

  @Test
  void the_two_profiles_differ_where_their_sources_contradict_each_other() {
    CredentialProfile mlps = Profiles.mlps();
    CredentialProfile nist = Profiles.nist();
    assertThat(List.of(mlps.leastAlone(), mlps.leastWithFactor(), mlps.most(), mlps.classes()))
        .containsExactly(15, 12, 128, 3);
    assertThat(List.of(nist.leastAlone(), nist.leastWithFactor(), nist.most(), nist.classes()))
        .containsExactly(15, 8, 128, 0);
    assertThat(mlps.mostAge()).isEqualTo(Duration.ofDays(90));
    assertThat(mlps.ageWarning()).isEqualTo(Duration.ofDays(14));
    assertThat(nist.mostAge()).isZero();
    assertThat(List.of(mlps.history(), nist.history())).containsExactly(5, 0);
    assertThat(mlps.needsFactor(Role.CASHIER)).isTrue();
    assertThat(nist.needsFactor(Role.CASHIER)).isFalse();
    for (CredentialProfile profile : List.of(mlps, nist)) {
      assertThat(profile.hardStop()).isEqualTo(50);
      assertThat(profile.longestWait()).isEqualTo(Duration.ofMinutes(15));
      assertThat(profile.placeFailures()).isEqualTo(20);
      assertThat(profile.codeLife()).isEqualTo(Duration.ofHours(24));
    }
  }

  @Test
  void every_value_has_a_day_and_a_source() {
    assertThat(ProfileData.of(ProfileData.lines()).values())
        .hasSize(32)
        .allSatisfy(value -> assertThat(value.source()).isNotBlank());
  }

  @Test
  void a_profile_holds_from_its_day() {
    assertThat(refusal(() -> shipped("NIST_800_63B_4", "2025-07-31"))).isEqualTo("050");
    assertThat(shipped("NIST_800_63B_4", "2025-08-01").leastAlone()).isEqualTo(15);
    assertThat(refusal(() -> shipped("MLPS_L3", "2019-11-30"))).isEqualTo("050");
    assertThat(refusal(() -> shipped("NO_SUCH", "2026-01-01"))).isEqualTo("050");
  }

  private static CredentialProfile shipped(String name, String day) {
    return CredentialProfile.shipped(name, LocalDate.parse(day));
  }

  @Test
  void a_later_value_takes_the_place_of_an_earlier_one_from_its_day() {
    List<String> lines =
        ProfileData.shipped().values().stream()
            .map(
                v ->
                    String.join(",", v.profile(), v.setting(), v.value(), v.from().toString(), "x"))
            .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
    lines.add(0, "profile,setting,value,from,source");
    lines.add("MLPS_L3,least-with-factor,14,2027-01-01,x");
    ProfileData data = ProfileData.of(lines);
    assertThat(data.profile("MLPS_L3", LocalDate.of(2026, 12, 31)).leastWithFactor()).isEqualTo(12);
    assertThat(data.profile("MLPS_L3", LocalDate.of(2027, 1, 1)).leastWithFactor()).isEqualTo(14);
  }
}
