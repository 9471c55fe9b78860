package io.hall.money.constraints;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The amount in capital characters and the same amount in figures agree (大小写金额一致), as they must on
 * every bill (票据法, article 8).
 *
 * <p>Applies to any {@link WrittenTwice}; {@code null}, and one whose capital amount or figures are
 * {@code null}, is valid. The violation is {@code hall.CAPITAL-009}, or what is wrong with the
 * capital amount if it cannot be read; a form that is merely not lawful is left to {@link
 * CapitalText}.
 */
@Documented
@Constraint(validatedBy = {}) // found through ServiceLoader
@Target({TYPE, ANNOTATION_TYPE})
@Retention(RUNTIME)
public @interface AmountsAgree {

  /** The sentence of a violation; replaced by that of what is found. */
  String message() default "{hall.CAPITAL-009}";

  /** The groups this constraint belongs to. */
  Class<?>[] groups() default {};

  /** What a client attaches to the constraint. */
  Class<? extends Payload>[] payload() default {};
}
