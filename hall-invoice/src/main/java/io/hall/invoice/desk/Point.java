package io.hall.invoice.desk;

/** What is checked before an invoice is issued (开票前核对, 规程 7.3). */
public enum Point {
  /** The buyer is the customer (名称). */
  NAME,
  /** The season charged is named, and no other (年度). */
  SEASON,
  /** The amount was received, is not yet invoiced, and adds up (金额). */
  AMOUNT,
  /** The unit price is the tariff's (单价). */
  UNIT_PRICE,
  /** Of a red letter alone: the blue invoice and the confirmation form (红冲). */
  RED_LETTER
}
