package io.hall.test.canary;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Verdict;
import io.hall.identity.BankCard;
import io.hall.identity.PhoneNumber;
import io.hall.identity.ResidentId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanariesTest {

  private final Canaries canaries = Canaries.of(20_261_126);

  private List<String> of(CanaryKind kind) {
    return canaries.all().stream().filter(c -> c.kind() == kind).map(Canary::value).toList();
  }

  @Test
  void a_thousand_are_planted_of_every_kind() {
    assertThat(canaries.all()).hasSize(Canaries.COUNT);
    for (CanaryKind kind : CanaryKind.values()) {
      assertThat(of(kind)).hasSize(125);
    }
  }

  @Test
  void none_is_part_of_another() {
    List<String> values = canaries.all().stream().map(Canary::value).toList();
    assertThat(values).doesNotHaveDuplicates();
    for (String value : values) {
      assertThat(values.stream().filter(other -> other.contains(value))).hasSize(1);
    }
  }

  @Test
  void numbers_are_right_so_that_every_check_lets_them_in() {
    assertThat(of(CanaryKind.PHONE))
        .allMatch(phone -> PhoneNumber.parseMobile(phone).verdict() == Verdict.VALID);
    assertThat(of(CanaryKind.RESIDENT_ID))
        .allMatch(id -> ResidentId.parse(id).verdict() == Verdict.VALID);
    assertThat(of(CanaryKind.BANK_CARD))
        .allMatch(card -> BankCard.parse(card).verdict() == Verdict.VALID);
    assertThat(of(CanaryKind.CUSTOMER)).allMatch(number -> number.matches("97[0-9]{8}"));
  }

  @Test
  void some_names_have_a_dot_and_some_a_character_beyond_the_bmp() {
    assertThat(of(CanaryKind.NAME)).anyMatch(name -> name.contains("·"));
    assertThat(of(CanaryKind.NAME)).anyMatch(name -> name.chars().anyMatch(c -> c > 0xD7FF));
    assertThat(of(CanaryKind.NAME)).allMatch(name -> name.codePointCount(0, name.length()) >= 3);
  }

  @Test
  void one_seed_gives_the_same_and_another_gives_others() {
    assertThat(Canaries.of(1).all())
        .isEqualTo(Canaries.of(1).all())
        .isNotEqualTo(Canaries.of(2).all());
  }

  @Test
  void they_are_handed_out_one_after_the_other_and_counted() {
    assertThat(canaries.used()).isZero();
    String first = canaries.next(CanaryKind.NAME);
    assertThat(canaries.next(CanaryKind.NAME)).isNotEqualTo(first);
    assertThat(canaries.used()).isEqualTo(2);
    for (int i = 0; i < 125; i++) {
      canaries.next(CanaryKind.NAME);
    }
    assertThat(canaries.used()).isEqualTo(125);
  }

  @Test
  void a_canary_says_its_number_and_kind_alone() {
    assertThat(canaries.all().get(0)).hasToString("Canary[1, NAME]");
  }
}
