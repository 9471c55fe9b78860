package io.hall.app.invoice;

import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.format.BatchAnswer;
import io.hall.invoice.format.InvoiceField;
import io.hall.invoice.format.IssuedInvoice;
import io.hall.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers about invoice files as JSON, each on one line. Amounts are texts with two decimals; what
 * a file does not hold is null.
 */
final class InvoiceJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private InvoiceJson() {}

  static String checked(String file, IssuedInvoice issued, List<Finding> findings, Locale locale) {
    Invoice invoice = issued.invoice();
    ObjectNode answer = JSON.createObjectNode();
    answer.put("file", file);
    answer.put("kind", issued.container().name());
    answer.put("number", invoice.number().map(InvoiceNumber::text).orElse(null));
    judged(answer, Answers.verdict(findings), findings, locale);
    answer
        .putObject("totals")
        .put("net", amount(issued, InvoiceField.NET, invoice.totals().net()))
        .put("tax", amount(issued, InvoiceField.TAX, invoice.totals().tax()))
        .put("gross", amount(issued, InvoiceField.GROSS, invoice.totals().gross()));
    answer.put("lines", invoice.lines().size());
    answer.put("seller", name(issued, InvoiceField.SELLER_NAME, invoice.seller().name()));
    answer.put("buyer", name(issued, InvoiceField.BUYER_NAME, invoice.buyer().name()));
    return JSON.writeValueAsString(answer);
  }

  /** A batch has no number, and as many lines as rows; its names are those that all have. */
  static String checked(String file, BatchAnswer batch, Locale locale) {
    ObjectNode answer = JSON.createObjectNode();
    answer.put("file", file);
    answer.put("kind", batch.container().name());
    answer.putNull("number");
    judged(answer, batch.verdict(), batch.findings(), locale);
    answer
        .putObject("totals")
        .put("net", amount(batch, InvoiceTotals::net))
        .put("tax", amount(batch, InvoiceTotals::tax))
        .put("gross", amount(batch, InvoiceTotals::gross));
    answer.put("lines", batch.rows());
    answer.put("seller", batch.seller().orElse(null));
    answer.put("buyer", batch.buyer().orElse(null));
    return JSON.writeValueAsString(answer);
  }

  private static @Nullable String amount(BatchAnswer batch, Function<InvoiceTotals, Money> part) {
    return batch.totals().map(part).map(Money::toString).orElse(null);
  }

  static String compared(String first, String second, List<Finding> findings, Locale locale) {
    ObjectNode answer = JSON.createObjectNode();
    answer.put("first", first);
    answer.put("second", second);
    judged(answer, Answers.verdict(findings), findings, locale);
    return JSON.writeValueAsString(answer);
  }

  private static void judged(
      ObjectNode answer, Verdict verdict, List<Finding> findings, Locale locale) {
    answer.put("verdict", verdict.name());
    ArrayNode list = answer.putArray("findings");
    for (Finding finding : findings) {
      list.addObject()
          .put("code", finding.code().id())
          .put("where", finding.where())
          .put("message", finding.message(locale));
    }
  }

  private static @Nullable String amount(IssuedInvoice issued, InvoiceField field, Money amount) {
    return issued.holds(field) ? amount.toString() : null;
  }

  private static @Nullable String name(IssuedInvoice issued, InvoiceField field, String name) {
    return issued.holds(field) ? name : null;
  }
}
