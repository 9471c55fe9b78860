package io.hall.app.counter;

import io.hall.app.customer.Owed;
import io.hall.money.Money;
import io.hall.payment.PaymentLine;
import io.hall.payment.Tender;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is paid now of each charge, and how: turned into the lines of a payment. The charges are
 * filled in their order, the oldest season first, by one tender after the other.
 */
final class Bill {

  private Bill() {}

  /** An amount by a tender, with its transaction number. */
  record Part(Tender tender, Money amount, String reference) {}

  /** A charge, and how much of it is paid now. */
  record Wanted(Owed owed, Money amount) {}

  /** Returns the lines; what the tenders are short of or over stays visible in their sum. */
  static List<PaymentLine> lines(List<Wanted> wanted, List<Part> parts) {
    Deque<Part> left = new ArrayDeque<>(parts);
    List<PaymentLine> lines = new ArrayList<>();
    for (Wanted want : wanted) {
      Money open = want.amount();
      while (open.isPositive() && !left.isEmpty()) {
        Part part = left.removeFirst();
        Money taken = part.amount().compareTo(open) <= 0 ? part.amount() : open;
        lines.add(line(want.owed(), part, taken));
        open = open.minus(taken);
        if (part.amount().compareTo(taken) > 0) {
          left.addFirst(new Part(part.tender(), part.amount().minus(taken), part.reference()));
        }
      }
    }
    return lines;
  }

  private static PaymentLine line(Owed owed, Part part, Money amount) {
    boolean whole = amount.equals(owed.charged());
    return new PaymentLine(
        owed.category(),
        owed.season(),
        part.tender(),
        amount,
        part.reference(),
        whole ? Optional.of(owed.basis()) : Optional.empty());
  }

  /** Reads the amounts of a form by tender; those left empty are none. */
  static List<Part> parts(Map<String, String> form) {
    List<Part> parts = new ArrayList<>();
    for (Tender tender : Tender.values()) {
      String amount = form.getOrDefault("tender." + tender, "").strip();
      if (!amount.isEmpty()) {
        parts.add(
            new Part(
                tender,
                Amounts.read(amount, "tender." + tender),
                form.getOrDefault("reference." + tender, "").strip()));
      }
    }
    return parts;
  }
}
