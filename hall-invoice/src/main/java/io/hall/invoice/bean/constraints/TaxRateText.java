package io.hall.invoice.bean.constraints;

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
 * The text is how a line is taxed (税率): {@code 9%}, {@code 0.09}, 免税 or 不征税, as {@link
 * io.hall.invoice.TaxRate} reads it; whether the rate is in force, {@link ValidInvoice} says.
 *
 * <p>Applies to any {@link CharSequence}; {@code null} is valid. The violation is {@code
 * hall.INVOICE-031}.
 */
@Documented
@Constraint(validatedBy = {}) // found through ServiceLoader
@Target({METHOD, FIELD, PARAMETER, TYPE_USE, ANNOTATION_TYPE})
@Retention(RUNTIME)
@Repeatable(TaxRateText.List.class)
public @interface TaxRateText {

  /** The sentence of a violation; replaced by that of what is found. */
  String message() default "{hall.INVOICE-031}";

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
    TaxRateText[] value();
  }
}
