package io.hall.conduct.wording.constraints;

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
 * The text has none of the phrases that the regulation forbids (服务忌语, clauses 6.1 to 6.8): for
 * short messages, notices and letters that a hall sends.
 *
 * <p>Applies to any {@link CharSequence}, also as an element: {@code List<@Courteous String>};
 * {@code null} is valid. Every phrase is a violation of its own, {@code hall.WORDING-001} and
 * following.
 */
@Documented
@Constraint(validatedBy = {}) // found through ServiceLoader
@Target({METHOD, FIELD, PARAMETER, TYPE_USE, ANNOTATION_TYPE})
@Retention(RUNTIME)
@Repeatable(Courteous.List.class)
public @interface Courteous {

  /** Whether a text that only sounds like a forbidden phrase will do. */
  boolean acceptSuspect() default false;

  /** The sentence of a violation; replaced by that of what is found. */
  String message() default "{hall.WORDING-001}";

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
    Courteous[] value();
  }
}
