package io.hall.invoice.print;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.document.Block;
import io.hall.document.Fields;
import io.hall.document.Table;
import io.hall.document.Table.Cell;
import io.hall.document.Table.Column;
import io.hall.document.Table.Row;
import io.hall.invoice.CheckCode;
import io.hall.invoice.ConfirmationNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.Party;
import io.hall.invoice.RedReference;
import io.hall.invoice.desk.SeasonNames;
import io.hall.invoice.format.InvoiceField;
import io.hall.invoice.format.IssuedInvoice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an invoice says, part by part, with every figure as it is written. */
final class InvoiceBody {

  /** How the units of a heated area are written. */
  private static final Set<String> AREA = Set.of("平方米", "㎡", "m²", "m2");

  private static final List<Column> COLUMNS =
      List.of(
          Column.centred(7),
          Column.words(38),
          Column.words(14),
          Column.centred(12),
          Column.figures(10),
          Column.figures(14),
          Column.figures(12),
          Column.centred(8),
          Column.figures(10));
  private static final Row HEAD =
      Row.of("行", "项目名称\n税收分类编码", "规格型号", "单位", "数量", "单价", "金额", "税率", "税额");

  private final Invoice invoice;
  private final Predicate<InvoiceField> held;

  private InvoiceBody(Invoice invoice, Predicate<InvoiceField> held) {
    this.invoice = invoice;
    this.held = held;
  }

  /** The parts of an invoice that is whole. */
  static List<Block> of(Invoice invoice) {
    return new InvoiceBody(invoice, field -> true).blocks();
  }

  /** The parts of what a file holds; a total that it does not hold is no zero. */
  static List<Block> of(IssuedInvoice file) {
    return new InvoiceBody(file.invoice(), file::holds).blocks();
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(issue());
    blocks.add(parties());
    blocks.add(lines());
    blocks.add(total());
    blocks.add(heating());
    invoice.red().ifPresent(red -> blocks.add(red(red)));
    return blocks;
  }

  private Fields issue() {
    return Fields.framed(
        2,
        Wording.field("发票号码", invoice.number().map(InvoiceNumber::text)),
        Wording.field("开票日期", invoice.issued().map(BusinessDate::toString)),
        Wording.field("校验码", invoice.checkCode().map(CheckCode::toString)),
        Wording.field("蓝字/红字", Wording.colour(invoice.colour())));
  }

  private Fields parties() {
    Party seller = invoice.seller();
    Party buyer = invoice.buyer();
    return Fields.framed(
        2,
        Wording.field("销售方", seller.name()),
        Wording.field("购买方", buyer.name()),
        Wording.field("纳税人识别号", seller.taxpayerId()),
        Wording.field("纳税人识别号", buyer.taxpayerId()),
        Wording.field("地址、电话", joined(seller.address(), seller.phone())),
        Wording.field("地址、电话", joined(buyer.address(), buyer.phone())),
        Wording.field("开户行及账号", joined(seller.bank(), seller.account())),
        Wording.field("开户行及账号", joined(buyer.bank(), buyer.account())));
  }

  private static String joined(Optional<String> one, Optional<String> other) {
    return List.of(one, other).stream().flatMap(Optional::stream).collect(Collectors.joining(" "));
  }

  private Table lines() {
    List<Row> rows = new ArrayList<>();
    for (InvoiceLine line : invoice.lines()) {
      rows.add(row(rows.size() + 1, line));
    }
    return new Table(
        COLUMNS,
        List.of(HEAD),
        rows,
        List.of(
            Row.of(
                Cell.of("合计").over(6, 1),
                Cell.of(total(InvoiceField.NET, invoice.totals().net().toString())),
                Cell.of(""),
                Cell.of(total(InvoiceField.TAX, invoice.printedTax())))));
  }

  private String total(InvoiceField field, String text) {
    return held.test(field) ? text : "—";
  }

  private static Row row(int number, InvoiceLine line) {
    return Row.of(
        line.isDiscount() ? number + "\n折扣" : Integer.toString(number),
        line.name() + line.classification().map(code -> "\n" + code).orElse(""),
        line.specification().orElse(""),
        line.unit().orElse(""),
        line.quantity().map(BigDecimal::toPlainString).orElse(""),
        line.unitPrice().map(BigDecimal::toPlainString).orElse(""),
        line.net().toString(),
        line.rate().toString(),
        line.printedTax());
  }

  private Fields total() {
    return Fields.framed(
        3,
        Wording.field("价税合计大写", invoice.words()).over(2).emphasised(),
        Wording.field("小写", total(InvoiceField.GROSS, Wording.yen(invoice.totals().gross())))
            .emphasised());
  }

  /** Season and area as items and remark have them; the house stands in the remark alone. */
  private Fields heating() {
    return Fields.framed(
        3,
        Wording.field("采暖季", seasons()),
        Wording.field("用热面积", areas()),
        Wording.field("开票人", invoice.drawer()),
        Wording.field("备注（地址等）", invoice.remark()).over(3));
  }

  private String seasons() {
    return SeasonNames.in(invoice).stream()
        .map(HeatingSeason::code)
        .collect(Collectors.joining("、"));
  }

  private String areas() {
    return invoice.lines().stream()
        .filter(line -> line.unit().filter(AREA::contains).isPresent())
        .flatMap(
            line ->
                line.quantity().stream()
                    .map(q -> q.toPlainString() + " " + line.unit().orElseThrow()))
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private static Fields red(RedReference red) {
    return Fields.framed(
        2,
        Wording.field("冲红的蓝字发票", red.blue().text()),
        Wording.field("红字确认单编号", red.form().map(ConfirmationNumber::value)));
  }
}
