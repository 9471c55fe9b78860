package io.hall.security.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEventTest {

  private static final StaffNumber ACTOR = new StaffNumber("C07");

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Account", "account create", "账户", "a\n", "1a", ".a", "account/create"})
  void an_action_is_no_sentence(String action) {
    refused(action, "account/C07", "");
  }

  @Test
  void an_action_has_at_most_60_characters() {
    assertThat(AuditEvent.done("a".repeat(60), ACTOR, "a/b").action()).hasSize(60);
    refused("a".repeat(61), "a/b", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "account",
        "/C07",
        "account/",
        "account/张三",
        "account/Zhang San",
        "account/a\nb",
        "Account/C07",
        "account/-C07",
        "account/a@b",
        "account/'; DROP",
        "account/=1+1"
      })
  void a_resource_takes_no_free_text(String resource) {
    refused("test", resource, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "AUDIT", "AUDIT-1", "AUDIT-0001", "audit-001", "because"})
  void a_rule_is_a_code(String rule) {
    refused("test", "account/C07", rule);
  }

  private static void refused(String action, String resource, String rule) {
    assertThatThrownBy(() -> AuditEvent.refused(action, ACTOR, resource, rule))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("An audit event's (action|resource|rule) has another form");
  }

  @Test
  void a_grant_is_named_by_its_number() {
    AuditEvent event = AuditEvent.done("test", ACTOR, "account/C07");
    assertThat(event.under("G-17").grant()).contains("G-17");
    assertThatThrownBy(() -> event.under("for Mr Zhang"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void at_a_terminal_it_is_of_the_terminals_hall() {
    Terminal terminal = new Terminal(new HallCode("H01"), "T1");
    AuditEvent event = AuditEvent.done("test", ACTOR, "account/C07");
    assertThat(event.hall()).isEmpty();
    assertThat(event.at(terminal).hall()).contains(terminal.hall());
    assertThat(event.in(new HallCode("H02")).at(terminal).hall()).contains(terminal.hall());
    assertThatThrownBy(() -> event.at(terminal).in(new HallCode("H02")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
