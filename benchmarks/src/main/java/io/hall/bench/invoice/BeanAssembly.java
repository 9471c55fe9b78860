package io.hall.bench.invoice;

import static java.util.Objects.requireNonNull;

import io.hall.calendar.BusinessDate;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceLabel;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.Party;
import io.hall.invoice.TaxRate;
import io.hall.invoice.format.InvoiceContainer;
import io.hall.invoice.format.InvoiceField;
import io.hall.invoice.format.IssuedInvoice;
import io.hall.invoice.format.SignatureState;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a bound {@link XmlBean} the invoice that our reader makes of the same file. It does no
 * more than that: what our reader looks at beside, such as the sum of each line, it takes on trust.
 */
final class BeanAssembly {

  private final Map<InvoiceField, String> places;

  /** An assembly that knows where the fields of all files stand, as a program that binds does. */
  BeanAssembly(Map<InvoiceField, String> places) {
    this.places = places;
  }

  IssuedInvoice of(XmlBean bean) {
    XmlBean.Header header = requireNonNull(bean.header);
    XmlBean.Data data = requireNonNull(bean.data);
    XmlBean.Basics basics = requireNonNull(data.basics);
    XmlBean.Supervision supervision = requireNonNull(bean.supervision);
    List<InvoiceLabel> labels = labels(header);
    boolean blue = labels.get(0).code().equals("Y");
    Invoice invoice =
        new Invoice(
            blue ? InvoiceColour.BLUE : InvoiceColour.RED,
            InvoiceNumber.parse("", requireNonNull(header.number)).value(),
            Optional.empty(),
            Optional.of(new BusinessDate(LocalDate.parse(requireNonNull(supervision.issued)))),
            seller(requireNonNull(data.seller)),
            buyer(requireNonNull(data.buyer)),
            lines(data.items),
            new InvoiceTotals(money(basics.net), money(basics.tax), money(basics.gross)),
            text(basics.words),
            text(requireNonNull(data.more).remark),
            text(basics.drawer),
            labels,
            Optional.empty());
    return new IssuedInvoice(
        InvoiceContainer.XML, invoice, places, SignatureState.NOT_CHECKED, List.of());
  }

  private static List<InvoiceLabel> labels(XmlBean.Header header) {
    XmlBean.Labels named = requireNonNull(header.labels);
    List<InvoiceLabel> labels = new ArrayList<>(4);
    labels.add(label("InIssuType", named.issue));
    labels.add(label("EInvoiceType", named.type));
    labels.add(label("GeneralOrSpecialVAT", named.kind));
    for (XmlBean.Label more : requireNonNull(header.moreLabels).labels) {
      labels.add(label(text(more.type), more));
    }
    return labels;
  }

  private static InvoiceLabel label(String type, XmlBean.@Nullable Label label) {
    return new InvoiceLabel(type, text(requireNonNull(label).code), text(label.name));
  }

  private static Party seller(XmlBean.Seller seller) {
    return new Party(
        text(seller.name),
        some(seller.id),
        some(seller.address),
        some(seller.phone),
        some(seller.bank),
        some(seller.account));
  }

  private static Party buyer(XmlBean.Buyer buyer) {
    return new Party(
        text(buyer.name),
        some(buyer.id),
        some(buyer.address),
        some(buyer.phone),
        some(buyer.bank),
        some(buyer.account));
  }

  private static List<InvoiceLine> lines(List<XmlBean.Item> items) {
    List<InvoiceLine> lines = new ArrayList<>(items.size());
    String rateText = "";
    TaxRate rate = TaxRate.EXEMPT;
    for (XmlBean.Item item : items) {
      if (!rateText.equals(item.rate)) {
        rateText = requireNonNull(item.rate);
        rate = TaxRate.of(rateText);
      }
      lines.add(line(item, rate));
    }
    return lines;
  }

  private static InvoiceLine line(XmlBean.Item item, TaxRate rate) {
    return new InvoiceLine(
        InvoiceLine.Kind.NORMAL,
        text(item.name),
        some(item.classification),
        some(item.specification),
        some(item.unit),
        Optional.ofNullable(item.quantity),
        Optional.ofNullable(item.price),
        money(item.net),
        rate,
        money(item.tax));
  }

  private static Money money(@Nullable BigDecimal yuan) {
    return Money.yuan(requireNonNull(yuan));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Optional<String> some(@Nullable String text) {
    return text == null || text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
