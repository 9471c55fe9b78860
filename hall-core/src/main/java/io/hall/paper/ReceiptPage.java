package io.hall.paper;

import io.hall.archive.ReceiptMark;
import io.hall.document.Block;
import io.hall.document.Block.Heading;
import io.hall.document.Block.Paragraph;
import io.hall.document.Block.QrCode;
import io.hall.document.Block.Signatures;
import io.hall.document.Block.Stamp;
import io.hall.document.Document;
import io.hall.document.Fields;
import io.hall.document.Fields.Field;
import io.hall.document.Letterhead;
import io.hall.document.PageSize;
import io.hall.document.Table;
import io.hall.document.Table.Cell;
import io.hall.document.Table.Column;
import io.hall.document.Table.Row;
import io.hall.money.Money;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentLine;
import io.hall.payment.Refund;
import io.hall.payment.Tender;
import io.hall.receipt.Receipt;
import io.hall.receipt.RefundVoucher;
import io.hall.receipt.Reprint;
import io.hall.store.ChainHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A receipt or refund voucher on paper (收据、退费单): half an A4 sheet, amounts in figures and in
 * capitals (大写), which always agree because both are written from the same fen. A receipt carries
 * its {@linkplain ReceiptMark mark} as a QR code, for which it needs the hash that chains the
 * company's log. A receipt for training has none, and is stamped 练习 无效, whatever else it is.
 */
public final class ReceiptPage {

  private static final List<Column> COLUMNS =
      List.of(
          Column.words(26),
          Column.centred(16),
          Column.figures(16),
          Column.figures(16),
          Column.centred(12),
          Column.figures(18));
  private static final Row HEAD = Row.of("收费项目", "采暖季", "面积/数量", "单价（元）", "缴费方式", "金额（元）");

  private static final String NO_INVOICE = "本收据不作税务发票使用";

  private ReceiptPage() {}

  /** Returns the page of a receipt as it is first printed. */
  public static Document of(Receipt receipt, Letterhead head, ChainHash chain) {
    return page(receipt, head, chain, List.of());
  }

  /** Returns the page of a receipt that was voided, stamped 作废. */
  public static Document voided(Receipt receipt, Letterhead head, ChainHash chain) {
    return page(receipt, head, chain, List.of(Stamp.across("作废")));
  }

  /** Returns the page of a reprint, stamped with its copy number. */
  public static Document of(Reprint reprint, Letterhead head, ChainHash chain) {
    Stamp copy = Stamp.corner("补打 第" + reprint.copy() + "份");
    return page(reprint.receipt(), head, chain, List.of(copy));
  }

  /** Returns the page of a refund voucher. */
  public static Document of(RefundVoucher voucher, Letterhead head) {
    Refund refund = voucher.refund();
    List<Block> blocks = new ArrayList<>(heading("退费单", head));
    blocks.add(
        Fields.framed(
            3,
            Field.of("退费单号", voucher.number().toString()),
            Field.of("原收据号", voucher.original().toString()),
            Field.of("退费时间", Wording.time(voucher.issuedAt()))));
    blocks.add(payer(refund.payer()));
    blocks.add(lines(refund.lines(), refund.total()));
    blocks.add(
        Fields.framed(
            3,
            Field.of("退费原因", refund.reason()).over(2),
            Field.of("批准人", refund.approver().value())));
    blocks.add(new Block.Spacer(4));
    blocks.add(Signatures.of("退费人 " + refund.cashier(), "领款人签字", "退费单位（章）"));
    return document("退费单 " + voucher.number(), head, voucher.issuedAt(), blocks);
  }

  private static Document page(
      Receipt receipt, Letterhead head, ChainHash chain, List<Block> stamps) {
    Payment payment = receipt.payment();
    List<Block> blocks = new ArrayList<>(stamps);
    if (receipt.isTraining()) {
      blocks.add(Stamp.across("练习 无效"));
    }
    blocks.addAll(heading("收款收据", head));
    blocks.add(
        Fields.framed(
            3,
            Field.of("收据号码", receipt.number().toString()),
            Field.of("缴费流水", payment.id().value()),
            Field.of("开具时间", Wording.time(receipt.issuedAt()))));
    blocks.add(payer(payment.payer()));
    blocks.add(lines(payment.lines(), payment.total()));
    blocks.add(tenders(payment));
    blocks.add(proof(receipt, chain));
    blocks.add(Signatures.of("收款人 " + payment.cashier(), "交款人签字", "收款单位（章）"));
    return document("收款收据 " + receipt.number(), head, receipt.issuedAt(), blocks);
  }

  /** What is issued for training is in no tree, and has no proof. */
  private static Block proof(Receipt receipt, ChainHash chain) {
    return receipt.isTraining()
        ? Paragraph.note(NO_INVOICE)
        : new QrCode("收据核验码　" + NO_INVOICE, ReceiptMark.of(receipt, chain).text());
  }

  private static List<Block> heading(String title, Letterhead head) {
    return List.of(
        Heading.subtitle(head.company()), Heading.title(title), Heading.subtitle(head.hall()));
  }

  private static Fields payer(Payer payer) {
    return Fields.framed(
        3,
        Field.of("交款人", Wording.orDash(payer.name())),
        Field.of("用户编号", Wording.orDash(payer.customer())),
        Field.of("用热地址", Wording.orDash(payer.address())));
  }

  private static Table lines(List<PaymentLine> lines, Money total) {
    return new Table(
        COLUMNS,
        List.of(HEAD),
        lines.stream().map(ReceiptPage::row).toList(),
        List.of(
            Row.of(
                Cell.of("合计（大写）" + Wording.capital(total)).over(4, 1),
                Cell.of("小写"),
                Cell.of(Wording.yen(total)))));
  }

  private static Row row(PaymentLine line) {
    return Row.of(
        line.category().chinese(),
        line.season().code(),
        line.basis().map(b -> b.quantity().toPlainString() + " " + b.unit()).orElse("—"),
        line.basis().map(b -> b.unitPrice().toPlainString()).orElse("—"),
        line.tender().chinese(),
        line.amount().toString());
  }

  private static Fields tenders(Payment payment) {
    boolean cash = payment.paidBy(Tender.CASH).isPositive();
    return Fields.framed(
        3,
        Field.of("缴费方式", Wording.tenders(payment.lines())),
        Field.of("实收现金", cash ? Wording.yen(payment.cashReceived()) : "—"),
        Field.of("找零", cash ? Wording.yen(payment.change()) : "—"));
  }

  private static Document document(String title, Letterhead head, Instant at, List<Block> blocks) {
    return new Document(
        title,
        PageSize.HALF_A4,
        new Document.Metadata(head.company(), title.substring(0, title.indexOf(' ')), at),
        blocks);
  }
}
