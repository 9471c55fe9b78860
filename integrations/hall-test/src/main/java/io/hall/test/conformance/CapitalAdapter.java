package io.hall.test.conformance;

import java.util.OptionalLong;

/** Amounts in capital characters, as the kit sees them. */
public interface CapitalAdapter {

  /**
   * Writes an amount, with 元 or 圆, with 人民币 before it or without.
   *
   * @param fen from 0 to 99 999 999 999 999
   */
  default String write(long fen) {
    throw new NotOfferedException();
  }

  /** Reads an amount; empty unless it is written as the rules of the central bank have it. */
  default OptionalLong read(String text) {
    throw new NotOfferedException();
  }
}
