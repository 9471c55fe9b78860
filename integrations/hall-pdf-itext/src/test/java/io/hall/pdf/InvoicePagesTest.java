package io.hall.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.hall.document.Block.QrCode;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.invoice.format.InvoiceReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** Invoices and lists of them on paper; the pages are left in {@code target/pages}. */
class InvoicePagesTest {

  private static final DocumentRenderer RENDERER = new ItextRenderer(Papers.FONT);

  @Test
  void a_draft_says_what_it_is_and_what_it_holds() throws IOException {
    assertThat(lines(print("invoice-draft", SampleInvoicePages.draft())))
        .containsExactly(
            "示范热力有限公司",
            "发票草稿",
            "本页不是发票，不得用于报销、入账、抵扣。 This page is not the tax document (fapiao).",
            "大厅 河西收费大厅（H01） 状态 草稿 制单人 C07",
            "发票号码 — 开票日期 —",
            "校验码 — 蓝字/红字 蓝字",
            "销售方 示例热力有限公司 购买方 测试用户甲",
            "纳税人识别号 91410800000000019Q 纳税人识别号 —",
            "地址、电话 示例市试验路1号 0391-0000000 地址、电话 —",
            "开户行及账号 示例银行试验路支行",
            "0000000000000000001 开户行及账号 —",
            "行 项目名称",
            "税收分类编码 规格型号 单位 数量 单价 金额 税率 税额",
            "1 *供热*采暖费",
            "1100102010100000000 平方米 98.76 17.3635074929121 1714.82 免税 ***",
            "合计 1714.82 ***",
            "价税合计大写 壹仟柒佰壹拾肆圆捌角贰分 小写 ¥1714.82",
            "采暖季 2026-2027 用热面积 98.76 平方米 开票人 测试开票人",
            "备注（地址等） 2026-2027采暖季；示例小区12号楼3单元502室；面积98.76㎡",
            "关联收据",
            "收据号码 采暖季 开票金额（含税）",
            "JZ26-00000012 2026-2027 1714.82",
            "开票前核对（规程 7.3）",
            "要点 结果 说明",
            "名称 无误",
            "年度 无误",
            "金额 有误 INVOICE-125 shares：各收据的开票金额合计 1714.00,发票价税合计为 1714.82",
            "单价 有误 INVOICE-138 lines[1].unitPrice：单价为 17.36,按价目应为 17.3635",
            "核对人 C08，核对时间 2026-11-15 09:32:18",
            "内部核对码，不是发票二维码 / internal reference, not a tax QR code",
            "HALL:NOT-A-TAX-DOCUMENT:DRAFT:01932f3a-7c40-7b1e-9d55-0242ac120002",
            "制单： 核对： 购买方确认：",
            "草稿 不是发票",
            "NOT THE TAX DOCUMENT",
            "第 1 页 共 1 页");
  }

  @Test
  void a_draft_of_forty_lines_takes_several_pages_and_each_says_that_it_is_no_invoice()
      throws IOException {
    List<String> pages = Papers.texts(print("invoice-draft-long", SampleInvoicePages.longDraft()));

    assertThat(pages).hasSizeGreaterThan(2);
    assertThat(pages)
        .allSatisfy(page -> assertThat(page).contains("草稿 不是发票", "NOT THE TAX DOCUMENT"));
  }

  @Test
  void a_red_letter_names_its_blue_invoice_and_form() throws IOException {
    assertThat(Papers.text(print("invoice-draft-red", SampleInvoicePages.redDraft())))
        .contains("26412000000000000002", "41080026112300000001", "（负数）壹仟圆整", "-917.43", "销售折让");
  }

