package io.hall.test.conformance;

import io.hall.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The making of VAT ordinary invoices for heating in Henan, as the kit sees it. What a system
 * refuses, the adapter throws as {@link RefusedException}.
 */
public interface InvoiceAdapter {

  /**
   * Asks for a blue invoice.
   *
   * @param day the day of issue
   * @param resident whether the buyer is a resident as an individual (居民个人)
   * @param buyer the buyer's name
   * @param taxpayerId the buyer's taxpayer number; empty for a resident
   * @param grossFen what was paid for each line, tax included, in fen
   */
  record Ask(
      LocalDate day, boolean resident, String buyer, String taxpayerId, List<Long> grossFen) {

    /** Copies the lines. */
    public Ask {
      grossFen = List.copyOf(grossFen);
    }

    /** The request as code. */
    @Override
    public String toString() {
      return grossFen.stream()
          .map(fen -> Money.ofFen(fen).toString())
          .collect(
              Collectors.joining(
                  " ",
                  day
                      + (resident ? " resident " : " organisation ")
                      + buyer
                      + " "
                      + taxpayerId
                      + " [",
                  "]"));
    }
  }

  /**
   * A line of an invoice.
   *
   * @param exempt whether it says 免税
   * @param netFen the amount without tax
   * @param taxFen the tax
   */
  record Line(boolean exempt, long netFen, long taxFen) {

    /** The line as code. */
    @Override
    public String toString() {
      return Money.ofFen(netFen) + "+" + (exempt ? "EXEMPT" : Money.ofFen(taxFen).toString());
    }
  }

  /**
   * An invoice.
   *
   * @param id a name by which {@link #takeBack} finds it
   * @param lines its lines, in the order asked for
   * @param netFen the total without tax
   * @param taxFen the total tax
   * @param grossFen the total with tax
   * @param words that total in capital characters
   */
  record Answer(
      String id, List<Line> lines, long netFen, long taxFen, long grossFen, String words) {

    /** Copies the lines. */
    public Answer {
      lines = List.copyOf(lines);
    }
  }

  /** Issues a blue invoice. */
  Answer issue(Ask ask);

  /** Issues a red invoice that takes back so much of a blue one, tax included. */
  default void takeBack(String id, long grossFen) {
    throw new NotOfferedException();
  }
}
