package io.hall.receipt;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.Basis;
import io.hall.payment.Channel;
import io.hall.payment.HallCode;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.Refund;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.LogRecord;
import io.hall.tariff.FeeCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The canonical bytes of the register's records; {@code docs/formats/receipt-chain.md} lists the
 * same fields in the same order.
 */
final class ReceiptBytes {

  static final String ISSUE = "receipt.issue.1";
  static final String REFUND = "receipt.refund.1";
  static final String VOID = "receipt.void.1";
  static final String REPRINT = "receipt.reprint.1";
  static final String SPOILED = "receipt.spoiled.1";

  private static final Set<String> OF_A_NUMBER = Set.of(ISSUE, REFUND, VOID, REPRINT, SPOILED);

  private ReceiptBytes() {}

  static Entry issue(
      RunningTotals totals, String stream, ReceiptNumber number, Instant at, IssueRequest ask) {
    Payment payment = ask.payment();
    Canonical.Writer out =
        totals
            .write()
            .text(number.toString())
            .text(BusinessDate.of(at).toString())
            .text(payment.hall().value())
            .text(payment.cashier().value())
            .text(payment.channel().name())
            .text(payment.id().value())
            .number(payment.paidAt().toEpochMilli())
            .number(payment.cashReceived().fen());
    return new Entry(
        stream,
        ISSUE,
        ask.request(),
        at,
        lines(out, payment.lines()).end(),
        write(payment.payer()).end());
  }

  static Receipt readIssue(LogRecord record, Optional<Canonical> personal) {
    Canonical.Reader in = record.body().read();
    RunningTotals.read(in);
    ReceiptNumber number = ReceiptNumber.parse(in.text()).orThrow();
    in.text();
    HallCode hall = new HallCode(in.text());
    StaffNumber cashier = new StaffNumber(in.text());
    Channel channel = Channel.valueOf(in.text());
    PaymentId id = new PaymentId(in.text());
    Instant paidAt = Instant.ofEpochMilli(in.number());
    Money received = Money.ofFen(in.number());
    Payer payer = personal.map(p -> payer(p.read())).orElse(Payer.ERASED);
    Payment payment = new Payment(id, hall, cashier, channel, payer, paidAt, lines(in), received);
    return new Receipt(number, ReceiptBook.of(record), payment, record.at(), ChainLink.of(record));
  }

  static Entry refund(RunningTotals totals, ReceiptNumber number, Instant at, RefundRequest ask) {
    Refund refund = ask.refund();
    Canonical.Writer out =
        totals
            .write()
            .text(number.toString())
            .text(BusinessDate.of(at).toString())
            .text(ask.original().toString())
            .text(refund.hall().value())
            .text(refund.cashier().value())
            .text(refund.approver().value())
            .text(refund.id().value())
            .number(refund.refundedAt().toEpochMilli());
    return new Entry(
        ReceiptBook.STREAM + ask.book(),
        REFUND,
        ask.request(),
        at,
        lines(out, refund.lines()).end(),
        write(refund.payer()).text(refund.reason()).end());
  }

  static RefundVoucher readRefund(LogRecord record, Optional<Canonical> personal) {
    Canonical.Reader in = record.body().read();
    RunningTotals.read(in);
    ReceiptNumber number = ReceiptNumber.parse(in.text()).orThrow();
    in.text();
    ReceiptNumber original = ReceiptNumber.parse(in.text()).orThrow();
    HallCode hall = new HallCode(in.text());
    StaffNumber cashier = new StaffNumber(in.text());
    StaffNumber approver = new StaffNumber(in.text());
    PaymentId id = new PaymentId(in.text());
    Instant refundedAt = Instant.ofEpochMilli(in.number());
    List<PaymentLine> lines = lines(in);
    Optional<Canonical.Reader> texts = personal.map(Canonical::read);
    Payer payer = texts.map(ReceiptBytes::payer).orElse(Payer.ERASED);
    String reason = texts.map(Canonical.Reader::text).orElse("***");
    Refund refund = new Refund(id, hall, cashier, approver, payer, refundedAt, lines, reason);
    return new RefundVoucher(
        number, ReceiptBook.of(record), original, refund, record.at(), ChainLink.of(record));
  }

  static Entry voiding(
      RunningTotals totals, String stream, Instant at, Money amount, VoidRequest ask) {
    Canonical body =
        totals
            .write()
            .text(ask.number().toString())
            .text(BusinessDate.of(at).toString())
            .text(ask.reason().name())
            .text(ask.requestedBy().value())
            .text(ask.approvedBy().value())
            .number(amount.fen())
            .end();
    String note = ask.note();
    Canonical personal = note.isEmpty() ? Canonical.EMPTY : Canonical.write().text(note).end();
    return new Entry(stream, VOID, ask.request(), at, body, personal);
  }

