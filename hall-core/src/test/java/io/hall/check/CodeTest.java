package io.hall.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CodeTest {

  @Test
  void a_text_is_read_as_the_constant_that_has_it() {
    assertThat(Code.of("JSON-012")).isSameAs(io.hall.json.JsonCode.NOT_READ);
  }

  @Test
  void a_text_that_no_list_names_is_refused_and_not_repeated() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Code.of("41080219900101"))
        .withMessageNotContaining("4108");
  }
}
