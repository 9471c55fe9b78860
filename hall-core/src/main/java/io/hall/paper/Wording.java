package io.hall.paper;

import io.hall.calendar.BusinessDate;
import io.hall.money.CapitalAmount;
import io.hall.money.Money;
import io.hall.payment.PaymentLine;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** How times and amounts are written on every paper of a hall. */
final class Wording {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private Wording() {}

  static String time(Instant instant) {
    return TIME.format(instant.atZone(BusinessDate.ZONE));
  }

  static String date(BusinessDate date) {
    return DATE.format(date.date());
  }

  static String yen(Money amount) {
    return "¥" + amount;
  }

  static String capital(Money amount) {
    return "人民币" + CapitalAmount.write(amount);
  }

  static String tenders(List<PaymentLine> lines) {
    return lines.stream()
        .map(line -> line.tender().chinese())
        .distinct()
        .collect(Collectors.joining("、"));
  }

  static String orDash(String text) {
    return text.isEmpty() ? "—" : text;
  }
}
