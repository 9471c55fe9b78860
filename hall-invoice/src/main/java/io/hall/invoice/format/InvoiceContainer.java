package io.hall.invoice.format;

/** What an invoice came in (文件种类). */
public enum InvoiceContainer {
  /** The legal data file of a digital invoice (数电票XML), with the root {@code EInvoice}. */
  XML,
  /** The data of an invoice of the former system, with the root {@code eInvoice}. */
  LEGACY_XML,
  /** A page file of GB/T 33190, with or without XML attached. */
  OFD,
  /** A PDF with or without XML attached. */
  PDF,
  /** An image with a QR code. */
  IMAGE,
  /** The text of a QR code. */
  QR,
  /** A table of many invoices as text, which {@link InvoiceBatch} reads. */
  CSV,
  /** A workbook with a table of many invoices, which {@link InvoiceBatch} reads. */
  XLSX,
  /** Nothing that is known. */
  UNKNOWN
}
