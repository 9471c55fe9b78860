package io.hall.identity.constraints.internal;

import io.hall.check.Checked;
import io.hall.check.Verdict;
import io.hall.check.Violations;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Grades a text, and refuses it from the grade that its constraint names. */
abstract class GradeValidator<A extends Annotation>
    implements ConstraintValidator<A, CharSequence> {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private Verdict refused = Verdict.SUSPECT;

  final void accept(boolean suspect) {
    refused = suspect ? Verdict.INVALID : Verdict.SUSPECT;
  }

  @Override
  public final boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
    return text == null || Violations.report(check(text.toString(), context), refused, context);
  }

  abstract Checked<?> check(String text, ConstraintValidatorContext context);

  static LocalDate today(ConstraintValidatorContext context) {
    return LocalDate.ofInstant(context.getClockProvider().getClock().instant(), CHINA);
  }
}
