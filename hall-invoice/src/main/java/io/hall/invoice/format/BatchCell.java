package io.hall.invoice.format;

/** What a cell of a batch is read as (单元格类型); a workbook stores each otherwise. */
public enum BatchCell {
  /** Words: a name, a remark. Nothing in them is run or reckoned. */
  TEXT,
  /** Digits and letters of which none may be lost: a number, a code. */
  CODE,
  /** Yuan with at most two decimals, or stars in place of a tax. */
  AMOUNT,
  /** A quantity, unit price or rate. */
  DECIMAL,
  /** A day, with or without a time. */
  DAY
}
