package io.hall.verify;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A receipt or refund book that is written record by record. */
final class SampleBook {

  final String name;
  final boolean refund;
  final String prefix;
  final long first;
  final List<Entry> entries = new ArrayList<>();

  /** How long a receipt takes. */
  long pace = 60_000;

  private long millis;

  /** A receipt, refund voucher or spoiled number. */
  static final class Doc {
    String hall = "";
    LocalDate date = LocalDate.EPOCH;
    long serial;
    List<Line> lines = List.of();
    boolean spoiled;

    long fen() {
      return lines.stream().mapToLong(Line::fen).sum();
    }
  }

  /** A line of a receipt. */
  record Line(String category, long season, String tender, long fen) {}

  /** A record but for its running totals: what it adds to them, and what follows them. */
  @SuppressWarnings("ArrayRecordComponent") // read, and never compared as a whole
  record Entry(
      String kind,
      long millis,
      byte[] tail,
      long issued,
      long fen,
      long voided,
      long voidedFen,
      Doc doc,
      boolean voids) {

    boolean isLeaf() {
      return issued + voided > 0;
    }
  }

  private static final Doc NONE = new Doc();

  SampleBook(String name, boolean refund, String prefix, long first, LocalDate date) {
    this.name = name;
    this.refund = refund;
    this.prefix = prefix;
    this.first = first;
    at(date, LocalTime.of(8, 0));
    String kind = refund ? "REFUND" : "RECEIPT";
    Pen pen = new Pen().text(name).text(kind).text(prefix);
    step("receipt.book.1", pen.number(first).number(first + 9_999).text("K01").end());
  }

  void at(LocalDate date, LocalTime time) {
    millis = Math.max(millis, date.atTime(time).toInstant(ZoneOffset.ofHours(8)).toEpochMilli());
  }

  void step(String kind, byte[] tail) {
    entries.add(new Entry(kind, millis += 1000, tail, 0, 0, 0, 0, NONE, false));
  }

  void handOut(String hall, String cashier) {
    step("receipt.book-out.1", new Pen().text(hall).text(cashier).text("K01").end());
    step("receipt.book-use.1", new Pen().text(hall).text(cashier).end());
  }

  void giveBack() {
    Pen pen = new Pen().number(next()).number(first + 9_999).text("C01").text("K01");
    step("receipt.book-return.1", pen.end());
  }

  void clockBack() {
    byte[] tail = new Pen().number(millis).text("").end();
    millis -= 61_000;
    step("receipt.clock.1", tail);
  }

  long next() {
    long taken = 0;
    for (Entry entry : entries) {
      taken += entry.issued();
    }
    return first + taken;
  }

  String number(long serial) {
    return "%s-%08d".formatted(prefix, serial);
  }

  Doc issue(LocalDate date, String hall, List<Line> lines) {
    Doc doc = doc(date, hall, lines);
    millis += pace;
    Pen pen = new Pen().text(number(doc.serial)).text(date.toString());
    if (refund) {
      pen.text("JZ26-00000001").text(hall).text("C01").text("B01").text("R-" + doc.serial);
      pen.number(millis);
    } else {
      pen.text(hall).text("C01").text("HALL").text("P-" + doc.serial).number(millis).number(0);
    }
    pen.number(lines.size());
    for (Line line : lines) {
      pen.text(line.category()).number(line.season()).text(line.tender()).number(line.fen());
      pen.text("").text("").text("").text("");
    }
    String kind = refund ? "receipt.refund.1" : "receipt.issue.1";
    entries.add(new Entry(kind, millis, pen.end(), 1, doc.fen(), 0, 0, doc, false));
    return doc;
  }

  private Doc doc(LocalDate date, String hall, List<Line> lines) {
    Doc doc = new Doc();
    doc.hall = hall;
    doc.date = date;
    doc.serial = next();
    doc.lines = List.copyOf(lines);
    return doc;
  }

  void spoil(LocalDate date, String hall) {
    Doc doc = doc(date, hall, List.of());
    doc.spoiled = true;
    Pen pen = new Pen().text(number(doc.serial)).text(date.toString()).text(hall);
    pen.text("PRINTER").text("C01").text("B01");
    entries.add(new Entry("receipt.spoiled.1", millis += pace, pen.end(), 1, 0, 1, 0, doc, true));
  }

  void makeVoid(Doc doc) {
    Pen pen = new Pen().text(number(doc.serial)).text(doc.date.toString()).text("WRONG_AMOUNT");
    pen.text("C01").text("B01").number(refund ? -doc.fen() : doc.fen());
    long fen = Math.abs(doc.fen());
    entries.add(new Entry("receipt.void.1", millis += pace, pen.end(), 0, 0, 1, fen, doc, true));
  }

  void reprint(Doc doc, int copy) {
    step("receipt.reprint.1", new Pen().text(number(doc.serial)).number(copy).text("C01").end());
  }

  SampleStream stream() {
    SampleStream stream = new SampleStream("receipt-book/" + name);
    long issued = 0;
    long fen = 0;
    long voided = 0;
    long voidedFen = 0;
    for (Entry entry : entries) {
      issued += entry.issued();
      fen += entry.fen();
      voided += entry.voided();
      voidedFen += entry.voidedFen();
      Pen pen = new Pen().number(issued).number(fen).number(voided).number(voidedFen);
      stream.add(entry.kind(), entry.millis(), pen.raw(entry.tail()).end());
    }
    return stream;
  }
}
