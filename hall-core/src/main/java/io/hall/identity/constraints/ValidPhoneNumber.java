package io.hall.identity.constraints;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The text is a mobile or landline number (电话号码) as {@link io.hall.identity.PhoneNumber#parse}
 * grades it.
 *
 * <p>Applies to any {@link CharSequence}; {@code null} is valid, an empty text is not. Every
 * finding is a violation of its own, with the sentence it has there ({@code hall.MOBILE-001} and
 * following or {@code hall.LANDLINE-001}); none repeats the text.
 */
@Documented
@Constraint(validatedBy = {}) // found through ServiceLoader
@Target({METHOD, FIELD, PARAMETER, TYPE_USE, ANNOTATION_TYPE})
@Retention(RUNTIME)
@Repeatable(ValidPhoneNumber.List.class)
public @interface ValidPhoneNumber {

  /**
   * Whether a text will do that is only {@link io.hall.check.Verdict#SUSPECT}, because a person
   * looks at it later.
   */
  boolean acceptSuspect() default false;

  /** The sentence of a violation; replaced by that of what is found. */
  String message() default "{hall.MOBILE-001}";

  /** The groups this constraint belongs to. */
  Class<?>[] groups() default {};

  /** What a client attaches to the constraint. */
  Class<? extends Payload>[] payload() default {};

  /** Several of these on one element, each for its groups. */
  @Documented
  @Target({METHOD, FIELD, PARAMETER, TYPE_USE, ANNOTATION_TYPE})
  @Retention(RUNTIME)
  @interface List {
    /** The constraints. */
    ValidPhoneNumber[] value();
  }
}
