package io.hall.invoice.desk;

import static io.hall.invoice.desk.DeskAtWork.CASHIER;
import static io.hall.invoice.desk.DeskAtWork.FINANCE;
import static io.hall.invoice.desk.DeskAtWork.REVIEWER;
import static io.hall.invoice.desk.DeskAtWork.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.document.Document;
import io.hall.document.Letterhead;
import io.hall.document.TextRenderer;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Delivered;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Reviewed;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.invoice.print.HandoverList;
import io.hall.invoice.print.HandoverList.Entry;
import io.hall.invoice.print.HandoverPage;
import io.hall.invoice.print.InvoicePage;
import io.hall.receipt.ReceiptNumber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the desk prints of an invoice at every stage of its way. */
@Tag("规程-7.3")
class DeskPaperTest extends DeskTestBase {

  private static final Letterhead HEAD = new Letterhead("示例热力有限公司", "第一大厅");

  @Test
  void a_draft_is_printed_as_what_it_is() {
    Drafted drafted = desk.draft("i", desk.receipt("a", "1714.82"), "1714.82");

    assertThat(text(InvoicePage.of(drafted, HEAD)))
        .isEqualTo(
            """
            【草稿 不是发票】
            【NOT THE TAX DOCUMENT】
                                        示例热力有限公司
                                            发票草稿
            本页不是发票，不得用于报销、入账、抵扣。 This page is not the tax document (fapiao).
            大厅：第一大厅（H01）
            状态：草稿
            制单人：C07
            发票号码：—
            开票日期：—
            校验码：—
            蓝字/红字：蓝字
            销售方：示例热力有限公司
            购买方：个人
            纳税人识别号：91410800000000019Q
            纳税人识别号：—
            地址、电话：—
            地址、电话：—
            开户行及账号：—
            开户行及账号：—
            行  项目名称 税收分类编码  规格型号  单位  数量  单价   金额    税率  税额
            --------------------------------------------------------------------------
            1   *供热*采暖费                                       1714.82  免税   ***
                                    合计                           1714.82         ***
            价税合计大写：壹仟柒佰壹拾肆圆捌角贰分
            小写：¥1714.82
            采暖季：2026-2027
            用热面积：—
            开票人：测试开票人
            备注（地址等）：2026-2027采暖季；试验路1号2-301室
            关联收据
              收据号码      采暖季    开票金额（含税）
            ------------------------------------------
            JZ26-00000001  2026-2027           1714.82
            经过
            步骤  工号         时间
            -------------------------------
            制单  C07   2026-11-23 12:00:00
            ▣ 内部核对码，不是发票二维码 / internal reference, not a tax QR code
            HALL:NOT-A-TAX-DOCUMENT:DRAFT:i
            制单：____________    核对：____________    购买方确认：____________
            """);
  }

  @Test
  void the_answers_of_a_check_stand_beside_their_points() {
    Drafted drafted = desk.draft("i", desk.receipt("a", "1714.82"), "1714.82");
    assertThat(desk.check(drafted, "1000.00").value()).isEmpty();
    PointAnswers answers = desk.checks("i").get(0);

    String page =
        text(
            InvoicePage.draft(
                drafted.id(), drafted.draft(), Optional.of(answers), HEAD, drafted.at()));

    assertThat(page)
        .contains("开票前核对（规程 7.3）", "核对人 C08，核对时间 2026-11-23 12:00:00")
        .containsPattern("年度 +无误")
        .containsPattern("金额 +有误 +INVOICE-136 lines\\[1]");
  }

