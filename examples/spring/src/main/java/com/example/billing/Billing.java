package com.example.billing;

import static io.hall.payment.Channel.HALL;
import static io.hall.payment.Tender.WECHAT;
import static io.hall.tariff.FeeCategory.RESIDENTIAL_AREA;

import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.ReceiptRegister;
import io.hall.store.RequestId;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes payments by WeChat at a counter; asked twice for one payment, it gives one receipt. */
@RestController
@SpringBootApplication(proxyBeanMethods = false)
public record Billing(ReceiptRegister receipts) {

  /** Serves until it is stopped. */
  public static void main(String[] args) {
    SpringApplication.run(Billing.class, args);
  }

  /** Issues the receipt of a payment and answers its number. */
  @PostMapping("/receipts")
  String issue(
      @RequestParam HallCode hall,
      @RequestParam StaffNumber cashier,
      String book,
      String payment,
      Instant paidAt,
      Payer payer,
      String yuan) {
    var line = PaymentLine.of(RESIDENTIAL_AREA, new HeatingSeason(2026), WECHAT, Money.yuan(yuan));
    var paid =
        new Payment(
            new PaymentId(payment), hall, cashier, HALL, payer, paidAt, List.of(line), Money.ZERO);
    return receipts.issue(new IssueRequest(new RequestId(payment), book, paid)).number().toString();
  }
}
