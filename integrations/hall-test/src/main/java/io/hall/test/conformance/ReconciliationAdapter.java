package io.hall.test.conformance;

import io.hall.money.Money;
import java.util.List;

/**
 * Reconciliation of two sides, as the kit sees it. Differences are theirs less ours: what a cause
 * adds to the other side counts positive, what it takes from it negative.
 */
public interface ReconciliationAdapter {

  /**
   * A line of a side.
   *
   * @param reference the transaction number, by which lines of both sides belong together
   * @param tender {@code POS}, {@code WECHAT}, {@code ALIPAY} or, in a drawer, {@code CASH}
   * @param fen the amount in fen, more than nothing
   */
  record Line(String reference, String tender, long fen) {

    /** The line as code. */
    @Override
    public String toString() {
      return reference + " " + tender + " " + Money.ofFen(fen);
    }
  }

  /**
   * Why the sides differ.
   *
   * @param kind which mistake
   * @param reference the transaction number of its line; empty for a drawer
   * @param fen what it does to the difference, in fen; 0 when money stands at the wrong tender
   */
  record Cause(Kind kind, String reference, long fen) {

    /** The cause as code. */
    @Override
    public String toString() {
      return kind + (reference.isEmpty() ? "" : " " + reference) + " " + Money.ofFen(fen);
    }
  }

  /** The mistakes that the kit makes. */
  enum Kind {
    /** In ours, not there (对方缺). */
    MISSING_THERE,
    /** There, not in ours (本方缺). */
    MISSING_HERE,
    /** Once too often there (对方重复). */
    DUPLICATE_THERE,
    /** Once too often in ours (本方重复). */
    DUPLICATE_HERE,
    /** With another amount there (金额不符). */
    WRONG_AMOUNT,
    /** With another tender there (缴费方式错). */
    WRONG_TENDER,
    /** More in the drawer than was taken (长款). */
    CASH_OVER,
    /** Less in the drawer than was taken (短款). */
    CASH_SHORT,
    /** Whatever else the system names. */
    OTHER
  }

  /**
   * What was found.
   *
   * @param differenceFen the other side's total less ours
   * @param residualFen what the causes leave of the difference, with its sign
   * @param causes the causes, in any order
   */
  record Answer(long differenceFen, long residualFen, List<Cause> causes) {

    /** Copies the causes. */
    public Answer {
      causes = List.copyOf(causes);
    }

    /** The answer as code, the causes sorted. */
    @Override
    public String toString() {
      return "difference "
          + Money.ofFen(differenceFen)
          + " residual "
          + Money.ofFen(residualFen)
          + " "
          + causes.stream().map(Cause::toString).sorted().toList();
    }
  }

  /** Compares our lines with the other side's. Either side may be empty. */
  Answer reconcile(List<Line> ours, List<Line> theirs);

  /**
   * Compares the cash that a cashier took with the counted drawer, the float already deducted.
   *
   * @param countedFen what was counted, not negative
   */
  default Answer drawer(List<Line> taken, long countedFen) {
    throw new NotOfferedException();
  }
}
