package io.hall.invoice.bean;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.invoice.DigitalNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.Party;
import io.hall.invoice.RedReference;
import io.hall.invoice.TaxRate;
import io.hall.invoice.bean.VendorBill.Item;
import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.invoice.tax.TaxedAmount;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An invoice is judged alike, whether it comes as it is or in a bean. */
class BeanFindingsProperties {

  private static final BusinessDate TODAY = BusinessDate.parse("2026-11-08");
  private static final InvoiceCheck CHECK = InvoiceCheck.chinese(InvoiceRuleBook.shipped());
  private static final InvoiceValidator<VendorBill> VALIDATOR =
      InvoiceValidator.of(VendorBill.shape(), Clock.fixed(TODAY.start(), ZoneOffset.UTC));

  private static final Pattern LINE = Pattern.compile("lines\\[([0-9]+)]");

  private static final Map<String, String> PATHS =
      Map.ofEntries(
          Map.entry("number", "no"),
          Map.entry("issued", "date"),
          Map.entry("seller.name", "seller.title"),
          Map.entry("seller.taxpayerId", "seller.taxNo"),
          Map.entry("buyer.name", "buyer.title"),
          Map.entry("buyer.taxpayerId", "buyer.taxNo"),
          Map.entry("buyer", "buyer.taxNo"),
          Map.entry("colour", "creditNote"),
          Map.entry("red", "creditedNo"),
          Map.entry("remark", "memo"),
          Map.entry("words", "inWords"),
          Map.entry("totals.net", "amount"),
          Map.entry("totals.tax", "tax"),
          Map.entry("totals.gross", "total"),
          Map.entry("lines", "items"));

  private static final Map<String, String> LINE_PATHS =
      Map.of(
          "net", "amount",
          "tax", "taxAmount",
          "rate", "rate",
          "quantity", "count",
          "unitPrice", "price",
          "classification", "taxCode");

  @Property
  void any_invoice_is_judged_in_a_bean_as_it_is_itself(@ForAll("invoices") Invoice invoice) {
    List<Finding> due =
        CHECK.check(invoice, TODAY).findings().stream().map(f -> f.in(path(f.where()))).toList();
    assertThat(VALIDATOR.check(bean(invoice), Stage.ISSUE)).isEqualTo(due);
  }

  @Property
  void a_bean_of_which_something_was_taken_away_is_refused_and_nothing_is_invented(
      @ForAll("invoices") Invoice invoice, @ForAll("parts") String part) {
    Set<String> before = new HashSet<>();
    VALIDATOR.check(bean(invoice), Stage.ISSUE).forEach(f -> before.add(f.toString()));
    VendorBill bean = bean(invoice);
    take(bean, part);
    List<Finding> after = VALIDATOR.check(bean, Stage.ISSUE);
    assertThat(after).filteredOn(f -> f.code().id().equals("INVOICE-260")).hasSize(1);
    assertThat(after)
        .filteredOn(f -> !f.code().id().equals("INVOICE-260"))
        .allSatisfy(f -> assertThat(before).contains(f.toString()));
  }

  private static void take(VendorBill bean, String part) {
    switch (part) {
      case "amount" -> bean.amount = null;
      case "tax" -> bean.tax = null;
      case "total" -> bean.total = null;
      case "inWords" -> bean.inWords = null;
      case "line amount" -> bean.first().amount = null;
      default -> bean.first().taxAmount = null;
    }
  }

  @Provide
  Arbitrary<String> parts() {
    return Arbitraries.of("amount", "tax", "total", "inWords", "line amount", "line tax");
  }

  private static String path(String where) {
    MatchResult line = LINE.matcher(where).results().findFirst().orElse(null);
    if (line == null) {
      return PATHS.getOrDefault(where, "?" + where);
    }
    String item = "items[" + (Integer.parseInt(line.group(1)) - 1) + "]";
    String field = where.substring(line.end());
    return field.isEmpty() ? item : item + "." + LINE_PATHS.get(field.substring(1));
  }

  private static VendorBill bean(Invoice invoice) {
    VendorBill bean = new VendorBill();
    bean.no = invoice.number().map(InvoiceNumber::text).orElse(null);
    bean.date = invoice.issued().map(BusinessDate::date).orElse(null);
    bean.creditNote = invoice.colour() == InvoiceColour.RED;
    bean.seller = company(invoice.seller());
    bean.buyer = company(invoice.buyer());
    bean.items = new ArrayList<>();
    for (InvoiceLine line : invoice.lines()) {
      bean.items.add(item(line));
    }
    bean.amount = invoice.totals().net().toYuan();
    bean.tax = invoice.totals().tax().toYuan();
    bean.total = invoice.totals().gross().toYuan();
    bean.inWords = invoice.words();
    bean.memo = invoice.remark();
    bean.creditedNo = invoice.red().map(r -> r.blue().text()).orElse(null);
    return bean;
  }

  private static VendorBill.Company company(Party party) {
    return new VendorBill.Company(party.name(), party.taxpayerId().orElse(null));
  }

