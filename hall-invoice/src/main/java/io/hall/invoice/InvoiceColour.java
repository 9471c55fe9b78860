package io.hall.invoice;

/** Whether an invoice charges or takes back (蓝字, 红字). */
public enum InvoiceColour {
  /** It charges (蓝字发票). */
  BLUE,
  /** It takes a blue one back, whole or in part; its amounts are negative (红字发票). */
  RED;

  /** The sign of this colour's amounts: 1 or −1. */
  public int sign() {
    return this == BLUE ? 1 : -1;
  }
}