  static VoidedReceipt readVoid(LogRecord record) {
    Canonical.Reader in = record.body().read();
    RunningTotals.read(in);
    ReceiptNumber number = ReceiptNumber.parse(in.text()).orThrow();
    in.text();
    return new VoidedReceipt(
        number,
        VoidReason.valueOf(in.text()),
        new StaffNumber(in.text()),
        new StaffNumber(in.text()),
        record.at());
  }

  /** The amount that a void took out of the register; negative when it was a refund's. */
  static Money voidedAmount(LogRecord record) {
    Canonical.Reader in = record.body().read();
    RunningTotals.read(in);
    for (int skipped = 0; skipped < 5; skipped++) {
      in.text();
    }
    return Money.ofFen(in.number());
  }

  static Entry reprint(
      RunningTotals totals, String stream, Instant at, int copy, ReprintRequest ask) {
    Canonical body =
        totals
            .write()
            .text(ask.number().toString())
            .number(copy)
            .text(ask.printedBy().value())
            .end();
    return new Entry(stream, REPRINT, ask.request(), at, body, Canonical.EMPTY);
  }

  static Reprint readReprint(LogRecord record, Receipt receipt) {
    Printed printed = readPrinted(record);
    return new Reprint(receipt, printed.copy(), printed.by(), record.at());
  }

  /** What a reprint's record says. */
  record Printed(ReceiptNumber number, int copy, StaffNumber by) {}

  static Printed readPrinted(LogRecord record) {
    Canonical.Reader in = record.body().read();
    RunningTotals.read(in);
    return new Printed(
        ReceiptNumber.parse(in.text()).orThrow(),
        Math.toIntExact(in.number()),
        new StaffNumber(in.text()));
  }

  static Entry spoiling(
      RunningTotals totals, String stream, Instant at, HallCode hall, SpoilRequest ask) {
    Canonical body =
        totals
            .write()
            .text(ask.number().toString())
            .text(BusinessDate.of(at).toString())
            .text(hall.value())
            .text(ask.reason().name())
            .text(ask.spoiledBy().value())
            .text(ask.witnessedBy().value())
            .end();
    return new Entry(stream, SPOILED, ask.request(), at, body, Canonical.EMPTY);
  }

  static SpoiledNumber readSpoiled(LogRecord record) {
    Canonical.Reader in = record.body().read();
    RunningTotals.read(in);
    ReceiptNumber number = ReceiptNumber.parse(in.text()).orThrow();
    in.text();
    return new SpoiledNumber(
        number,
        new HallCode(in.text()),
        SpoilReason.valueOf(in.text()),
        new StaffNumber(in.text()),
        new StaffNumber(in.text()),
        record.at());
  }

  /** The number that a record of the register is about; empty if it is about none. */
  static Optional<ReceiptNumber> number(LogRecord record) {
    if (!OF_A_NUMBER.contains(record.kind())) {
      return Optional.empty();
    }
    Canonical.Reader in = record.body().read();
    RunningTotals.read(in);
    return ReceiptNumber.parse(in.text()).value();
  }

  private static Canonical.Writer write(Payer payer) {
    return Canonical.write().text(payer.customer()).text(payer.name()).text(payer.address());
  }

  private static Payer payer(Canonical.Reader in) {
    return new Payer(in.text(), in.text(), in.text());
  }

  private static Canonical.Writer lines(Canonical.Writer out, List<PaymentLine> lines) {
    out.number(lines.size());
    for (PaymentLine line : lines) {
      out.text(line.category().name())
          .number(line.season().firstYear())
          .text(line.tender().name())
          .number(line.amount().fen())
          .text(line.reference())
          .text(line.basis().map(b -> b.quantity().toPlainString()).orElse(""))
          .text(line.basis().map(Basis::unit).orElse(""))
          .text(line.basis().map(b -> b.unitPrice().toPlainString()).orElse(""));
    }
    return out;
  }

  private static List<PaymentLine> lines(Canonical.Reader in) {
    long count = in.number();
    List<PaymentLine> lines = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      lines.add(
          new PaymentLine(
              FeeCategory.valueOf(in.text()),
              new HeatingSeason(Math.toIntExact(in.number())),
              Tender.valueOf(in.text()),
              Money.ofFen(in.number()),
              in.text(),
              basis(in.text(), in.text(), in.text())));
    }
    return lines;
  }

  private static Optional<Basis> basis(String quantity, String unit, String unitPrice) {
    return quantity.isEmpty()
        ? Optional.empty()
        : Optional.of(new Basis(new BigDecimal(quantity), unit, new BigDecimal(unitPrice)));
  }
}
