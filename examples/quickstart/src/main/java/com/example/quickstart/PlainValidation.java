package com.example.quickstart;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Comparator;

/** Checks an annotated bean with Jakarta Bean Validation alone. */
public final class PlainValidation {

  private PlainValidation() {}

  /** Prints what is wrong with a customer. */
  public static void main(String[] args) {
    Customer customer = new Customer("91350100M000100Y44", "1390391", "1.005", "壹仟");
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      Validator validator = factory.getValidator();
      validator.validate(customer).stream()
          .sorted(Comparator.comparing(PlainValidation::line))
          .forEach(violation -> System.out.println(line(violation)));
    }
  }

  private static String line(ConstraintViolation<?> violation) {
    return violation.getPropertyPath() + ": " + violation.getMessage();
  }
}
