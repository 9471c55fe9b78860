package io.hall.invoice.format;

import static io.hall.invoice.format.SampleInvoices.CHECK;
import static io.hall.invoice.format.SampleInvoices.TODAY;
import static io.hall.invoice.format.SampleTable.EXPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.invoice.DigitalNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.Samples;
import io.hall.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvoiceBatchTest {

  private static final String FIRST = "26412000000000000001";

  @Test
  void invoices_in_order_are_valid_and_summed_with_red_ones_netted() {
    BatchAnswer answer =
        check(
            SampleTable.export(
                SampleInvoices.exempt(), SampleInvoices.taxed(), SampleInvoices.red()));

    assertThat(told(answer)).isEmpty();
    assertThat(answer.verdict()).isEqualTo(Verdict.VALID);
    assertThat(answer.container()).isEqualTo(InvoiceContainer.CSV);
    assertThat(answer.rows()).isEqualTo(5);
    assertThat(answer.invoices()).isEqualTo(3);
    assertThat(answer.totals())
        .contains(InvoiceTotals.of(Money.yuan("4014.82"), Money.yuan("207.00")));
    assertThat(answer.seller()).contains("示例热力有限公司");
    assertThat(answer.buyer()).isEmpty();
  }

  @Test
  void a_finding_names_row_column_and_number() {
    assertThat(
            told(
                check(
                    SampleTable.export(SampleInvoices.exempt(), SampleInvoices.taxed())
                        .with(4, "税额", "-2.99")
                        .with(4, "价税合计", "-34.18"))))
        .containsExactly("INVOICE-051 4:税额 26412000000000000002");
  }

  @Test
  void totals_that_the_table_has_are_checked_and_others_are_the_sums() {
    List<String> header =
        List.of("number", "issued", "buyer", "item", "net", "rate", "tax", "total_gross", "words");
    SampleTable table =
        SampleTable.of(header)
            .row(FIRST, "2026-11-08", "个人", "*供热*采暖费", "100.00", "9%", "9.00", "218.01", "")
            .row(FIRST, "2026-11-08", "个人", "*供热*采暖费B", "100.00", "9%", "9.00", "218.01", "");

    BatchAnswer answer = check(table);

    assertThat(told(answer))
        .containsExactly("INVOICE-205 2:words " + FIRST, "INVOICE-054 2:total_gross " + FIRST);
    assertThat(answer.totals().map(InvoiceTotals::gross)).contains(Money.yuan("218.01"));
  }

  @Test
  void a_number_that_comes_again_is_found() {
    assertThat(
            told(
                check(
                    SampleTable.export(
                        SampleInvoices.exempt(), SampleInvoices.taxed(), SampleInvoices.exempt()))))
        .containsExactly("INVOICE-234 6:数电发票号码 " + FIRST);
  }

  @Test
  void a_row_that_stands_twice_is_suspect() {
    BatchAnswer answer =
        check(SampleTable.export(SampleInvoices.exempt(), SampleInvoices.exempt()));

    assertThat(told(answer)).containsExactly("INVOICE-235 3 " + FIRST);
    assertThat(answer.verdict()).isEqualTo(Verdict.SUSPECT);
    assertThat(answer.invoices()).isEqualTo(1);
  }

  @Test
  void rows_of_one_invoice_agree_in_what_it_says_once() {
    assertThat(told(check(SampleTable.export(SampleInvoices.taxed()).with(3, "购买方名称", "别人"))))
        .containsExactly("INVOICE-206 3:购买方名称 26412000000000000002");
  }

  @Test
  void a_row_without_a_number_is_an_invoice_of_its_own_that_lacks_it() {
    assertThat(
            told(
                check(
                    SampleTable.export(SampleInvoices.exempt(), SampleInvoices.exempt())
                        .with(2, "数电发票号码", "")
                        .with(3, "数电发票号码", ""))))
        .containsExactly("INVOICE-205 2:数电发票号码", "INVOICE-205 3:数电发票号码");
  }

  @Test
  void a_legacy_number_has_its_code_and_a_digital_one_of_paper_needs_none() {
    List<String> header =
        List.of("发票代码", "发票号码", "数电发票号码", "开票日期", "购买方名称", "项目名称", "金额", "税率", "税额");
    SampleTable table =
        SampleTable.of(header)
            .row("41001900111", "1", "", "2020-11-08", "甲", "*供热*采暖费", "100.00", "9%", "9.00")
            .row(
                "041001900111",
                "00000002",
                FIRST,
                "2026-11-08",
                "甲",
                "*供热*采暖费",
                "100.00",
                "9%",
                "9.00");

    BatchAnswer answer = check(table);

    assertThat(told(answer))
        .containsExactlyInAnyOrder(
            "INVOICE-010 2:发票号码 41001900111-1", "INVOICE-011 2:发票号码 41001900111-1");
    assertThat(answer.seller()).isEmpty();
    assertThat(answer.buyer()).contains("甲");
  }

  @Test
  void a_cell_that_cannot_be_taken_is_told_once_and_the_others_are_read() {
    Finding fault = Finding.of(InvoiceCode.FILE_ENCODING);
    BatchAnswer answer =
        check(
            SampleTable.export(SampleInvoices.exempt(), SampleInvoices.taxed())
                .fault(2, "金额", fault)
                .with(2, "税率", "九"));

    assertThat(told(answer))
        .containsExactly("INVOICE-202 2:金额 " + FIRST, "INVOICE-031 2:税率 " + FIRST);
    assertThat(answer.totals()).isEmpty();
    assertThat(answer.invoices()).isEqualTo(2);
  }

  @Test
  void a_text_that_looks_like_a_formula_is_text() {
    BatchAnswer answer =
        check(SampleTable.export(SampleInvoices.exempt()).with(2, "购买方名称", "=cmd|' /C calc'!A1"));

    assertThat(told(answer)).isEmpty();
    assertThat(answer.buyer()).contains("=cmd|' /C calc'!A1");
    assertThat(told(check(SampleTable.export(SampleInvoices.exempt()).with(2, "金额", "=1714.82"))))
        .containsExactly("INVOICE-207 2:金额 " + FIRST);
  }

  @Test
  void the_header_may_stand_below_a_title_and_in_any_order_and_width() {
    SampleTable table =
        SampleTable.of(List.of("发票明细", ""))
            .row("备注", " 购 买方名称", "开票日期 ", "数电票号码", "项目名称", "金额（不含税）", "税率／征收率", "税 额")
            .row("", "个人", "2026/11/8", FIRST, "*供热*采暖费", "100.00", "0.09", "9.00");

    assertThat(told(check(table))).isEmpty();
  }

  @Test
  void a_header_says_all_that_it_lacks() {
    BatchAnswer answer = check(SampleTable.of(List.of("发票号码", "开票日期", "金额")).row("1", "2", "3"));

    assertThat(told(answer))
        .containsExactly("INVOICE-231 1", "INVOICE-231 1", "INVOICE-231 1", "INVOICE-231 1");
    assertThat(answer.findings().get(0).message(Locale.ENGLISH)).contains("buyer");
    assertThat(answer.totals()).isEmpty();
    assertThat(told(check(SampleTable.of(List.of("a", "b"))))).containsExactly("INVOICE-230 ");
    List<String> twice = List.of("number", "issued", "buyer", "item", "net", "rate", "tax", "税额");
    assertThat(told(check(SampleTable.of(twice)))).containsExactly("INVOICE-232 1");
  }

  @Test
  void a_table_without_rows_and_a_row_of_another_width_are_found() {
    assertThat(told(check(SampleTable.of(EXPORT)))).containsExactly("INVOICE-236 ");
    assertThat(told(check(SampleTable.export(SampleInvoices.exempt()).row("1", "2"))))
        .containsExactly("INVOICE-233 3");
  }

  @Test
  void a_table_that_breaks_off_answers_for_what_came_before() {
    SampleTable table = SampleTable.export(SampleInvoices.exempt());
    BatchRows broken =
        new BatchRows() {
          @Override
          public Optional<Row> next() {
            Optional<Row> row = table.next();
            if (row.isEmpty()) {
              throw new CheckFailedException(Finding.of(InvoiceCode.FILE_ENCODING).in("3"));
            }
            return row;
          }

          @Override
          public boolean writesEveryCell() {
            return true;
          }
        };

    BatchAnswer answer = InvoiceBatch.check(InvoiceContainer.XLSX, broken, CHECK, TODAY);

    assertThat(told(answer)).containsExactly("INVOICE-202 3");
    assertThat(answer.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(answer.invoices()).isEqualTo(1);
  }

  @Test
  void an_invoice_of_too_many_rows_is_refused_beyond_the_limit() {
    SampleTable table = SampleTable.of(EXPORT);
    Invoice one = Samples.blue(Samples.line("9%", "100.00", "9.00"));
    List<String> cells = cells(one);
    for (int i = 0; i < 2_003; i++) {
      table.row(cells);
      table.with(i + 2, "货物或应税劳务名称", "*供热*采暖费" + i);
    }

    BatchAnswer answer = check(table);

    assertThat(answer.findings().stream().filter(f -> f.code() == InvoiceCode.FILE_LIMIT))
        .extracting(Finding::where)
        .containsExactly("2002", "2003", "2004");
    assertThat(answer.rows()).isEqualTo(2_003);
  }

  @Test
  void a_table_without_end_is_answered() {
    SampleTable sample = SampleTable.export(SampleInvoices.exempt());
    BatchRows.Row header = sample.next().orElseThrow();
    BatchRows.Row line = sample.next().orElseThrow();
    BatchRows endless =
        new BatchRows() {
          private boolean begun;

          @Override
          public Optional<Row> next() {
            Row row = begun ? line : header;
            begun = true;
            return Optional.of(row);
          }

          @Override
          public boolean writesEveryCell() {
            return true;
          }
        };

    BatchAnswer answer = InvoiceBatch.check(InvoiceContainer.CSV, endless, CHECK, TODAY);

    assertThat(answer.rows()).isEqualTo(InvoiceBatch.MOST_ROWS + 1);
    assertThat(answer.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(answer.findings()).hasSize(BatchAnswer.MOST_FINDINGS + 1);
  }

  @Test
  void of_very_many_findings_the_first_are_listed_and_the_verdict_is_that_of_all() {
    SampleTable table = SampleTable.of(EXPORT);
    for (int i = 1; i <= 1_200; i++) {
      Invoice invoice =
          Samples.blue(Samples.line("8%", "100.00", i == 1_200 ? "7.00" : "8.00")).toBuilder()
              .number(DigitalNumber.of("26412000000000%06d".formatted(i * 10 + 1)))
              .build();
      table.row(cells(invoice));
    }

    BatchAnswer answer = check(table);

    assertThat(answer.findings()).hasSize(BatchAnswer.MOST_FINDINGS + 1);
    assertThat(answer.findings().get(BatchAnswer.MOST_FINDINGS).code())
        .isEqualTo(InvoiceCode.BATCH_MORE);
    assertThat(answer.findings()).extracting(Finding::grade).containsOnly(Verdict.SUSPECT);
    assertThat(answer.verdict()).isEqualTo(Verdict.INVALID);
  }

  private static List<String> cells(Invoice invoice) {
    BatchRows.Row row = second(SampleTable.export(invoice));
    return IntStream.range(0, row.size())
        .mapToObj(i -> row.cell(i, BatchCell.TEXT).orThrow())
        .toList();
  }

  private static BatchRows.Row second(SampleTable table) {
    table.next();
    return table.next().orElseThrow();
  }

  private static BatchAnswer check(SampleTable table) {
    return InvoiceBatch.check(InvoiceContainer.CSV, table, CHECK, TODAY);
  }

  static List<String> told(BatchAnswer answer) {
    return answer.findings().stream().map(f -> f.code().id() + " " + f.where()).toList();
  }
}
