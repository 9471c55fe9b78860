package io.hall.invoice.format;

import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.invoice.InvoiceTotals;
import java.util.List;
import java.util.Optional;

/**
 * What was found in a batch of invoices (批量检查结果). Immutable.
 *
 * @param container what the file is
 * @param findings what was found, each with its row, its column and the invoice's number; the first
 *     {@link #MOST_FINDINGS}, and {@code INVOICE-237} if there is more
 * @param verdict the worst of all findings, of those too that are not listed
 * @param rows how many rows were read below the header
 * @param invoices how many invoices they are
 * @param totals what all invoices come to, red ones netted; empty if a figure of one could not be
 *     read, or the sum does not fit
 * @param seller the seller's name, if all invoices have the same
 * @param buyer the buyer's name, if all invoices have the same
 */
public record BatchAnswer(
    InvoiceContainer container,
    List<Finding> findings,
    Verdict verdict,
    int rows,
    int invoices,
    Optional<InvoiceTotals> totals,
    Optional<String> seller,
    Optional<String> buyer) {

  /** How many findings are listed. */
  public static final int MOST_FINDINGS = 1_000;

  /** Copies the findings. */
  public BatchAnswer {
    findings = List.copyOf(findings);
  }

  /** A file of which nothing can be read, for this reason. */
  public static BatchAnswer unread(InvoiceContainer container, List<Finding> why) {
    return new BatchAnswer(
        container,
        why,
        Verdict.INVALID,
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Says nothing of the parties. */
  @Override
  public String toString() {
    return "BatchAnswer["
        + container
        + ", "
        + verdict
        + ", rows="
        + rows
        + ", invoices="
        + invoices
        + "]";
  }
}
