package io.hall.money.constraints;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.money.CapitalAmount;
import io.hall.money.Money;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class MoneyConstraintsTest {

  private record Figures(@YuanAmount @Nullable String amount) {}

  private record Strict(@CapitalText @Nullable String amount) {}

  private record Worded(@YuanAmount(message = "金额请重填") @Nullable String amount) {}

  private record Lenient(@CapitalText(acceptSuspect = true) @Nullable String amount) {}

  @AmountsAgree
  private record Paper(@Nullable String capitalAmount, @Nullable Money figures)
      implements WrittenTwice {}

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void an_amount_in_figures_is_refused_with_the_sentence_of_the_finding(String language) {
    for (String text : new String[] {"", "x", "${1+1}", "1.001", "99999999999999999999"}) {
      assertThat(messages(new Figures(text), language))
          .isEqualTo(messages(Money.read(text), language))
          .hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void a_capital_amount_is_refused_with_a_sentence_for_every_finding(String language) {
    for (String text : new String[] {"", "元整", "${1+1}", "一百元五角", "壹元零壹角零贰分", "壹仟零佰零拾伍元零角零分"}) {
      assertThat(messages(new Strict(text), language))
          .isEqualTo(messages(CapitalAmount.read(text), language))
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void a_lenient_constraint_passes_what_has_exactly_one_amount(String language) {
    assertThat(messages(new Lenient("一百元五角"), language)).isEmpty();
    assertThat(messages(new Lenient("一百五"), language))
        .isEqualTo(messages(CapitalAmount.read("一百五"), language))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void what_is_right_or_absent_passes(String language) {
    Money one = Money.yuan("1.00");
    for (Object bean :
        List.of(
            new Figures("1864.50"),
            new Figures(null),
            new Strict("壹元整"),
            new Strict(null),
            new Paper("壹元", one),
            new Paper(null, one),
            new Paper("壹元", null))) {
      assertThat(messages(bean, language)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void a_paper_whose_amounts_differ_is_refused(String language) {
    Money one = Money.yuan("1.00");
    for (String text : new String[] {"贰元整", "壹壹"}) {
      assertThat(messages(new Paper(text, one), language))
          .isEqualTo(messages(CapitalAmount.read(text, one), language))
          .hasSize(1);
    }
  }

  private static List<String> messages(Checked<?> outcome, String language) {
    Locale locale = Locale.forLanguageTag(language);
    return outcome.findings().stream().map(f -> f.message(locale)).sorted().toList();
  }

  private static List<String> messages(Object bean, String language) {
    try (var factory =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .defaultLocale(Locale.forLanguageTag(language))
            .buildValidatorFactory()) {
      Validator validator = factory.getValidator();
      return validator.validate(bean).stream()
          .map(ConstraintViolation::getMessage)
          .sorted()
          .toList();
    }
  }

  @Test
  void a_message_of_the_users_own_stands_alone() {
    assertThat(messages(new Worded("1,5"), "zh")).containsExactly("金额请重填");
    assertThat(messages(new Worded("1.50"), "zh")).isEmpty();
  }
}
