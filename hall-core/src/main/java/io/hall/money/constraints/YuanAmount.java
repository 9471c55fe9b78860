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
 * The text is an amount in yuan (以元为单位的金额), such as {@code 1864.50}: what {@link
 * io.hall.money.Money#read} reads.
 *
 * <p>Applies to any {@link CharSequence}; {@code null} is valid. The violation is {@code
 * hall.MONEY-001} for text that is no amount, {@code hall.MONEY-002} for an amount too large,
 * {@code hall.MONEY-003} for a part of a fen.
 */
@Documented
@Constraint(validatedBy = {}) // found through ServiceLoader
@Target({METHOD, FIELD, PARAMETER, TYPE_USE, ANNOTATION_TYPE})
@Retention(RUNTIME)
@Repeatable(YuanAmount.List.class)
public @interface YuanAmount {

  /** The sentence of a violation; replaced by that of what is found. */
  String message() default "{hall.MONEY-001}";

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
    YuanAmount[] value();
  }
}
