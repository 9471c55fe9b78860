package io.hall.invoice.format;

import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.Party;
import io.hall.money.CapitalAmount;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Puts two invoices side by side, field by field, where both have the field. */
public final class Comparison {

  private final Invoice due;
  private final Invoice found;
  private final Set<InvoiceField> both;
  private final List<Finding> findings = new ArrayList<>();

  private Comparison(Invoice due, Invoice found, Set<InvoiceField> both) {
    this.due = due;
    this.found = found;
    this.both = both;
  }

  static List<Finding> of(IssuedInvoice due, IssuedInvoice found) {
    Set<InvoiceField> both = EnumSet.noneOf(InvoiceField.class);
    both.addAll(due.places().keySet());
    both.retainAll(found.places().keySet());
    return new Comparison(due.invoice(), found.invoice(), both).findings();
  }

  /**
   * Compares what was issued, as the platform's answer tells it, with what was checked; the answer
   * is whole but for words and drawer, which it may leave empty. What the platform adds is no
   * difference, as with {@link IssuedInvoice#compare(Invoice)}.
   *
   * @return where they disagree: {@code INVOICE-250} to {@code INVOICE-253}
   */
  public static List<Finding> of(Invoice checked, Invoice issued) {
    Set<InvoiceField> both = EnumSet.complementOf(EnumSet.of(InvoiceField.LABELS));
    removeUnless(!issued.words().isEmpty(), InvoiceField.WORDS, both);
    removeUnless(!issued.drawer().isEmpty(), InvoiceField.DRAWER, both);
    removeWhatOnlyThePlatformHas(checked, both);
    return new Comparison(checked, issued, both).findings();
  }

  /** A checked draft holds everything but what the platform gives it. */
  static List<Finding> of(Invoice checked, IssuedInvoice issued) {
    Set<InvoiceField> both = EnumSet.noneOf(InvoiceField.class);
    both.addAll(issued.places().keySet());
    both.remove(InvoiceField.LABELS);
    removeWhatOnlyThePlatformHas(checked, both);
    if (!issued.places().isEmpty()) {
      both.add(InvoiceField.COLOUR);
    }
    if (issued.holds(InvoiceField.LINES)) { // a field that it could have, and has not, is empty
      both.addAll(Set.of(InvoiceField.SELLER_ID, InvoiceField.BUYER_ID, InvoiceField.REMARK));
      both.add(InvoiceField.RED);
    }
    return new Comparison(checked, issued.invoice(), both).findings();
  }

  private static void removeWhatOnlyThePlatformHas(Invoice checked, Set<InvoiceField> both) {
    removeUnless(checked.number().isPresent(), InvoiceField.NUMBER, both);
    removeUnless(checked.issued().isPresent(), InvoiceField.ISSUED, both);
    removeUnless(checked.checkCode().isPresent(), InvoiceField.CHECK_CODE, both);
    removeUnless(!checked.drawer().isEmpty(), InvoiceField.DRAWER, both);
  }

  private static void removeUnless(boolean there, InvoiceField field, Set<InvoiceField> both) {
    if (!there) {
      both.remove(field);
    }
  }

  private List<Finding> findings() {
    if (both.isEmpty()) {
      return List.of(Finding.of(InvoiceCode.NOTHING_IN_COMMON));
    }
    numbers();
    figures();
    parties();
    if (both.contains(InvoiceField.LINES)) {
      lines();
    }
    notes();
    return List.copyOf(findings);
  }

  private void numbers() {
    if (both.contains(InvoiceField.NUMBER) && !due.number().equals(found.number())) {
      findings.add(
          Finding.of(InvoiceCode.NUMBERS_DIFFER)
              .with("expected", shown(due.number().map(InvoiceNumber::text)))
              .with("found", shown(found.number().map(InvoiceNumber::text)))
              .in(InvoiceField.NUMBER.where()));
    }
  }

  private void figures() {
    figure(InvoiceField.CHECK_CODE, i -> shown(i.checkCode()));
    figure(InvoiceField.COLOUR, Invoice::colour);
    figure(InvoiceField.ISSUED, i -> shown(i.issued()));
    figure(InvoiceField.NET, i -> i.totals().net());
    figure(InvoiceField.TAX, i -> i.totals().tax());
    figure(InvoiceField.GROSS, i -> i.totals().gross());
    figure(InvoiceField.RED, i -> shown(i.red().map(r -> r.blue().text())));
    same(InvoiceField.WORDS, isOneAmount(due.words(), found.words()));
  }

