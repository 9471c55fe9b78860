package io.hall.security.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.MessagesTestBase;
import org.junit.jupiter.api.Test;

class MessagesTest extends MessagesTestBase {

  MessagesTest() {
    super("VAULT", VaultCode.values());
  }

  @Test
  void a_refusal_fills_in_its_figures() {
    assertThat(VaultCode.TOO_FEW_VALUES.refusal("values", 3, "least", 64))
        .hasMessageContaining("3 possible values")
        .hasMessageContaining("at least 64");
    assertThat(VaultCode.KEK_WRONG.because(new IllegalStateException(), 7, "k"))
        .hasMessageContaining("Data key 7")
        .hasMessageContaining("encryption key k is")
        .hasCauseInstanceOf(IllegalStateException.class);
  }
}
