package io.hall.archive;

import java.time.Instant;

/**
 * Makes the paper of a transfer list (移交清册打印件), to be signed by hand or by machine. The page is
 * {@code TransferListPage}; who draws it, the caller decides.
 */
@FunctionalInterface
public interface TransferPaper {

  /**
   * Returns the bytes of the paper, a PDF file.
   *
   * @param company the company
   * @param list what is handed over
   * @param retention how long it is kept
   * @param at when the cut is made: the same arguments give the same bytes
   */
  byte[] print(CompanyName company, TransferList list, Retention retention, Instant at);
}
