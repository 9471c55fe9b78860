package io.hall.invoice.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.HeatingSeason;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLabel;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.Party;
import io.hall.invoice.TaxRate;
import io.hall.money.Money;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.Canonical;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a draft says is read back from its bytes, and no name is in those of the chain. */
class DraftBytesProperties {

  @Property(tries = 200)
  void a_draft_is_read_back_as_it_was_written(@ForAll("drafts") InvoiceDraft draft) {
    Canonical body = DraftBytes.body(draft);
    Canonical personal = InvoiceBytes.personal(draft.invoice());
    assertThat(DraftBytes.read(body, Optional.of(personal))).isEqualTo(draft);
  }

  @Property(tries = 200)
  void without_its_texts_a_draft_keeps_its_figures(@ForAll("drafts") InvoiceDraft draft) {
    InvoiceDraft left = DraftBytes.read(DraftBytes.body(draft), Optional.empty());
    assertThat(left.invoice().totals()).isEqualTo(draft.invoice().totals());
    assertThat(left.shares()).isEqualTo(draft.shares());
    assertThat(left.invoice().lines()).hasSameSizeAs(draft.invoice().lines());
    assertThat(DraftBytes.body(left)).isEqualTo(DraftBytes.body(draft));
  }

  @Provide
  Arbitrary<InvoiceDraft> drafts() {
    Arbitrary<List<InvoiceLine>> lines = lines().list().ofMaxSize(4);
    Arbitrary<List<Share>> shares = shares().list().ofMaxSize(4);
    Arbitrary<List<InvoiceLabel>> labels =
        Combinators.combine(texts(), texts(), texts()).as(InvoiceLabel::new).list().ofMaxSize(2);
    return Combinators.combine(parties(), parties(), texts(), totals(), lines, shares, labels)
        .as(DraftBytesProperties::draft);
  }

  private static InvoiceDraft draft(
      Party seller,
      Party buyer,
      String text,
      InvoiceTotals totals,
      List<InvoiceLine> lines,
      List<Share> shares,
      List<InvoiceLabel> labels) {
    Invoice invoice =
        Invoice.blue(seller, buyer)
            .lines(lines)
            .totals(totals)
            .words(text)
            .remark(text + "备注")
            .drawer(text)
            .labels(labels)
            .build();
    return InvoiceDraft.blue(DeskAtWork.HALL, DeskAtWork.CASHIER, invoice, shares);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("甲乙，（） abc\n0-9").ofMaxLength(12);
  }

  /** An empty text and none are the same in the bytes. */
  private static Arbitrary<Optional<String>> optional() {
    return texts().map(text -> Optional.of(text).filter(t -> !t.isEmpty()));
  }

  private static Arbitrary<Party> parties() {
    return Combinators.combine(texts(), optional(), optional(), optional(), optional(), optional())
        .as(Party::new);
  }

  private static Arbitrary<Money> amounts() {
    return Arbitraries.longs().between(-1_000_000_000L, 1_000_000_000L).map(Money::ofFen);
  }

  private static Arbitrary<InvoiceTotals> totals() {
    return Combinators.combine(amounts(), amounts(), amounts()).as(InvoiceTotals::new);
  }

  private static Arbitrary<Share> shares() {
    Arbitrary<HeatingSeason> seasons =
        Arbitraries.integers().between(2000, 2100).map(HeatingSeason::new);
    return Combinators.combine(Arbitraries.longs().between(1, 99_999), seasons, amounts())
        .as(
            (serial, season, amount) ->
                new Share(new ReceiptNumber("JZ26", serial), season, amount));
  }

  private static Arbitrary<InvoiceLine> lines() {
    Arbitrary<Optional<BigDecimal>> decimals =
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, new BigDecimal("99999999"))
            .ofScale(8)
            .optional();
    Arbitrary<TaxRate> rates =
        Arbitraries.of(TaxRate.EXEMPT, TaxRate.NOT_TAXABLE, TaxRate.of("9%"), TaxRate.of("1.5%"));
    return Combinators.combine(
            Arbitraries.of(InvoiceLine.Kind.values()),
            texts(),
            optional(),
            decimals,
            decimals,
            amounts(),
            rates,
            amounts())
        .as(
            (kind, name, unit, quantity, price, net, rate, tax) ->
                new InvoiceLine(kind, name, unit, unit, unit, quantity, price, net, rate, tax));
  }
}
