package io.hall.security.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.identity.BankCard;
import io.hall.identity.PhoneNumber;
import io.hall.identity.ResidentId;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SensitiveTest {

  private static final StaffNumber CASHIER = new StaffNumber("C01");

  private final List<DataKind> read = new ArrayList<>();
  private final RevealScope scope =
      RevealScope.of(
          CASHIER,
          "counter.enquiry",
          Set.of(DataKind.PHONE, DataKind.NAME),
          (by, kind) -> read.add(kind));

  static Stream<Sensitive<?>> values() {
    return Stream.of(
        Sensitive.name("段某某"),
        Sensitive.address("解放区阳光小区3号楼501室"),
        Sensitive.phone(PhoneNumber.of("18000001999")),
        Sensitive.residentId(ResidentId.of("41080019000101005X")),
        Sensitive.bankCard(BankCard.of("4111111111111111")),
        Sensitive.amount(Money.ofFen(186_450)),
        Sensitive.of(DataKind.CUSTOMER, "9000123"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void its_words_are_class_kind_and_token(Sensitive<?> value) {
    assertThat(value.toString()).matches("‹L[34]:[a-z-]+:[0-9a-f]{8}›");
    assertThat(String.format("%s", value)).isEqualTo(value.toString());
  }

  @Test
  void a_token_is_the_same_for_the_same_value_and_kind() {
    assertThat(Sensitive.name("段某某")).hasToString(Sensitive.name("段某某").toString());
    assertThat(Sensitive.name("段某某").toString())
        .isNotEqualTo(Sensitive.name("段某").toString())
        .isNotEqualTo(Sensitive.address("段某某").toString());
  }

  @Test
  void equal_are_values_of_one_kind_and_text() {
    Sensitive<String> name = Sensitive.name("段某某");
    assertThat(name).isEqualTo(Sensitive.name("段某某")).hasSameHashCodeAs(Sensitive.name("段某某"));
    assertThat(name)
        .isNotEqualTo(Sensitive.name("段某"))
        .isNotEqualTo(Sensitive.address("段某某"))
        .isNotEqualTo(null);
  }

  @Test
  void its_hash_code_is_not_the_texts() {
    assertThat(Sensitive.name("段某某").hashCode()).isNotEqualTo("段某某".hashCode());
  }

  @Test
  void it_shows_its_mask() {
    assertThat(values().map(Sensitive::masked))
        .containsExactly(
            "段**",
            "解放区阳光小区***",
            "180****1999",
            "4***************5X",
            "4111********1111",
            "***",
            "***123");
  }

  @Test
  void it_is_read_through_a_scope_that_is_told() {
    assertThat(Sensitive.phone(PhoneNumber.of("18000001999")).reveal(scope).value())
        .isEqualTo("18000001999");
    assertThat(read).containsExactly(DataKind.PHONE);
  }

  @Test
  void a_scope_that_does_not_reach_it_reads_nothing_and_is_not_told() {
    assertThatThrownBy(() -> Sensitive.address("某处").reveal(scope))
        .isInstanceOf(CheckFailedException.class)
        .hasMessageStartingWith("MASKING-003")
        .hasMessageNotContaining("某处");
    assertThat(read).isEmpty();
  }

  @Test
  void what_cannot_be_recorded_is_not_read() {
    RevealScope broken =
        RevealScope.of(
            CASHIER,
            "counter.enquiry",
            Set.of(DataKind.NAME),
            (by, kind) -> {
              throw new IllegalStateException("no audit");
            });
    assertThatThrownBy(() -> Sensitive.name("段某某").reveal(broken)).hasMessage("no audit");
  }

  @Test
  void a_reveal_has_a_reason_that_is_a_code() {
    for (String reason : List.of("", "段某某来电询问", "a b", "x".repeat(41))) {
      assertThatThrownBy(
              () -> RevealScope.of(CASHIER, reason, Set.of(DataKind.NAME), (by, kind) -> {}))
          .hasMessageStartingWith("MASKING-001");
    }
  }

  @Test
  void restricted_values_need_a_permission() {
    Set<DataKind> kinds = Set.of(DataKind.RESIDENT_ID);
    assertThatThrownBy(() -> RevealScope.of(CASHIER, "check", kinds, (by, kind) -> {}))
        .hasMessageStartingWith("MASKING-002");
    assertThatThrownBy(() -> RevealScope.under(" ", CASHIER, "check", kinds, (by, kind) -> {}))
        .hasMessageStartingWith("MASKING-002");
    RevealScope under = RevealScope.under("G-1", CASHIER, "check", kinds, (by, kind) -> {});
    ResidentId id = ResidentId.of("41080019000101005X");
    assertThat(Sensitive.residentId(id).reveal(under)).isEqualTo(id);
    assertThat(under.grant()).contains("G-1");
    assertThat(under.by()).isEqualTo(CASHIER);
    assertThat(under.reason()).isEqualTo("check");
    assertThat(under).hasToString("RevealScope[C01, check, [RESIDENT_ID]]");
  }

  @Test
  void a_credential_is_no_sensitive_value() {
    assertThatThrownBy(() -> Sensitive.of(DataKind.PASSWORD, "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void java_does_not_serialise_it() {
    assertThatThrownBy(
            () ->
                new ObjectOutputStream(new ByteArrayOutputStream())
                    .writeObject(Sensitive.name("段某某")))
        .isInstanceOf(NotSerializableException.class);
  }
}