  private static Item item(InvoiceLine line) {
    Item item = new Item();
    item.title = line.name();
    item.taxCode = line.classification().orElse(null);
    item.count = line.quantity().orElse(null);
    item.price = line.unitPrice().orElse(null);
    item.amount = line.net().toYuan();
    item.rate = line.rate().toString();
    item.taxAmount = line.tax().toYuan();
    item.rebate = line.isDiscount();
    return item;
  }

  @Provide
  Arbitrary<Invoice> invoices() {
    Arbitrary<List<InvoiceLine>> lines = line().list().ofMinSize(1).ofMaxSize(4);
    Arbitrary<Invoice> heads =
        Combinators.combine(
                Arbitraries.of(InvoiceColour.values()),
                party().filter(p -> p.taxpayerId().isPresent()), // which issuing demands
                party(),
                Arbitraries.of("2014-05-05", "2018-12-01", "2025-12-31", "2026-11-08"),
                Arbitraries.of("", "退费", "被红冲蓝字数电票号码：26412000000000000001"),
                Arbitraries.of("26412000000000000001", "26412000000000000009", ""))
            .as(BeanFindingsProperties::head);
    return Combinators.combine(heads, lines, amount(), Arbitraries.integers().between(0, 4))
        .as(BeanFindingsProperties::invoice);
  }

  private static Invoice head(
      InvoiceColour colour, Party seller, Party buyer, String day, String remark, String blue) {
    Invoice.Builder builder =
        (colour == InvoiceColour.RED ? Invoice.red(seller, buyer) : Invoice.blue(seller, buyer))
            .number(DigitalNumber.of("26412000000000000003"))
            .issued(BusinessDate.parse(day))
            .remark(remark);
    if (!blue.isEmpty()) {
      builder.takesBack(new RedReference(DigitalNumber.of(blue), Optional.empty()));
    }
    return builder.build();
  }

  /** Totals that follow from the lines, or one of them off. */
  private static Invoice invoice(Invoice head, List<InvoiceLine> lines, Money other, int off) {
    Money net = off == 1 ? other : Money.sum(lines.stream().map(InvoiceLine::net).toList());
    Money tax = off == 2 ? other : Money.sum(lines.stream().map(InvoiceLine::tax).toList());
    InvoiceTotals totals = new InvoiceTotals(net, tax, off == 3 ? other : net.plus(tax));
    String words = off == 4 ? "壹元零壹角零贰分" : Invoice.words(totals);
    return head.toBuilder().lines(lines).totals(totals).words(words).build();
  }

  private static Arbitrary<Party> party() {
    return Combinators.combine(
            Arbitraries.of("示例热力有限公司", "个人", " "),
            Arbitraries.of(
                "91410800000000019Q", "91410800000000019R", "91350203M0001QKT19", "4108", ""))
        .as((name, id) -> id.isEmpty() ? Party.of(name) : Party.of(name, id));
  }

  private static Arbitrary<Money> amount() {
    return Arbitraries.longs().between(-500_000, 5_000_000).map(Money::ofFen);
  }

  private static Arbitrary<InvoiceLine> line() {
    Arbitrary<InvoiceLine> right =
        Combinators.combine(amount(), rate())
            .as((net, rate) -> TaxedAmount.ofNet(net, rate).line("*供热*采暖费", rate));
    Arbitrary<InvoiceLine> taxed =
        Combinators.combine(right, amount().injectNull(0.8))
            .as((line, tax) -> tax == null ? line : line.withAmounts(line.net(), tax));
    Arbitrary<InvoiceLine> priced =
        Combinators.combine(taxed, decimal(), decimal(), Arbitraries.integers().between(0, 5))
            .as(BeanFindingsProperties::priced);
    return Combinators.combine(priced, Arbitraries.integers().between(0, 9))
        .as((line, kind) -> kind == 0 ? line.asDiscount() : classified(line, kind));
  }

  private static InvoiceLine classified(InvoiceLine line, int kind) {
    return switch (kind) {
      case 1 -> line.withClassification("1100102010100000000");
      case 2 -> line.withClassification("3040502020200000000");
      default -> line;
    };
  }

  private static InvoiceLine priced(
      InvoiceLine line, BigDecimal quantity, BigDecimal price, int kind) {
    return switch (kind) {
      case 0 -> line.withPrice(quantity, price, "平方米");
      case 1 -> line.withPrice(BigDecimal.ONE, line.net().toYuan(), "平方米");
      case 2 -> line.withPrice(Optional.of(quantity), Optional.empty(), Optional.empty());
      case 3 -> line.withPrice(Optional.empty(), Optional.of(price), Optional.empty());
      default -> line;
    };
  }

  private static Arbitrary<BigDecimal> decimal() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-100"), new BigDecimal("100000"))
        .ofScale(6);
  }

  private static Arbitrary<TaxRate> rate() {
    return Arbitraries.of(
        TaxRate.percent("9"),
        TaxRate.percent("13"),
        TaxRate.percent("0"),
        TaxRate.percent("1.5"),
        TaxRate.EXEMPT,
        TaxRate.NOT_TAXABLE);
  }
}
