package io.hall.invoice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.money.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A blue invoice netted with its red ones (蓝字与红字净额): never the blue alone. Immutable.
 *
 * @param blue the blue invoice
 * @param reds its red invoices, in the order given
 * @param net what remains of the blue one; each figure from zero to the blue's
 */
public record RedBalance(Invoice blue, List<Invoice> reds, InvoiceTotals net) {

  /** Copies the list. */
  public RedBalance {
    reds = List.copyOf(reds);
  }

  /**
   * Nets a blue invoice with its red ones. Each of amount, tax and total is compared (Σ|red| ≤
   * blue).
   *
   * @return the balance, or {@code INVOICE-102} if an invoice has the wrong colour, {@code
   *     INVOICE-103} if a red one takes back another, {@code INVOICE-104} if a number comes twice,
   *     {@code INVOICE-101} for every figure that the red ones exceed
   */
  public static Checked<RedBalance> of(Invoice blue, List<Invoice> reds) {
    List<Finding> findings = new ArrayList<>();
    if (blue.colour() != InvoiceColour.BLUE) {
      findings.add(Finding.of(InvoiceCode.WRONG_COLOUR).with("due", "BLUE").in("blue"));
    }
    checkReds(blue, reds, findings);
    InvoiceTotals net = blue.totals();
    for (Invoice red : reds) {
      net = net.plus(red.totals());
    }
    checkRest(blue.totals(), net, findings);
    return Checked.of(new RedBalance(blue, reds, net), findings);
  }

  private static void checkReds(Invoice blue, List<Invoice> reds, List<Finding> findings) {
    Set<InvoiceNumber> seen = new HashSet<>();
    for (int i = 0; i < reds.size(); i++) {
      Invoice red = reds.get(i);
      String where = "reds[" + (i + 1) + "]";
      if (red.colour() != InvoiceColour.RED) {
        findings.add(Finding.of(InvoiceCode.WRONG_COLOUR).with("due", "RED").in(where));
      }
      if (red.number().filter(n -> !seen.add(n)).isPresent()) {
        findings.add(Finding.of(InvoiceCode.RED_TWICE).in(where));
      }
      if (!red.red().map(RedReference::blue).equals(blue.number())) {
        findings.add(another(blue, red).in(where));
      }
    }
  }

  private static Finding another(Invoice blue, Invoice red) {
    return Finding.of(InvoiceCode.RED_OF_ANOTHER)
        .with("expected", blue.number().map(InvoiceNumber::text).orElse("-"))
        .with("found", red.red().map(r -> r.blue().text()).orElse("-"));
  }

  private static void checkRest(InvoiceTotals blue, InvoiceTotals rest, List<Finding> findings) {
    checkRest("net", blue.net().fen(), rest.net().fen(), findings);
    checkRest("tax", blue.tax().fen(), rest.tax().fen(), findings);
    checkRest("gross", blue.gross().fen(), rest.gross().fen(), findings);
  }

  private static void checkRest(String figure, long blue, long rest, List<Finding> findings) {
    if (rest < 0 || rest > blue) {
      findings.add(
          Finding.of(InvoiceCode.RED_EXCEEDS_BLUE)
              .with("blue", Money.ofFen(blue))
              .with("red", Money.ofFen(Math.subtractExact(blue, rest)))
              .in(figure));
    }
  }

  /** Whether nothing remains, so that the blue invoice is settled and no further red may follow. */
  @JsonIgnore
  public boolean isClosed() {
    return net.isZero();
  }

  /** Nets one red invoice more. */
  public Checked<RedBalance> and(Invoice red) {
    List<Invoice> more = new ArrayList<>(reds);
    more.add(red);
    return of(blue, more);
  }
}
