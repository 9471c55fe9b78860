package io.hall.invoice.desk;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.money.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What blue invoices and red letters are both asked: does the draft hold together by itself? */
final class PointCheck {

  private final Map<Point, List<Finding>> answers = new EnumMap<>(Point.class);
  private final InvoiceDraft draft;

  PointCheck(InvoiceDraft draft) {
    this.draft = draft;
    for (Point point : Point.values()) {
      if (draft.isRed() || point != Point.RED_LETTER) {
        answers.put(point, new ArrayList<>());
      }
    }
  }

  void add(Point point, Finding finding) {
    answers.computeIfAbsent(point, p -> new ArrayList<>()).add(finding);
  }

  /** Runs the checks and returns what they found; figures that cannot be summed are found too. */
  Map<Point, List<Finding>> answers(Runnable checks) {
    try {
      checks.run();
    } catch (ArithmeticException e) {
      add(Point.AMOUNT, Finding.of(InvoiceCode.FIGURE_TOO_LARGE));
    }
    return answers;
  }

  /** What the check of any invoice finds, each under the point it concerns. */
  void addFigures(InvoiceCheck figures, BusinessDate today) {
    Invoice invoice = draft.invoice();
    for (Finding finding : figures.check(invoice, today).findings()) {
      add(pointOf(finding.where()), finding);
    }
  }

  private Point pointOf(String where) {
    if (where.startsWith("buyer") || where.startsWith("seller")) {
      return Point.NAME;
    }
    if (where.endsWith(".unitPrice") || where.endsWith(".quantity")) {
      return Point.UNIT_PRICE;
    }
    return draft.isRed() && List.of("remark", "red").contains(where)
        ? Point.RED_LETTER
        : Point.AMOUNT;
  }

  /**
   * Each share has the sign of the invoice, and together they are what it comes to; or no more, of
   * a red letter whose blue invoice was not all of receipts that are known.
   */
  void checkShares(boolean whole) {
    Money sum = Money.ZERO;
    for (int i = 0; i < draft.shares().size(); i++) {
      Share share = draft.shares().get(i);
      sum = sum.plus(share.amount());
      if (draft.isRed() ? !share.amount().isNegative() : !share.amount().isPositive()) {
        add(Point.AMOUNT, of(InvoiceCode.SHARE_SIGN, share).in(at(i)));
      }
    }
    Money gross = draft.invoice().totals().gross();
    if (whole ? !sum.equals(gross) : sum.compareTo(gross) < 0) {
      add(
          Point.AMOUNT,
          Finding.of(InvoiceCode.SHARES_SUM)
              .with("expected", gross)
              .with("found", sum)
              .in("shares"));
    }
  }

  static Finding of(InvoiceCode code, Share share) {
    return Finding.of(code).with("receipt", share.receipt());
  }

  static String at(int index) {
    return "shares[" + (index + 1) + "]";
  }
}