  @Test
  void a_list_for_finance_has_every_invoice_and_nets_blue_and_red() throws IOException {
    assertThat(lines(print("handover", SampleInvoicePages.handover(6))))
        .containsExactly(
            "示范热力有限公司",
            "发票交接清单",
            "本清单不是发票，仅供内部交接。 This list is not a tax document; it is for the hand-over alone.",
            "大厅 河西收费大厅 制表时间 2026-11-09 09:30:00 张数 6",
            "序号 发票号码 种类 颜色 开票日期 购买方 金额 税额 价税合计 收据 复核 交出/接收",
            "1 26412000000000000001 数电票（普通发票） 蓝字 2026-11-08 测试用户1 2331.19 209.81 2541.00 JZ26-00000001 O01 O02/F01",
            "2 26412000000000000002 数电票（普通发票） 蓝字 2026-11-08 测试用户2 2331.19 209.81 2541.00 JZ26-00000002 O01 O02/F01",
            "3 26412000000000000003 数电票（普通发票） 蓝字 2026-11-08 测试用户3 2331.19 209.81 2541.00 JZ26-00000003 O01 O02/F01",
            "4 26412000000000000004 数电票（普通发票） 蓝字 2026-11-08 测试用户4 2331.19 209.81 2541.00 JZ26-00000004",
            "JZ26-00001004 O01 O02/F01",
            "5 26412000000000000005 数电票（普通发票） 红字 2026-11-08 测试用户5 -2331.19 -209.81 -2541.00 JZ26-00000005 O01 O02/F01",
            "6 26412000000000000006 数电票（普通发票） 蓝字 2026-11-08 测试用户6 2331.19 209.81 2541.00 JZ26-00000006 O01 O02/F01",
            "蓝字 5 张 11655.95 1049.05 12705.00",
            "红字 1 张 -2331.19 -209.81 -2541.00",
            "合计 6 张，红蓝相抵 9324.76 839.24 10164.00",
            "内部核对码，不是发票二维码 / internal reference, not a tax QR code",
            "HALL:NOT-A-TAX-DOCUMENT:HANDOVER:db7b7a2f7828a6a72da4aa34081ef863c3e5cff8398d397d94bdb778f73cd1e6",
            "交出人（经营管理部）： 接收人（财务管理部）： 交接日期：",
            "红字发票以负数计入；合计为蓝字与红字相抵后的净额。",
            "不是发票",
            "NOT THE TAX DOCUMENT",
            "第 1 页 共 1 页");
  }

  @Test
  void the_head_of_a_long_list_returns_on_every_page() throws IOException {
    List<String> pages = Papers.texts(print("handover-long", SampleInvoicePages.handover(120)));

    assertThat(pages).hasSizeGreaterThan(3);
    for (int i = 0; i < pages.size(); i++) {
      assertThat(pages.get(i))
          .contains("第 " + (i + 1) + " 页 共 " + pages.size() + " 页", "不是发票", "NOT THE TAX DOCUMENT");
    }
    assertThat(pages.subList(0, pages.size() - 1))
        .allSatisfy(page -> assertThat(page).contains("价税合计", "购买方", "复核"));
  }

  @Test
  void the_stamp_in_the_corner_stands_above_the_head_of_a_table() throws IOException {
    byte[] file = print("handover-long", SampleInvoicePages.handover(120));

    assertThat(Papers.top(file, 2, "N")).isLessThan(Papers.top(file, 2, "序"));
    assertThat(Papers.top(file, 2, "N")).isGreaterThan(10);
  }

  @Test
  void what_a_scanner_reads_is_the_reference_and_no_reader_takes_it_for_an_invoice()
      throws Exception {
    for (Document page :
        List.of(SampleInvoicePages.draft(), SampleInvoicePages.handover(6), qr("草稿 01"))) {
      String due =
          page.blocks().stream()
              .filter(QrCode.class::isInstance)
              .map(block -> ((QrCode) block).content())
              .findFirst()
              .orElseThrow();

      assertThat(scanned(Papers.print(RENDERER, page))).isEqualTo(due);
      assertThat(InvoiceReader.usual().readQr(due).places()).isEmpty();
    }
  }

  private static List<String> lines(byte[] file) {
    return Papers.text(file).lines().map(String::strip).toList();
  }

  private static Document qr(String content) {
    return Papers.page(new QrCode("码", content));
  }

  private static String scanned(byte[] file) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
      int[] pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      RGBLuminanceSource light =
          new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
      return new QRCodeReader()
          .decode(
              new BinaryBitmap(new HybridBinarizer(light)),
              Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
          .getText();
    } catch (NotFoundException e) {
      throw new AssertionError("no code was found", e);
    }
  }

  private static byte[] print(String name, Document page) throws IOException {
    byte[] file = Papers.print(RENDERER, page);
    Path folder = Files.createDirectories(Path.of("target", "pages"));
    Files.write(folder.resolve(name + ".pdf"), file);
    return file;
  }
}
