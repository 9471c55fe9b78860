package io.hall.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.check.Verdict;
import io.hall.house.RecordWords;
import io.hall.invoice.desk.Account;
import io.hall.invoice.format.BatchAnswer;
import io.hall.invoice.format.InvoiceContainer;
import io.hall.invoice.print.HandoverList;
import io.hall.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordWordsTest {

  private static final String CANARY = "段某某18000001999";

  /** Text that names no person: numbers of books and streams, sources of rules, files, columns. */
  private static final List<String> NOT_PERSONAL =
      List.of(
          "invoice.InvoiceLabel#code",
          "invoice.InvoiceLabel#name",
          "invoice.InvoiceLabel#type",
          "invoice.TaxRegion#digital",
          "invoice.TaxRegion#legacy",
          "invoice.TaxRegion#name",
          "invoice.desk.KeptCode#id",
          "invoice.format.BatchHeader#titles",
          "invoice.format.IssuedInvoice#places",
          "invoice.format.XmlInvoice$Kind#paths",
          "invoice.print.InvoicePage$DeskState#stage",
          "invoice.rules.Classification#code",
          "invoice.rules.Classification#name",
          "invoice.rules.Classification#shortName",
          "invoice.rules.Classification#source",
          "invoice.rules.Classification#supply",
          "invoice.rules.Exemption#key",
          "invoice.rules.Exemption#regions",
          "invoice.rules.Exemption#source",
          "invoice.rules.InForce#classifications",
          "invoice.rules.InForce#ratesOf",
          "invoice.rules.Rule#key",
          "invoice.rules.Rule#name",
          "invoice.rules.Rule#scope",
          "invoice.rules.Rule#source",
          "invoice.rules.Rule#value",
          "invoice.rules.Rule#where");

  @Test
  void a_record_that_prints_text_holds_nothing_personal() {
    assertThat(RecordWords.printed())
        .as("give the record a toString of its own, or list it here if it names no person")
        .containsExactlyInAnyOrderElementsOf(NOT_PERSONAL);
  }

  static Stream<Record> personal() {
    Party party = Party.of(CANARY, CANARY).withAddress(CANARY, CANARY).withBank(CANARY, CANARY);
    InvoiceLine line = InvoiceLine.of(CANARY, TaxRate.EXEMPT, Money.ofFen(1), Money.ZERO);
    return Stream.of(
        party,
        line,
        Invoice.blue(party, party).lines(List.of(line)).remark(CANARY).drawer(CANARY).build(),
        new Account(CANARY, Optional.of(CANARY), List.of()),
        new BatchAnswer(
            InvoiceContainer.CSV,
            List.of(),
            Verdict.VALID,
            1,
            1,
            Optional.empty(),
            Optional.of(CANARY),
            Optional.of(CANARY)),
        new HandoverList.Entry(
            DigitalNumber.of("26412000000000000001"),
            "电子发票（普通发票）",
            InvoiceColour.BLUE,
            BusinessDate.parse("2026-11-23"),
            CANARY,
            InvoiceTotals.ZERO,
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("personal")
  void a_record_of_personal_text_says_nothing_of_it(Record record) {
    assertThat(record.toString()).doesNotContain("段某某", "18000001999").isNotBlank();
  }
}
