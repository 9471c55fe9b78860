package io.hall.invoice.format;

import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.LegacyNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The words on the page of an invoice, by where they stand: the layout of a 数电票. */
record SamplePage(List<Word> words) {

  /** A text at a place, in millimetres from the top left. */
  record Word(int x, int y, String text) {}

  static SamplePage of(Invoice invoice) {
    SamplePage page = new SamplePage(new ArrayList<>());
    page.head(invoice);
    int y = page.lines(invoice.lines(), 60);
    page.foot(invoice, y);
    return page;
  }

  private void head(Invoice invoice) {
    add(80, 10, "电子发票（普通发票）");
    if (invoice.number().orElseThrow() instanceof LegacyNumber legacy) {
      add(150, 5, "发票代码：" + legacy.code());
      add(150, 10, "发票号码：" + legacy.number());
    } else {
      add(150, 10, "发票号码：" + invoice.number().orElseThrow().text());
    }
    String[] day = invoice.issued().orElseThrow().toString().split("-", -1);
    add(150, 16, "开票日期：" + day[0] + "年" + day[1] + "月" + day[2] + "日");
    invoice.checkCode().ifPresent(c -> add(150, 22, "校验码：" + c));
    add(5, 30, "购");
    add(15, 30, "名称：" + invoice.buyer().name());
    add(105, 30, "销");
    add(115, 30, "名称：" + invoice.seller().name());
    add(15, 40, "统一社会信用代码/纳税人识别号：" + invoice.buyer().taxpayerId().orElse(""));
    add(115, 40, "统一社会信用代码/纳税人识别号：" + invoice.seller().taxpayerId().orElse(""));
    String[] titles = {"项目名称", "规格型号", "单位", "数量", "单价", "金额", "税率/征收率", "税额"};
    for (int i = 0; i < titles.length; i++) {
      add(COLUMNS[i], 54, titles[i]);
    }
  }

  private static final int[] COLUMNS = {8, 48, 70, 85, 110, 138, 160, 186};

  private int lines(List<InvoiceLine> lines, int from) {
    int y = from;
    for (InvoiceLine line : lines) {
      String[] cells = {
        line.name(),
        line.specification().orElse(""),
        line.unit().orElse(""),
        line.quantity().map(BigDecimal::toPlainString).orElse(""),
        line.unitPrice().map(BigDecimal::toPlainString).orElse(""),
        line.net().toString(),
        line.rate().toString(),
        line.printedTax()
      };
      for (int i = 0; i < cells.length; i++) {
        if (!cells[i].isEmpty()) {
          add(COLUMNS[i], y, cells[i]);
        }
      }
      y += 6;
    }
    return y;
  }

  private void foot(Invoice invoice, int y) {
    add(12, y, "合");
    add(30, y, "计");
    add(136, y, "¥" + invoice.totals().net());
    add(184, y, invoice.printedTax().equals("***") ? "***" : "¥" + invoice.totals().tax());
    add(12, y + 8, "价税合计（大写）");
    add(50, y + 8, invoice.words());
    add(140, y + 8, "（小写）¥" + invoice.totals().gross());
    add(8, y + 16, "备注");
    add(18, y + 16, invoice.remark());
    add(20, y + 30, "开票人：" + invoice.drawer());
  }

  private void add(int x, int y, String text) {
    words.add(new Word(x, y, text));
  }
}