  @Test
  void an_issued_invoice_has_its_number_and_its_way_and_is_still_no_invoice() {
    Delivered delivered = delivered("a");

    String page = text(InvoicePage.of(delivered, HEAD));

    assertThat(page)
        .startsWith("【不是发票】\n【NOT THE TAX DOCUMENT】\n")
        .contains(
            "发票内容打印件",
            "发票号码：" + delivered.number().text(),
            "开票日期：2026-11-23",
            "状态：已报送财务",
            "JZ26-00000001")
        .containsPattern("核对无误 +C08")
        .containsPattern("未开具（第 1 次）：额度用尽 +C07")
        .containsPattern("请求开具（第 2 次） +C07")
        .containsPattern("复核 +O01 +2026-11-24 12:00:00")
        .containsPattern("报送财务，接收人 F01 +O01 +2026-11-24 12:00:00");
    assertThat(InvoicePage.of(delivered, HEAD).metadata().createdAt()).isEqualTo(delivered.at());
  }

  @Test
  void what_was_withdrawn_says_so() {
    Cleared cleared = desk.cleared("i", desk.receipt("a", "100.00"), "100.00");
    DeskInvoice withdrawn = desk.withdraw("w", cleared);

    assertThat(text(InvoicePage.of(withdrawn, HEAD)))
        .contains("【草稿 不是发票】", "状态：已撤销，未开具")
        .containsPattern("撤销 +C07");
  }

  @Test
  void what_is_wrong_says_so() {
    DeskInvoice differing = desk.differing("i", desk.receipt("a", "100.00"), "100.00", "90.00");
    Issued issued = desk.issue("j", desk.receipt("b", "100.00"), "100.00");
    desk.clock.turn(Duration.ofDays(1));
    DeskInvoice refused =
        desk.refuse("r", issued, REVIEWER, Refusal.of(ReviewFault.NAME, ReviewFault.SEASON));

    assertThat(text(InvoicePage.of(differing, HEAD)))
        .contains("状态：已开具，与核对不符", "小写：¥90.00")
        .containsPattern("取得号码，与核对不符 +C07");
    assertThat(text(InvoicePage.of(refused, HEAD)))
        .contains("状态：复核退回，待冲红")
        .containsPattern("复核退回：名称有误、年度有误 +O01");
  }

  @Test
  void finance_gets_a_list_of_what_was_reviewed_with_blue_and_red_netted() {
    ReceiptNumber receipt = desk.receipt("a", "1714.82");
    Issued blue = desk.issue("i", receipt, "1714.82");
    Issued red = desk.issueRed("j", DeskAtWork.red(blue, "-714.82", share(receipt, "-714.82")));
    desk.clock.turn(Duration.ofDays(1));
    Reviewed one = desk.review(blue);
    Reviewed other = desk.review(red);
    Delivered delivered = desk.deliver("d", one, REVIEWER, FINANCE);

    HandoverList list = new HandoverList(List.of(Entry.of(other), Entry.of(delivered)));
    String page = text(HandoverPage.of(list, HEAD, desk.clock.instant()));

    assertThat(list.totals().gross()).hasToString("1000.00");
    assertThat(page)
        .containsPattern(
            "1  " + blue.number().text() + "  数电票 .* 1714.82 +JZ26-00000001 +O01 +O01/F01")
        .containsPattern("2  " + red.number().text() + "  数电票 .* -714.82 +JZ26-00000001 +O01 +—")
        .containsPattern("蓝字 1 张 .*1714.82\n")
        .containsPattern("红字 1 张 .*-714.82\n")
        .containsPattern("合计 2 张，红蓝相抵 .*1000.00\n");
    assertThatThrownBy(() -> new HandoverList(List.of(Entry.of(one), Entry.of(delivered))))
        .isInstanceOf(CheckFailedException.class)
        .hasMessageContaining("INVOICE-171");
  }

  private Delivered delivered(String name) {
    Cleared cleared = desk.cleared("i", desk.receipt(name, "1714.82"), "1714.82");
    Cleared again = desk.failed("x", desk.send("s", cleared), Failure.QUOTA_EXHAUSTED);
    Sent sent = desk.send("s2", again, CASHIER);
    Issued issued = desk.issued("n", sent, desk.document(sent));
    desk.clock.turn(Duration.ofDays(1));
    return desk.deliver("d", desk.review(issued), REVIEWER, FINANCE);
  }

  private static String text(Document page) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new TextRenderer().render(page, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
