package io.hall.security.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionPolicyTest {

  private static SessionPolicy policy(int lock, int signOut, int absolute, int resolution) {
    return new SessionPolicy(
        Duration.ofMinutes(lock),
        Duration.ofMinutes(signOut),
        Duration.ofMinutes(absolute),
        Duration.ZERO,
        OnExceeded.DENY_NEW,
        Duration.ofMinutes(1),
        Duration.ofMinutes(resolution),
        Duration.ZERO,
        "test");
  }

  @Test
  void the_usual_figures_are_those_of_the_regulation_and_the_standards() {
    SessionPolicy policy = SessionPolicy.standard();
    assertThat(policy.lockAfter()).isEqualTo(Duration.ofMinutes(5));
    assertThat(policy.signOutAfter()).isEqualTo(Duration.ofMinutes(15));
    assertThat(policy.absolute()).isEqualTo(Duration.ofHours(12));
    assertThat(policy.afterClosing()).isEqualTo(Duration.ofMinutes(30));
    assertThat(policy.onExceeded()).isEqualTo(OnExceeded.REVOKE_OLDER_AND_ALERT);
    assertThat(policy.source()).contains("8.2.8", "AAL3", "规程 8.2");
  }

  @Test
  void limits_are_in_order() {
    assertThat(policy(2, 3, 3, 1).lockAfter()).isEqualTo(Duration.ofMinutes(2));
    for (int[] wrong :
        new int[][] {{2, 2, 9, 1}, {2, 3, 2, 1}, {1, 3, 9, 1}, {2, 3, 9, 2}, {2, 3, 9, -1}}) {
      assertThatThrownBy(() -> policy(wrong[0], wrong[1], wrong[2], wrong[3]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
