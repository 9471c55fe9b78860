package com.example.quickstart;

import com.example.quickstart.Bill.Item;
import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.invoice.bean.InvoiceValidator;
import io.hall.invoice.bean.Stage;
import io.hall.invoice.bean.constraints.StageGroup;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Checks an invoice bean of a vendor's own, without annotations and with them. */
public final class CheckInvoice {

  private CheckInvoice() {}

  /** Prints what is wrong with a bill whose tax was typed. */
  public static void main(String[] args) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), BusinessDate.ZONE);
    Item item = new Item("*供热*采暖费", new BigDecimal("91.74"), "9%", new BigDecimal("8.33"));
    Bill bill =
        new Bill(
            "26412000000000000001",
            LocalDate.of(2026, 11, 20),
            "个人",
            List.of(item),
            new BigDecimal("91.74"),
            new BigDecimal("8.33"),
            new BigDecimal("100.07"),
            "壹佰圆零柒分");

    InvoiceValidator<Bill> validator = InvoiceValidator.of(Bill.SHAPE, clock);
    for (Finding finding : validator.check(bill, Stage.ISSUE)) {
      System.out.println(finding.where() + " " + finding.code().id() + " " + finding.grade());
      System.out.println(finding.message(Locale.ENGLISH));
      System.out.println(finding.message(Locale.CHINESE));
    }

    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .clockProvider(() -> clock)
            .buildValidatorFactory()) {
      factory
          .getValidator()
          .validate(bill, StageGroup.Issue.class)
          .forEach(v -> System.out.println(v.getPropertyPath() + " " + v.getMessageTemplate()));
    }
  }
}
