package io.hall.invoice.desk;

/** What kind of file an invoice is kept in (文件格式). */
public enum Media {
  /** The data file of a digital invoice. */
  XML,
  /** GB/T 33190. */
  OFD,
  /** PDF. */
  PDF
}
