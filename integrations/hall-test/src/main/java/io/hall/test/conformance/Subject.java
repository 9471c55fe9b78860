package io.hall.test.conformance;

/** What an adapter offers for examination, as a whole. The constant's name is the code in files. */
public enum Subject {
  /** The register of receipts (收据登记). */
  REGISTER,
  /** Reconciliation of two sides (核对). */
  RECONCILIATION,
  /** Invoices (增值税普通发票). */
  INVOICE,
  /** Numbers of organisations, persons and cards (证照号码). */
  IDENTIFIER,
  /** Amounts in capital characters (中文大写金额). */
  CAPITAL
}
