package io.hall.check;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Payload;
import jakarta.validation.Validation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;

/** Reports findings through a constraint, as every constraint of the library does. */
public final class Reporting {

  private Reporting() {}

  /** Refuses whatever findings it stands at. */
  @Constraint(validatedBy = Reporter.class)
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Reported {
    String message() default "{hall.the default that must not appear}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  private record Bean(@Reported List<Finding> findings) {}

  /** Public, as the validation provider wants it. */
  public static final class Reporter implements ConstraintValidator<Reported, List<Finding>> {
    @Override
    public boolean isValid(List<Finding> findings, ConstraintValidatorContext context) {
      return Violations.report(Checked.of("", findings), Verdict.SUSPECT, context);
    }
  }

  /** Returns the messages of the violations that {@code findings} become, sorted. */
  static List<String> messages(List<Finding> findings, Locale locale) {
    try (var factory =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .defaultLocale(locale)
            .buildValidatorFactory()) {
      return factory.getValidator().validate(new Bean(findings)).stream()
          .map(ConstraintViolation::getMessage)
          .sorted()
          .toList();
    }
  }
}
