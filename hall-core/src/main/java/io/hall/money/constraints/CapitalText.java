package io.hall.money.constraints;

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
 * The text is an amount in capital characters (中文大写金额), such as {@code 壹仟柒佰壹拾肆元捌角贰分}, in a form
 * that is lawful as {@link io.hall.money.CapitalAmount} describes it.
 *
 * <p>Applies to any {@link CharSequence}; {@code null} is valid. Every departure is a violation of
 * its own, with the code it has there ({@code hall.CAPITAL-001} and following).
 */
@Documented
@Constraint(validatedBy = {}) // found through ServiceLoader
@Target({METHOD, FIELD, PARAMETER, TYPE_USE, ANNOTATION_TYPE})
@Retention(RUNTIME)
@Repeatable(CapitalText.List.class)
public @interface CapitalText {

  /** Whether a text with exactly one possible amount will do even if its form is not lawful. */
  boolean acceptSuspect() default false;

  /** The sentence of a violation; replaced by that of what is found. */
  String message() default "{hall.CAPITAL-001}";

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
    CapitalText[] value();
  }
}
