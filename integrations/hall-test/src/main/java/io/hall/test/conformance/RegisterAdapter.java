package io.hall.test.conformance;

import io.hall.money.Money;
import java.util.List;
import java.util.Map;

/**
 * A register of receipts, as the kit sees it: one for each play, with a book or series of its own
 * that has at least a thousand numbers, on one business day. What a system refuses, the adapter
 * throws as {@link RefusedException}; what it does not have, the adapter leaves as it is.
 *
 * <p>{@link #issue} is called by several threads at once; everything else by one.
 */
public interface RegisterAdapter extends AutoCloseable {

  /**
   * Asks for a receipt.
   *
   * @param request the name of the request, the same for every try
   * @param payer an invented name
   * @param category {@code RESIDENTIAL}, {@code NON_RESIDENTIAL} or {@code ARREARS}
   * @param fen what was paid, in fen
   */
  record Ask(String request, String payer, String category, long fen) {

    /** The request as code. */
    @Override
    public String toString() {
      return request + " " + payer + " " + category + " " + Money.ofFen(fen);
    }
  }

  /**
   * A number as the register has it on record.
   *
   * @param number the number; it ends in the digits that count on, such as {@code JZ26-00000012}
   * @param state what became of it
   * @param payer the payer of its receipt; empty for a spoiled number
   * @param category its category; empty for a spoiled number
   * @param fen its amount, which a void receipt keeps; 0 for a spoiled number
   */
  record Entry(String number, State state, String payer, String category, long fen) {

    /** The entry as code. */
    @Override
    public String toString() {
      return number + " " + state + " " + payer + " " + category + " " + Money.ofFen(fen);
    }
  }

  /** What becomes of a number. */
  enum State {
    /** Its receipt counts. */
    VALID,
    /** Its receipt was made void (作废). */
    VOID,
    /** It was given up before a receipt was issued on it (空白作废). */
    SPOILED
  }

  /** Issues a receipt and returns its number, which is kept from then on. */
  String issue(Ask ask);

  /** Makes a receipt of this day void; {@code request} names this request. */
  default void voidReceipt(String request, String number) {
    throw new NotOfferedException();
  }

  /** Gives up the next number, on record, and returns it; {@code request} names this request. */
  default String spoil(String request) {
    throw new NotOfferedException();
  }

  /** Everything on record, in filing order: small number on top. */
  List<Entry> entries();

  /**
   * What the register itself says was paid, in fen by category: what the day's report would show. A
   * category without receipts may be left out.
   */
  default Map<String, Long> totals() {
    throw new NotOfferedException();
  }

  /**
   * Opens the same register again as after a crash: whatever was in memory alone is lost, and
   * nothing was said goodbye to.
   */
  default void reopen() {
    throw new NotOfferedException();
  }

  @Override
  default void close() {}
}
