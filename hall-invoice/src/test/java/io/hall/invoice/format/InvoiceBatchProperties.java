package io.hall.invoice.format;

import static io.hall.invoice.format.SampleInvoices.CHECK;
import static io.hall.invoice.format.SampleInvoices.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.invoice.DigitalNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A batch is judged by the rules that judge a file, whatever stands in it. */
class InvoiceBatchProperties {

  /** Elements of XML and the columns that hold the same. */
  private static final Map<String, String> SAME =
      Map.of(
          "Quantity", "数量",
          "UnPrice", "单价",
          "Amount", "金额",
          "TaxRate", "税率",
          "ComTaxAm", "税额",
          "BuyerIdNum", "购方识别号",
          "IssueTime", "开票日期",
          "TotalAmWithoutTax", "合计金额",
          "TotalTax-includedAmountInChinese", "价税合计(大写)");

  @Property(tries = 2_000)
  void an_invoice_in_a_table_is_judged_as_in_xml(
      @ForAll("elements") String element, @ForAll("texts") String text) {
    Invoice invoice = SampleInvoices.exempt();
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    String xml =
        SampleXml.digitalText(invoice)
            .replaceAll("<RequestTime>[^<]*</RequestTime>", "")
            .replaceAll(
                "<" + element + ">[^<]*<|<" + element + "/>",
                text.isEmpty()
                    ? "<" + element + "/>"
                    : Matcher.quoteReplacement("<" + element + ">" + escaped + "<")
                        + (element.equals("BuyerIdNum") ? "/BuyerIdNum>" : ""));
    SampleTable table =
        table(invoice).with(2, "税额", "0.00").with(2, SAME.getOrDefault(element, ""), text);

    List<Finding> alone = InvoiceReader.usual().read(SampleXml.bytes(xml)).check(CHECK, TODAY);
    BatchAnswer together = InvoiceBatch.check(InvoiceContainer.CSV, table, CHECK, TODAY);

    assertThat(codes(together.findings())).isEqualTo(codes(alone));
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.code() != InvoiceCode.LINE_GROSS)
        .map(f -> f.code().id())
        .sorted()
        .toList();
  }

  /** The export with the totals, as XML has them. */
  private static SampleTable table(Invoice invoice) {
    List<String> header = new ArrayList<>(SampleTable.EXPORT);
    header.addAll(List.of("合计金额", "合计税额", "价税合计(小写)", "价税合计(大写)"));
    SampleTable export = SampleTable.export(invoice);
    export.next();
    BatchRows.Row row = export.next().orElseThrow();
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(row.cell(i, BatchCell.TEXT).orThrow());
    }
    InvoiceTotals totals = invoice.totals();
    cells.addAll(
        List.of(
            totals.net().toString(),
            totals.tax().toString(),
            totals.gross().toString(),
            invoice.words()));
    return SampleTable.of(header).row(cells);
  }

  @Property(tries = 100)
  void the_sum_of_a_batch_is_that_of_its_invoices(@ForAll @IntRange(min = 1, max = 60) int count) {
    Invoice[] invoices = new Invoice[count];
    InvoiceTotals due = InvoiceTotals.ZERO;
    for (int i = 0; i < count; i++) {
      Invoice sample =
          List.of(SampleInvoices.exempt(), SampleInvoices.taxed(), SampleInvoices.red()).get(i % 3);
      invoices[i] =
          sample.toBuilder()
              .number(DigitalNumber.of("26412000000000%06d".formatted(i * 10 + 1)))
              .build();
      due = due.plus(sample.totals());
    }

    BatchAnswer answer =
        InvoiceBatch.check(InvoiceContainer.CSV, SampleTable.export(invoices), CHECK, TODAY);

    assertThat(answer.verdict()).isEqualTo(Verdict.VALID);
    assertThat(answer.invoices()).isEqualTo(count);
    assertThat(answer.totals()).contains(due);
  }

  @Property(tries = 2_000)
  void any_table_is_answered(@ForAll("tables") List<List<String>> rows) {
    SampleTable table = SampleTable.of(SampleTable.EXPORT);
    rows.forEach(table::row);

    BatchAnswer answer = InvoiceBatch.check(InvoiceContainer.XLSX, table, CHECK, TODAY);

    assertThat(answer.rows()).isEqualTo(rows.size());
    assertThat(answer.findings()).hasSizeLessThanOrEqualTo(BatchAnswer.MOST_FINDINGS + 1);
    assertThat(answer.findings())
        .allSatisfy(f -> assertThat(answer.verdict().worse(f.grade())).isEqualTo(answer.verdict()));
  }

  @Property(tries = 500)
  void any_header_is_answered(@ForAll("header") List<String> header) {
    SampleTable table = SampleTable.of(header).row(header);

    assertThat(InvoiceBatch.check(InvoiceContainer.CSV, table, CHECK, TODAY).verdict())
        .isEqualTo(Verdict.INVALID);
  }

  @Provide
  Arbitrary<String> elements() {
    return Arbitraries.of(SAME.keySet());
  }

  /** Texts that neither XML nor a table strips. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("0123456789.-+eE*%年月日/").ofMaxLength(24),
        Arbitraries.strings().withCharRange('一', '龥').ofMaxLength(10),
        Arbitraries.of(
            "",
            "9%",
            "0.09",
            "免税",
            "***",
            "1714.82",
            "98.76",
            "-0",
            "9".repeat(40),
            "1e9",
            "=1+1"));
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cells =
        Arbitraries.oneOf(
            texts(),
            Arbitraries.of("26412000000000000011", "26412000000000000021", "2026-11-08", "是", "否"));
    return cells.list().ofMinSize(20).ofMaxSize(23).list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<String>> header() {
    Arbitrary<String> titles =
        Arbitraries.oneOf(
            Arbitraries.of(
                Stream.concat(SampleTable.EXPORT.stream(), Stream.of("number", "issued", "net"))
                    .toList()),
            Arbitraries.strings().ofMaxLength(8));
    return titles.list().ofMaxSize(30);
  }
}
