package io.hall.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.Finding;
import io.hall.conduct.Note;
import io.hall.conduct.duty.Condition;
import io.hall.conduct.duty.Device;
import io.hall.conduct.duty.ReadinessCheck;
import io.hall.csv.CsvCells;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.Payment;
import io.hall.payment.Tender;
import io.hall.receipt.VoidReason;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.Statement;
import io.hall.tariff.FeeCategory;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayFilesTest {

  private static final String HEADER = Layout.PAYMENTS.header() + "\n";
  private static final String ROW =
      "PAY,P1,2026-11-08T09:15:30,H01,C1,K1,测试甲,某路1号,RESIDENTIAL_AREA,2026-2027,98.76,㎡,17.3635,"
          + "1714.82,CASH,,1800.00,,,\n";

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private List<String> mistakes(String text) throws IOException {
    return mistakes(file("payments.csv", text));
  }

  private List<String> mistakes(Path payments) {
    return told(DayFiles.payments(payments, DayFiles.everyDay()).findings());
  }

  private List<String> told(List<Finding> findings) {
    return findings.stream()
        .map(f -> f.code().id() + " " + f.where().replace(folder + "/", ""))
        .collect(Collectors.toList());
  }

  @Test
  void a_payment_is_read_with_its_basis_and_the_cash_handed_over() throws IOException {
    Path file = file("payments.csv", "\uFEFF" + HEADER.replace("\n", "\r\n") + ROW);
    var event = (DayEvent.Paid) DayFiles.payments(file, DayFiles.everyDay()).orThrow().get(0);
    Payment payment = event.payment();
    assertThat(event.at()).isEqualTo(Instant.parse("2026-11-08T01:15:30Z"));
    assertThat(payment.channel()).isEqualTo(Channel.HALL);
    assertThat(payment.change()).isEqualTo(Money.yuan("85.18"));
    assertThat(payment.payer().name()).isEqualTo("测试甲");
    assertThat(payment.lines().get(0).basis().orElseThrow().unit()).isEqualTo("㎡");
  }

  @Test
  void rows_of_one_payment_make_one_event() throws IOException {
    String second = ROW.replace("98.76,㎡,17.3635,1714.82,CASH,,1800.00", ",,,100,WECHAT,W1,");
    Path file = file("payments.csv", HEADER + ROW + second + ROW.replace("P1", "P2"));
    List<DayEvent> events = DayFiles.payments(file, DayFiles.everyDay()).orThrow();
    assertThat(events).extracting(e -> e.id().value()).containsExactly("P1", "P2");
    assertThat(((DayEvent.Paid) events.get(0)).payment().paidBy(Tender.WECHAT))
        .isEqualTo(Money.yuan("100"));
  }

  @Test
  void only_the_days_asked_for_are_read() throws IOException {
    String other = ROW.replace("11-08", "11-09").replace("P1", "P2").replace("1714.82", "oops");
    Path file = file("payments.csv", HEADER + ROW + other);
    var day = BusinessDate.parse("2026-11-08");
    assertThat(DayFiles.payments(file, day::equals).orThrow()).hasSize(1);
    assertThat(mistakes(file)).containsExactly("CSV-020 payments.csv:3:amount");
  }

  @Test
  void voids_refunds_and_reprints_are_read() throws IOException {
    Path file =
        file(
            "payments.csv",
            HEADER
                + "VOID,P1,2026-11-08T09:20:00,H01,C1,,,,,,,,,,,,,,WRONG_AMOUNT,M1\n"
                + "REFUND,R1,2026-11-08T09:30:00,H01,C1,K1,甲,,RESIDENTIAL_AREA,2026-2027,,,,5,WECHAT,W9,,P0,多缴,M1\n"
                + "REPRINT,P1,2026-11-08T09:40:00.250,H01,C1,,,,,,,,,,,,,,,\n"
                + "REPRINT,P1,2026-11-08T09:41:00,H01,C1,,,,,,,,,,,,,,,\n");
    List<DayEvent> events = DayFiles.payments(file, DayFiles.everyDay()).orThrow();
    assertThat(events).hasSize(4);
    assertThat(((DayEvent.Voided) events.get(0)).reason()).isEqualTo(VoidReason.WRONG_AMOUNT);
    assertThat(((DayEvent.Refunded) events.get(1)).refersTo().value()).isEqualTo("P0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,714.82 in quotes|\"1,714.82\"|CSV-021",
        "blank as separator|1 714.82|CSV-021",
        "currency sign|¥1714.82|CSV-022",
        "full-width currency sign|￥1714.82|CSV-022",
        "yuan behind|1714.82元|CSV-022",
        "three decimals|1714.820|CSV-023",
        "full-width digits|１７１４．８２|CSV-024",
        "scientific|1.71482E+03|CSV-025",
        "eleven digits|12345678901.00|CSV-026",
        "no number|abc|CSV-020",
        "plus sign|+5|CSV-020",
        "nothing|0.00|PAYMENT-002",
        "negative|-5|PAYMENT-002",
        "empty|''|CSV-016",
        "blank before|' 5'|CSV-019"
      })
  void an_amount_in_another_form_is_refused(String what, String cell, String code)
      throws IOException {
    String row = ROW.replace("1714.82,CASH,,1800.00", cell + ",CASH,,");
    assertThat(mistakes(HEADER + row)).as(what).contains(code + " payments.csv:2:amount");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-08T09:15:30, 2026/11/8 9:15, CSV-030, at",
    "2026-11-08T09:15:30, 2026-02-30T09:15:30, CSV-030, at",
    "2026-2027, 2026-2028, CSV-031, season",
    "RESIDENTIAL_AREA, 居民面积采暖费, CSV-034, category",
    "CASH, cash, CSV-034, tender",
    "H01, H 01, CSV-032, hall",
    "C1, 收费员1, CSV-033, cashier",
    "P1, 2.02611E+13, CSV-025, payment",
    "㎡, '', CSV-037, quantity",
    "17.3635, 17.36元, CSV-036, unit_price",
    "㎡, square metres of floor, PAYMENT-009, unit",
    "1800.00, 1000.00, PAYMENT-005, received",
    "测试甲, '', CSV-016, payer"
  })
  void a_cell_in_another_form_is_refused_at_its_place(
      String right, String wrong, String code, String column) throws IOException {
    assertThat(mistakes(HEADER + ROW.replace(right, wrong)))
        .contains(code + " payments.csv:2:" + column);
  }

  @Test
  void an_unknown_category_is_answered_with_the_allowed_ones() throws IOException {
    Path file = file("payments.csv", HEADER + ROW.replace("RESIDENTIAL_AREA", "HEAT"));
    Finding finding = DayFiles.payments(file, DayFiles.everyDay()).findings().get(0);
    assertThat(finding.message(Locale.CHINESE)).contains("RESIDENTIAL_AREA, RESIDENTIAL_METERED");
  }

  @Test
  void no_finding_echoes_a_name_or_an_address() throws IOException {
    String wrong = ROW.replace("测试甲", "测试甲\u0007").replace("某路1号", "某路" + "1".repeat(300));
    Path file = file("payments.csv", HEADER + wrong);
    assertThat(DayFiles.payments(file, DayFiles.everyDay()).findings())
        .hasSize(2)
        .allSatisfy(f -> assertThat(f.toString()).doesNotContain("测试", "某路"));
  }

  @Test
  void rows_of_one_payment_that_disagree_are_refused() throws IOException {
    assertThat(mistakes(HEADER + ROW + ROW.replace("C1", "C2").replace(",1800.00", ",")))
        .containsExactly("CSV-038 payments.csv:3:cashier");
  }

  @Test
  void rows_of_one_payment_that_stand_apart_are_refused() throws IOException {
    assertThat(mistakes(HEADER + ROW + ROW.replace("P1", "P2") + ROW))
        .containsExactly("CSV-039 payments.csv:4:payment");
  }

  @Test
  void cash_received_stands_in_the_first_cash_row_alone() throws IOException {
    assertThat(mistakes(HEADER + ROW + ROW)).containsExactly("CSV-040 payments.csv:3:received");
  }

  @Test
  void a_cell_that_means_nothing_in_its_row_is_refused() throws IOException {
    assertThat(mistakes(HEADER + ROW.replace(",1800.00,,,", ",1800.00,P0,why,M1")))
        .containsExactly(
            "CSV-017 payments.csv:2:refers_to",
            "CSV-017 payments.csv:2:reason",
            "CSV-017 payments.csv:2:approver");
    assertThat(mistakes(HEADER + ROW.replace("PAY", "REPRINT").replace("1714.82", "")))
        .contains("CSV-017 payments.csv:2:payer", "CSV-017 payments.csv:2:category")
        .doesNotContain("CSV-017 payments.csv:2:amount");
  }

  @Test
  void nobody_approves_what_he_asks_for_himself() throws IOException {
    assertThat(
            mistakes(HEADER + "VOID,P1,2026-11-08T09:20:00,H01,C1,,,,,,,,,,,,,,WRONG_AMOUNT,C1\n"))
        .containsExactly("CSV-049 payments.csv:2:approver");
  }

  @Test
  void a_row_with_too_many_or_too_few_cells_is_named() throws IOException {
    assertThat(mistakes(HEADER + ROW.replace("某路1号", "某路1号,乙座") + "PAY,P2\n\n"))
        .containsExactly("CSV-014 payments.csv:2", "CSV-014 payments.csv:3");
  }

  @Test
  void a_quotation_mark_that_is_never_closed_is_found_where_it_opens() throws IOException {
    assertThat(mistakes(HEADER + ROW + ROW.replace("测试甲", "\"测试甲")))
        .containsExactly("CSV-012 payments.csv:3");
    assertThat(mistakes(HEADER + ROW.replace("测试甲", "\"测试\"甲")))
        .containsExactly("CSV-013 payments.csv:2");
  }

  @Test
  void a_header_is_answered_with_the_column_that_is_wrong() throws IOException {
    assertThat(mistakes(HEADER.replace("payer,", "") + ROW))
        .containsExactly("CSV-004 payments.csv:1:payer");
    assertThat(mistakes(HEADER.replace("hall,cashier", "cashier,hall") + ROW))
        .containsExactly("CSV-005 payments.csv:1:cashier", "CSV-005 payments.csv:1:hall");
    assertThat(mistakes(HEADER.replace("payer,", "payer,phone,") + ROW))
        .containsExactly("CSV-006 payments.csv:1");
    assertThat(mistakes(ROW)).containsExactly("CSV-003 payments.csv:1");
    assertThat(mistakes("")).containsExactly("CSV-003 payments.csv:1");
    assertThat(mistakes(HEADER.replace(',', ';'))).containsExactly("CSV-007 payments.csv:1");
  }

  @Test
  void a_spreadsheets_other_encodings_are_recognised() throws IOException {
    byte[] gbk = (HEADER + ROW.replace("㎡", "m2")).getBytes(Charset.forName("GBK"));
    assertThat(mistakes(file("gbk.csv", gbk))).containsExactly("CSV-009 gbk.csv:2");
    byte[] utf16 = (HEADER + ROW).getBytes(StandardCharsets.UTF_16);
    assertThat(mistakes(file("wide.csv", utf16))).containsExactly("CSV-008 wide.csv");
    byte[] latin = (HEADER + ROW.replace("测试甲", "J\u00e9")).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(mistakes(file("latin.csv", latin))).containsExactly("CSV-010 latin.csv:2");
    byte[] zip = {'P', 'K', 3, 4, 20, 0};
    assertThat(mistakes(file("sheet.csv", zip))).containsExactly("CSV-011 sheet.csv");
  }

  @Test
  void a_missing_file_and_a_folder_in_its_place_are_findings() {
    assertThat(mistakes(folder.resolve("no.csv"))).containsExactly("CSV-001 no.csv");
    assertThat(mistakes(folder)).hasSize(1).first().asString().startsWith("CSV-002");
  }

  @Test
  void the_first_hundred_mistakes_are_listed_and_then_that_there_are_more() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 300; i++) {
      text.append(ROW.replace("P1", "P" + i).replace("1714.82", "x"));
    }
    List<String> mistakes = mistakes(text.toString());
    assertThat(mistakes).hasSize(101);
    assertThat(mistakes.get(99)).isEqualTo("CSV-020 payments.csv:101:amount");
    assertThat(mistakes.get(100)).startsWith("CSV-051");
    assertThat(mistakes(HEADER + ROW.replace("1714.82", "x"))).hasSize(1);
  }

  @Test
  void a_shift_is_read_with_its_drawer_and_its_sheet() throws IOException {
    Path file =
        file(
            "counts.csv",
            Layout.COUNTS.header()
                + "\nH01,C1,2026-11-08,1,OPENED,2026-11-08T08:00:00,,,,,,500.00\n"
                + "H01,C1,2026-11-08,1,NOTE,,,,,100.00,7,700.00\n"
                + "H01,C1,2026-11-08,1,NOTE,,,,,0.10,3,\n"
                + "H01,C1,2026-11-08,1,DECLARED,,PENALTY,2025-2026,CASH,,2,200.30\n"
                + "H01,C1,2026-11-08,1,DECLARED_REFUND,,PENALTY,2025-2026,CASH,,1,0.30\n"
                + "H01,C1,2026-11-08,1,CLOSED,2026-11-08T12:00:00,,,,,,\n");
    ShiftFigures shift = DayFiles.counts(file, DayFiles.everyDay()).orThrow().get(0);
    assertThat(shift.closed().cashTaken()).isEqualTo(Money.yuan("200.30"));
    assertThat(shift.declared())
        .containsEntry(
            new Cell(FeeCategory.PENALTY, new HeatingSeason(2025), Tender.CASH),
            new Figure(2, Money.yuan("200.30"), 1, Money.yuan("0.30")));
  }

  @Test
  void mistakes_of_a_shift_are_found() throws IOException {
    Path file =
        file(
            "counts.csv",
            Layout.COUNTS.header()
                + "\nH01,C1,2026-11-08,1,OPENED,2026-11-09T08:00:00,,,,,,-1\n"
                + "H01,C1,2026-11-08,1,NOTE,,,,,100.00,7,7.00\n"
                + "H01,C1,2026-11-08,1,NOTE,,,,,100.00,7,\n"
                + "H01,C1,2026-11-08,1,NOTE,,,,,3.00,7,\n"
                + "H01,C1,2026-11-08,10,NOTE,,,,,1.00,7.5,\n"
                + "H01,C1,2026-11-08,1,DECLARED,,PENALTY,2025-2026,CASH,9,1,1\n");
    assertThat(told(DayFiles.counts(file, DayFiles.everyDay()).findings()))
        .containsExactlyInAnyOrder(
            "CSV-045 counts.csv:2:at",
            "CSV-028 counts.csv:2:amount",
            "CSV-044 counts.csv:3:amount",
            "CSV-042 counts.csv:4:figure",
            "CSV-043 counts.csv:5:face",
            "CSV-035 counts.csv:6:shift",
            "CSV-035 counts.csv:6:count",
            "CSV-017 counts.csv:7:face",
            "CSV-041 counts.csv:2:figure",
            "CSV-041 counts.csv:6:figure",
            "CSV-041 counts.csv:6:figure");
  }

  @Test
  @Tag("规程-4.1")
  void a_check_before_opening_is_read_with_its_faults() throws IOException {
    Path file =
        file(
            "readiness.csv",
            Layout.READINESS.header()
                + "\nH01,1,C1,2026-11-08,08:00,2026-11-08T07:50:00,2026-11-08T07:58:00,NO,OK,FAULT,OK,卡纸,报修\n"
                + "H01,2,C2,2026-11-09,08:00,,,,,,,,\n");
    CounterCheck counter =
        DayFiles.readiness(file, BusinessDate.parse("2026-11-08")::equals).orThrow().get(0);
    ReadinessCheck check = counter.check();
    assertThat(check.counter()).isEqualTo("1");
    assertThat(check.opening()).isEqualTo(LocalTime.of(8, 0));
    assertThat(check.arrivedAt()).isEqualTo("2026-11-07T23:50:00Z");
    assertThat(counter.completedAt()).isEqualTo("2026-11-07T23:58:00Z");
    assertThat(check.uniform()).isFalse();
    assertThat(check.devices())
        .containsEntry(Device.POS_TERMINAL, new Condition.Ok())
        .containsEntry(Device.PRINTER, new Condition.Fault(new Note("卡纸"), new Note("报修")))
        .containsEntry(Device.FEE_SYSTEM, new Condition.Ok());
  }

  @Test
  void mistakes_of_a_check_before_opening_are_found() throws IOException {
    Path file =
        file(
            "readiness.csv",
            Layout.READINESS.header()
                + "\nH01,,C1,2026-11-08,8:00,2026-11-08T07:41:00,2026-11-09T07:48:00,JA,OK,FAULT,,,\n"
                + "H01,1,C1,2026-11-08,24:00,2026-11-08T07:41:00,2026-11-08T07:48:00,YES,OK,OK,OK,x,y\n"
                + "H01,-,C1,2026-11-08,08:00,2026-11-08T07:41:00,2026-11-08T07:48:00,YES,OK,OK,OK,,\n");
    assertThat(told(DayFiles.readiness(file, DayFiles.everyDay()).findings()))
        .containsExactlyInAnyOrder(
            "CSV-016 readiness.csv:2:counter",
            "CSV-055 readiness.csv:2:opening",
            "CSV-045 readiness.csv:2:completed",
            "CSV-034 readiness.csv:2:uniform",
            "CSV-016 readiness.csv:2:fee_system",
            "CSV-016 readiness.csv:2:note",
            "CSV-016 readiness.csv:2:action",
            "CSV-055 readiness.csv:3:opening",
            "CSV-017 readiness.csv:3:note",
            "CSV-017 readiness.csv:3:action",
            "CONDUCT-019 readiness.csv:4:counter");
  }

  @Test
  void statements_are_read_by_tender_and_hall() throws IOException {
    file(
        "wechat.csv",
        Layout.STATEMENT.header()
            + "\nWECHAT,H02,,2026-11-08T09:15:30,42000001,SALE,10.00,0.04,2026-11-09\n"
            + "WECHAT,H01,C1,2026-11-08T09:15:30,42000002,REFUND,5.00,,2026-11-09\n");
    List<Statement> statements = DayFiles.statements(folder, DayFiles.everyDay()).orThrow();
    assertThat(statements).extracting(s -> s.hall().value()).containsExactly("H01", "H02");
    assertThat(statements.get(0).lines().get(0).signed()).isEqualTo(Money.yuan("-5"));
    assertThat(statements.get(1).lines().get(0).cashier()).isEmpty();
  }

  @Test
  void mistakes_of_statements_are_found() throws IOException {
    file("notes.txt", "");
    file(
        "pos.csv",
        Layout.STATEMENT.header()
            + "\nWECHAT,H02,,2026-11-08T09:15:30,4.20000E+27,sale,0,-1,2026/11/9\n");
    assertThat(told(DayFiles.statements(folder, DayFiles.everyDay()).findings()))
        .containsExactly(
            "CSV-048 notes.txt",
            "CSV-046 pos.csv:2:tender",
            "CSV-025 pos.csv:2:reference",
            "CSV-034 pos.csv:2:kind",
            "CSV-027 pos.csv:2:amount",
            "CSV-028 pos.csv:2:fee",
            "CSV-029 pos.csv:2:settled_on");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(told(DayFiles.statements(empty, DayFiles.everyDay()).findings()))
        .containsExactly("CSV-047 empty");
    assertThat(told(DayFiles.statements(folder.resolve("no"), DayFiles.everyDay()).findings()))
        .containsExactly("CSV-001 no");
  }

  @Test
  void corrections_are_read_and_their_mistakes_found() throws IOException {
    String header = Layout.CORRECTIONS.header() + "\n";
    Path right =
        file(
            "corrections.csv",
            header
                + "OVER_SHORT,2026-11-08T18:30:00,H01,,BANK,,,-3.50,,短款,M1\n"
                + "VOID,2026-11-08T18:30:00,H01,C1,,,,,P1,WRONG_TENDER,M1\n"
                + "DECLARED,2026-11-08T18:30:00,H01,C1,CASH,PENALTY,2025-2026,-1,,笔误,\n");
    assertThat(DayFiles.corrections(right).orThrow()).hasSize(3);
    Path wrong =
        file(
            "wrong.csv",
            header
                + "OVER_SHORT,2026-11-08T18:30:00,H01,C1,CASH,,,0,,短款,C1\n"
                + "VOID,2026-11-08T18:30:00,H01,,,,,1,P1,短款,M1\n"
                + "MEND,2026-11-08T18:30:00,H01,,,,,,,,\n");
    assertThat(told(DayFiles.corrections(wrong).findings()))
        .containsExactly(
            "CSV-049 wrong.csv:2:approver",
            "CSV-052 wrong.csv:2:amount",
            "CSV-017 wrong.csv:3:amount",
            "CSV-016 wrong.csv:3:cashier",
            "CSV-034 wrong.csv:3:reason",
            "CSV-034 wrong.csv:4:action");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "'=1", "''-2", "@x", "＝A1", "'plain", "plain", "+86", ""})
  void free_text_never_begins_like_a_formula_and_comes_back_as_it_was(String text) {
    String cell = CsvCells.guarded(text);
    assertThat(cell).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("@");
    assertThat(CsvCells.bare(cell)).isEqualTo(text);
  }
}
