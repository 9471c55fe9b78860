package io.hall.security.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hall.security.Terminal;
import io.hall.security.account.AuthenticationResult.Success;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an authentication elsewhere answers, and what a device keeps. */
class AnswersTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final Account ACCOUNT =
      new Account(
          Staff.number("C01"),
          new PersonId("p1"),
          Role.CASHIER,
          Optional.of(Staff.HALL),
          Account.State.ACTIVE);

  /** Everybody is who he says he is. */
  private static final class Badges extends ExternalAuthentication {

    @Override
    public AuthenticationResult authenticate(Credentials credentials) {
      return success(ACCOUNT, credentials.terminal(), NOON);
    }

    StepUp again() {
      return stepUp(ACCOUNT, NOON);
    }
  }

  @Test
  void who_is_known_elsewhere_is_signed_in_with_account_place_and_time() {
    Terminal counter = new Terminal(Staff.HALL, "T1");
    Credentials badge = new Credentials("C01", new char[0], counter, Optional.empty());
    Success success = (Success) new Badges().authenticate(badge);
    assertThat(success.account()).isEqualTo(ACCOUNT);
    assertThat(success.terminal()).isEqualTo(counter);
    assertThat(success.at()).isEqualTo(NOON);
    assertThat(success.device()).isEmpty();
    assertThat(success.lastSignIn()).isEmpty();
    assertThat(success.changeBefore()).isEmpty();
    assertThat(success.stepUp().isFresh(NOON)).isTrue();
  }

  @Test
  void who_has_proved_it_again_elsewhere_has_a_proof() {
    StepUp proof = new Badges().again();
    assertThat(proof.by()).isEqualTo(ACCOUNT.number());
    assertThat(proof.at()).isEqualTo(NOON);
  }

  @Test
  void a_device_keeps_a_token_and_gives_it_back() {
    String value = "0123456789abcdef".repeat(4);
    DeviceToken token = DeviceToken.of(value);
    assertThat(token.value()).isEqualTo(value);
    assertThat(token).hasToString("DeviceToken[hidden]");
    DeviceToken random = DeviceToken.random();
    assertThat(DeviceToken.of(random.value()).hash()).isEqualTo(random.hash());
    assertThat(random.hash()).isNotEqualTo(token.hash()).isNotEqualTo(random.value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0123", "0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef"})
  void a_token_of_another_form_is_none(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> DeviceToken.of(value));
  }

  @Test
  void a_person_is_written_by_the_number_of_the_personnel_office() {
    assertThat(new PersonId("p-17")).hasToString("p-17");
  }
}
