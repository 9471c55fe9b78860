package io.hall.conduct.wording.constraints;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.conduct.wording.Wording;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class CourteousTest {

  private record Message(@Courteous @Nullable CharSequence text) {}

  private record Letters(List<@Courteous @Nullable String> texts) {}

  private record Lenient(@Courteous(acceptSuspect = true) String text) {}

  private record Worded(@Courteous(message = "请换个说法") String text) {}

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void a_rude_text_is_refused_with_a_sentence_for_every_phrase(String language) {
    for (String text : List.of("不知道", "别罗嗦，快点讲！不知道。", "我解决不了", "有能耐${1+1}你告去")) {
      assertThat(messages(new Message(text), language))
          .isEqualTo(found(text, language))
          .isNotEmpty();
      assertThat(messages(new Message(CharBuffer.wrap(text)), language))
          .isEqualTo(found(text, language));
    }
  }

  @Test
  void every_element_of_a_list_is_checked_for_itself() {
    Letters letters = new Letters(Arrays.asList("尊敬的用户，您好。", "不知道", null, "有意见找领导去"));
    assertThat(violations(letters, "zh"))
        .extracting(violation -> violation.getPropertyPath().toString())
        .containsExactlyInAnyOrder("texts[1].<list element>", "texts[3].<list element>");
  }

  @Test
  void what_only_sounds_rude_passes_a_lenient_constraint() {
    assertThat(messages(new Lenient("我解决不了"), "zh")).isEmpty();
    assertThat(messages(new Lenient("爱找谁找谁"), "zh")).hasSize(1);
  }

  @Test
  void courteous_and_absent_texts_pass() {
    assertThat(messages(new Message("尊敬的用户：您本季供暖费尚未缴纳，请于11月10日前缴清。"), "zh")).isEmpty();
    assertThat(messages(new Message(null), "zh")).isEmpty();
  }

  @Test
  void a_message_of_the_users_own_stands_alone() {
    assertThat(messages(new Worded("不知道"), "zh")).containsExactly("请换个说法");
  }

  private static List<String> found(String text, String language) {
    Locale locale = Locale.forLanguageTag(language);
    return Wording.shipped().check(text).findings().stream()
        .map(finding -> finding.message(locale))
        .sorted()
        .toList();
  }

  private static List<String> messages(Object bean, String language) {
    return violations(bean, language).stream()
        .map(ConstraintViolation::getMessage)
        .sorted()
        .toList();
  }

  private static List<ConstraintViolation<Object>> violations(Object bean, String language) {
    try (var factory =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .defaultLocale(Locale.forLanguageTag(language))
            .buildValidatorFactory()) {
      Validator validator = factory.getValidator();
      return List.copyOf(validator.validate(bean));
    }
  }
}
