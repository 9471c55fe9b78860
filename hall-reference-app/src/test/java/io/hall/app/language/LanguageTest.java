package io.hall.app.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTest {

  @Test
  void an_option_goes_before_the_environment() {
    assertThat(Language.of("en", Map.of("LC_ALL", "zh_CN.UTF-8"))).isEqualTo(Locale.ENGLISH);
    assertThat(Language.of("zh", Map.of("LC_ALL", "C"))).isEqualTo(Locale.CHINESE);
  }

  @Test
  void the_first_variable_that_is_set_decides() {
    assertThat(Language.of(null, Map.of("LC_ALL", "zh_CN.UTF-8", "LANG", "en_US")))
        .isEqualTo(Locale.CHINESE);
    assertThat(Language.of(null, Map.of("LC_ALL", "C", "LANG", "zh_CN"))).isEqualTo(Locale.ENGLISH);
    assertThat(Language.of(null, Map.of("LC_ALL", "", "LC_MESSAGES", "zh", "LANG", "en_US")))
        .isEqualTo(Locale.CHINESE);
    assertThat(Language.of(null, Map.of("LANG", "zh_CN.GB18030"))).isEqualTo(Locale.CHINESE);
  }

  @Test
  void an_empty_environment_speaks_english() {
    assertThat(Language.of(null, Map.of())).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void refuses_a_language_it_does_not_speak() {
    assertThatThrownBy(() -> Language.of("fr", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("zh or en");
  }
}
