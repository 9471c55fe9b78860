package io.hall.invoice.print;

import io.hall.document.Block;
import io.hall.document.Block.Paragraph;
import io.hall.document.Block.Signatures;
import io.hall.document.Document;
import io.hall.document.Fields;
import io.hall.document.Letterhead;
import io.hall.document.PageSize;
import io.hall.document.Table;
import io.hall.document.Table.Cell;
import io.hall.document.Table.Column;
import io.hall.document.Table.Row;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.print.HandoverList.Entry;
import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The list of invoices that goes to finance, on paper (发票交接清单, 规程 7.3): every invoice, blue and red
 * counted and netted, and places to sign. Its head returns on every page. It is not a tax document,
 * and says so.
 *
 * <p>Its QR code holds {@code HALL:NOT-A-TAX-DOCUMENT:HANDOVER:} and the SHA-256, in hexadecimal
 * digits, of the list in UTF-8: for each invoice in its order number, day, net, tax and gross,
 * parted by {@code |} and ended by a line feed.
 */
public final class HandoverPage {

  private static final String TITLE = "发票交接清单";
  private static final List<Column> COLUMNS =
      List.of(
          Column.figures(9),
          Column.centred(24),
          Column.words(28),
          Column.centred(10),
          Column.centred(14),
          Column.words(32),
          Column.figures(15),
          Column.figures(13),
          Column.figures(15),
          Column.words(18),
          Column.centred(11),
          Column.centred(16));
  private static final Row HEAD =
      Row.of("序号", "发票号码", "种类", "颜色", "开票日期", "购买方", "金额", "税额", "价税合计", "收据", "复核", "交出/接收");

  private HandoverPage() {}

  /**
   * Returns the page of a list.
   *
   * @param at when the list was made
   */
  public static Document of(HandoverList list, Letterhead head, Instant at) {
    List<Block> blocks =
        new ArrayList<>(
            NotTax.head(
                "不是发票",
                head.company(),
                TITLE,
                "本清单不是发票，仅供内部交接。 This list is not a tax document; it is for the hand-over alone."));
    blocks.add(
        Fields.framed(
            3,
            Wording.field("大厅", head.hall()),
            Wording.field("制表时间", Wording.time(at)),
            Wording.field("张数", Integer.toString(list.entries().size()))));
    blocks.add(table(list));
    blocks.add(NotTax.code("HANDOVER", NotTax.sha256(content(list)).toString()));
    blocks.add(Signatures.of("交出人（经营管理部）", "接收人（财务管理部）", "交接日期"));
    blocks.add(Paragraph.note("红字发票以负数计入；合计为蓝字与红字相抵后的净额。"));
    return new Document(
        TITLE + " " + Wording.time(at),
        PageSize.A4_LANDSCAPE,
        new Document.Metadata(head.company(), TITLE, at),
        blocks);
  }

  private static Table table(HandoverList list) {
    List<Row> rows = new ArrayList<>();
    for (Entry entry : list.entries()) {
      rows.add(row(rows.size() + 1, entry));
    }
    return new Table(
        COLUMNS,
        List.of(HEAD),
        rows,
        List.of(
            total("蓝字 " + list.count(InvoiceColour.BLUE) + " 张", list.totals(InvoiceColour.BLUE)),
            total("红字 " + list.count(InvoiceColour.RED) + " 张", list.totals(InvoiceColour.RED)),
            total("合计 " + list.entries().size() + " 张，红蓝相抵", list.totals())));
  }

  private static Row row(int number, Entry entry) {
    return Row.of(
        Integer.toString(number),
        entry.number().text(),
        entry.kind(),
        entry.colour() == InvoiceColour.RED ? "红字" : "蓝字",
        entry.issued().toString(),
        entry.buyer(),
        entry.totals().net().toString(),
        entry.totals().tax().toString(),
        entry.totals().gross().toString(),
        entry.receipts().stream().map(ReceiptNumber::toString).collect(Collectors.joining("\n")),
        entry.reviewer().map(StaffNumber::value).orElse("—"),
        entry.handedOver().map(h -> h.by() + "/" + h.to()).orElse("—"));
  }

  private static Row total(String name, InvoiceTotals totals) {
    return Row.of(
        Cell.of(name).over(6, 1),
        Cell.of(totals.net().toString()),
        Cell.of(totals.tax().toString()),
        Cell.of(totals.gross().toString()),
        Cell.of("").over(3, 1));
  }

  private static String content(HandoverList list) {
    StringBuilder content = new StringBuilder();
    for (Entry entry : list.entries()) {
      InvoiceTotals totals = entry.totals();
      content
          .append(entry.number().text())
          .append('|')
          .append(entry.issued())
          .append('|')
          .append(totals.net())
          .append('|')
          .append(totals.tax())
          .append('|')
          .append(totals.gross())
          .append('\n');
    }
    return content.toString();
  }
}
