package io.hall.app.simulate;

import io.hall.payment.PaymentId;
import io.hall.payment.Tender;
import java.time.LocalDate;

/** The numbers that a hall gives out on one day; none is given twice. Not thread-safe. */
final class Numbers {

  private final String day;
  private final String date;
  private final String yearAndDay;
  private final int hall;
  private int payments;
  private int references;

  Numbers(Crew crew, LocalDate date) {
    this.date = date.toString().replace("-", "");
    this.day = crew.hall() + "-" + this.date.substring(2) + "-";
    this.yearAndDay = date.getYear() % 10 + padded(date.getDayOfYear(), 3);
    this.hall = crew.number();
  }

  static String padded(long number, int width) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  PaymentId payment() {
    return new PaymentId(day + padded(++payments, 4));
  }

  PaymentId refund() {
    return new PaymentId("R-" + day + padded(++payments, 4));
  }

  /** A transaction number in the form of its issuer; empty for cash. */
  String reference(Tender tender, Dice dice) {
    String serial = padded(hall, 2) + padded(++references, 6);
    return switch (tender) {
      case CASH -> "";
      case WECHAT -> "4200003" + date + serial + padded(dice.below(100_000), 5);
      case ALIPAY -> date + "22001" + serial + padded(dice.below(10_000_000), 7);
      case POS -> yearAndDay + serial;
      case UNIONPAY -> date + "48" + serial + padded(dice.below(1000), 3);
      case BANK -> "B" + date + serial;
    };
  }
}