  private void parties() {
    Party seller = found.seller();
    Party buyer = found.buyer();
    same(InvoiceField.SELLER_NAME, due.seller().isNamed(seller.name()));
    same(InvoiceField.SELLER_ID, due.seller().hasTaxpayerId(seller.taxpayerId()));
    same(InvoiceField.BUYER_NAME, due.buyer().isNamed(buyer.name()));
    same(InvoiceField.BUYER_ID, due.buyer().hasTaxpayerId(buyer.taxpayerId()));
  }

  private void notes() {
    note(InvoiceField.REMARK, i -> i.remark().replaceAll("\\s", ""));
    note(InvoiceField.DRAWER, Invoice::drawer);
    note(InvoiceField.LABELS, Invoice::labels);
  }

  private void figure(InvoiceField field, Function<Invoice, Object> of) {
    if (both.contains(field)) {
      differ(of.apply(due), of.apply(found), field.where());
    }
  }

  private void same(InvoiceField field, boolean same) {
    if (both.contains(field) && !same) {
      findings.add(Finding.of(InvoiceCode.TEXTS_DIFFER).in(field.where()));
    }
  }

  private void note(InvoiceField field, Function<Invoice, Object> of) {
    if (both.contains(field) && !of.apply(due).equals(of.apply(found))) {
      findings.add(Finding.of(InvoiceCode.NOTES_DIFFER).in(field.where()));
    }
  }

  private void differ(Object expected, Object written, String where) {
    if (!expected.equals(written)) {
      findings.add(
          Finding.of(InvoiceCode.FIGURES_DIFFER)
              .with("expected", expected)
              .with("found", written)
              .in(where));
    }
  }

  private void lines() {
    int count = due.lines().size();
    differ(count, found.lines().size(), InvoiceField.LINES.where());
    for (int i = 0; i < Math.min(count, found.lines().size()); i++) {
      line(due.lines().get(i), found.lines().get(i), "lines[" + (i + 1) + "].");
    }
  }

  private void line(InvoiceLine expected, InvoiceLine written, String where) {
    if (!item(expected.name(), written.name())) {
      findings.add(Finding.of(InvoiceCode.TEXTS_DIFFER).in(where + "name"));
    }
    texts(expected.unit(), written.unit(), where + "unit");
    texts(expected.specification(), written.specification(), where + "specification");
    texts(expected.classification(), written.classification(), where + "classification");
    decimals(expected.quantity(), written.quantity(), where + "quantity");
    decimals(expected.unitPrice(), written.unitPrice(), where + "unitPrice");
    differ(expected.net(), written.net(), where + "net");
    differ(expected.rate(), written.rate(), where + "rate");
    differ(expected.tax(), written.tax(), where + "tax");
  }

  private void texts(Optional<String> expected, Optional<String> written, String where) {
    boolean bothThere = expected.isPresent() && written.isPresent();
    if (bothThere && !dense(expected.get()).equals(dense(written.get()))) {
      findings.add(Finding.of(InvoiceCode.TEXTS_DIFFER).in(where));
    }
  }

  private void decimals(Optional<BigDecimal> expected, Optional<BigDecimal> written, String where) {
    if (expected.isPresent() && written.isPresent() && !isLike(expected.get(), written.get())) {
      differ(expected.get().toPlainString(), written.get().toPlainString(), where);
    }
  }

  /** Whether two amounts in capital characters are one, in whichever style: 元 or 圆. */
  private static boolean isOneAmount(String one, String other) {
    Optional<Money> amount = CapitalAmount.read(one).value();
    return one.equals(other)
        || (amount.isPresent() && amount.equals(CapitalAmount.read(other).value()));
  }

  /** Whether two numbers are one, the longer rounded to the decimals of the shorter. */
  private static boolean isLike(BigDecimal one, BigDecimal other) {
    BigDecimal a = one.stripTrailingZeros();
    BigDecimal b = other.stripTrailingZeros();
    int scale = Math.max(Math.min(a.scale(), b.scale()), Money.ZERO.toYuan().scale());
    return a.setScale(scale, RoundingMode.HALF_UP)
            .compareTo(b.setScale(scale, RoundingMode.HALF_UP))
        == 0;
  }

  /** Whether two names are of one item, with or without the platform's short name between stars. */
  private static boolean item(String one, String other) {
    String a = dense(one);
    String b = dense(other);
    boolean bothHaveOne = a.startsWith("*") && b.startsWith("*");
    return bothHaveOne ? a.equals(b) : bare(a).equals(bare(b));
  }

  private static String bare(String item) {
    int end = item.startsWith("*") ? item.indexOf('*', 1) : -1;
    return item.substring(end + 1);
  }

  /** Pages break names where the line ends. */
  private static String dense(String text) {
    return text.replaceAll("\\s", "");
  }

  private static String shown(Optional<?> value) {
    return value.map(Object::toString).orElse("-");
  }
}
