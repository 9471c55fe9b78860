package io.hall.report;

import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptLedger.BookHead;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.NumberRange;
import io.hall.store.Canonical;
import io.hall.store.Hash;
import java.util.ArrayList;
import java.util.List;

/**
 * The canonical bytes of the register's records; {@code docs/formats/report-chain.md} lists the
 * same fields in the same order.
 */
final class ReportBytes {

  private ReportBytes() {}

  static Canonical body(SubmitRequest ask, int version, List<BookHead> heads) {
    Figures figures = ask.report().figures();
    Canonical.Writer out =
        Canonical.write()
            .text(figures.hall().value())
            .text(figures.date().toString())
            .number(version)
            .fields(write(heads))
            .text(figures.season().code())
            .text(ask.by().value())
            .text(ask.late().map(late -> late.approver().value()).orElse(""))
            .number(figures.net().fen());
    cells(out, figures);
    numbers(out, figures);
    booked(out, ask.report().booked());
    return out.end();
  }

  private static Canonical write(List<BookHead> heads) {
    Canonical.Writer out = Canonical.write();
    heads.forEach(h -> out.text(h.book()).number(h.records()).bytes(h.hash().bytes()));
    return out.end();
  }

  static List<BookHead> readHeads(Canonical fields) {
    List<BookHead> heads = new ArrayList<>();
    Canonical.Reader in = fields.read();
    while (!in.atEnd()) {
      heads.add(new BookHead(in.text(), in.number(), Hash.of(in.bytes())));
    }
    return heads;
  }

  private static void cells(Canonical.Writer out, Figures figures) {
    out.number(figures.cells().size());
    for (var entry : figures.cells().entrySet()) {
      Cell cell = entry.getKey();
      out.text(cell.category().name()).number(cell.season().firstYear()).text(cell.tender().name());
      figure(out, entry.getValue());
    }
  }

  static void figure(Canonical.Writer out, Figure figure) {
    out.number(figure.count())
        .number(figure.paid().fen())
        .number(figure.refundCount())
        .number(figure.refunded().fen());
  }

  private static void numbers(Canonical.Writer out, Figures figures) {
    out.number(figures.numbers().size());
    for (NumberRange range : figures.numbers()) {
      out.text(range.book())
          .text(range.first().toString())
          .text(range.last().toString())
          .number(range.issued())
          .number(range.voided().size());
      range.voided().forEach(number -> out.text(number.toString()));
    }
  }

  private static void booked(Canonical.Writer out, List<OverShort> booked) {
    out.number(booked.size());
    for (OverShort one : booked) {
      out.text(one.cashier().map(StaffNumber::value).orElse(""))
          .text(one.tender().name())
          .number(one.amount().fen())
          .text(one.approver().value());
    }
  }

  /** The reasons in words: they may name a person, so they are kept as personal text. */
  static Canonical reasons(SubmitRequest ask) {
    boolean none = ask.late().isEmpty() && ask.correction().isEmpty();
    if (none && ask.report().booked().isEmpty()) {
      return Canonical.EMPTY;
    }
    Canonical.Writer out =
        Canonical.write()
            .text(ask.late().map(DailyReport.Late::reason).orElse(""))
            .text(ask.correction().orElse(""));
    ask.report().booked().forEach(one -> out.text(one.reason()));
    return out.end();
  }

  static int version(Canonical body) {
    Canonical.Reader in = body.read();
    in.text();
    in.text();
    return Math.toIntExact(in.number());
  }

  static List<BookHead> heads(Canonical body) {
    Canonical.Reader in = body.read();
    in.text();
    in.text();
    in.number();
    return readHeads(in.fields());
  }
}
