package io.hall.receipt;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.PaymentLine;
import io.hall.store.Canonical;
import io.hall.store.ChainFileWriter;
import io.hall.store.ChainHash;
import io.hall.store.Entry;
import io.hall.store.RequestId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The records of an honest book, made by chance, whose bytes may then be laid hand on. */
final class SampleBook {

  static final String STREAM = "receipt-book/R-1";
  private static final ReceiptBook BOOK =
      new ReceiptBook("R-1", ReceiptBook.Kind.RECEIPT, "JZ26", 1001, 99_999);

  /** A number that was issued and can be made void. */
  private record Issued(ReceiptNumber number, long fen) {}

  final List<byte[]> contents = new ArrayList<>();
  final List<byte[]> hashes = new ArrayList<>();
  private final Random random;
  private final List<Issued> today = new ArrayList<>();
  private final List<ReceiptNumber> everIssued = new ArrayList<>();
  private RunningTotals totals = RunningTotals.NONE;
  private Instant now = Instant.parse("2026-11-23T04:00:00Z");
  int voided;
  int spoiled;
  long fen;

  private SampleBook(long seed) {
    random = new Random(seed);
  }

  /** A book of three records that put it into use, and {@code size} others. */
  static SampleBook of(long seed, int size) {
    SampleBook book = new SampleBook(seed);
    book.add(BookBytes.step(RunningTotals.NONE, BOOK, book.now, HallAtWork.registered(BOOK)));
    BookStep out = HallAtWork.handedOut(BOOK, HallAtWork.CASHIER);
    book.add(BookBytes.step(RunningTotals.NONE, BOOK, book.now, out));
    BookStep use = HallAtWork.inUse(BOOK, HallAtWork.CASHIER);
    book.add(BookBytes.step(RunningTotals.NONE, BOOK, book.now, use));
    for (int i = 0; i < size; i++) {
      book.step();
    }
    book.rebuild(0);
    return book;
  }

  int issued() {
    return everIssued.size();
  }

  private void step() {
    now = now.plusMillis(random.nextInt(60_000));
    int die = random.nextInt(20);
    if (die == 0) {
      now = BusinessDate.of(now).next().start().plusSeconds(30_000);
      today.clear();
    } else if (die == 1 && !today.isEmpty()) {
      voiding(today.remove(random.nextInt(today.size())));
      return;
    } else if (die == 2 && !everIssued.isEmpty()) {
      ReceiptNumber any = everIssued.get(random.nextInt(everIssued.size()));
      ReprintRequest ask = new ReprintRequest(request(), any, HallAtWork.CASHIER);
      add(ReceiptBytes.reprint(totals, STREAM, now, 2, ask));
      return;
    } else if (die == 3) {
      totals = totals.spoil();
      spoiled++;
      SpoilRequest ask =
          new SpoilRequest(
              request(), last(), SpoilReason.PRINTER, HallAtWork.CASHIER, HallAtWork.LEADER);
      add(ReceiptBytes.spoiling(totals, STREAM, now, HallAtWork.HALL, ask));
      return;
    }
    issue();
  }

  private void issue() {
    long amount = 1L + random.nextInt(1_000_000);
    PaymentLine line = HallAtWork.area(Money.ofFen(amount).toString());
    PaymentLine[] lines = random.nextBoolean() ? new PaymentLine[] {line} : two(line);
    long sum = lines.length * amount;
    totals = totals.issue(sum);
    fen += sum;
    IssueRequest ask = HallAtWork.asking("q" + contents.size(), lines);
    add(ReceiptBytes.issue(totals, STREAM, last(), now, at(ask)));
    today.add(new Issued(last(), sum));
    everIssued.add(last());
  }

  private static PaymentLine[] two(PaymentLine line) {
    return new PaymentLine[] {line, line};
  }

  /** Paid just before, so that nothing is late. */
  private IssueRequest at(IssueRequest ask) {
    io.hall.payment.Payment paid = ask.payment();
    return new IssueRequest(
        ask.request(),
        ask.book(),
        new io.hall.payment.Payment(
            paid.id(),
            paid.hall(),
            paid.cashier(),
            paid.channel(),
            paid.payer(),
            now,
            paid.lines(),
            paid.cashReceived()));
  }

  private void voiding(Issued what) {
    totals = totals.voiding(what.fen());
    voided++;
    fen -= what.fen();
    VoidRequest ask = HallAtWork.voiding("q" + contents.size(), what.number(), "");
    add(ReceiptBytes.voiding(totals, STREAM, now, Money.ofFen(what.fen()), ask));
  }

  private ReceiptNumber last() {
    return new ReceiptNumber(BOOK.prefix(), BOOK.first() + totals.issued() - 1);
  }

  private RequestId request() {
    return new RequestId("q" + contents.size());
  }

  private void add(Entry entry) {
    contents.add(content(entry, STREAM, contents.size() + 1));
  }

  private static byte[] content(Entry entry, String stream, long position) {
    return Canonical.write()
        .text("hall.record.1")
        .text("SHA-256")
        .text(stream)
        .number(position)
        .text(entry.kind())
        .text(entry.request().value())
        .number(entry.at().toEpochMilli())
        .bytes(new byte[entry.personal().isEmpty() ? 0 : 32])
        .fields(entry.body())
        .end()
        .bytes();
  }

  /** Chains the records anew from the one with this index on, as a forger would. */
  void rebuild(int from) {
    byte[] before = from == 0 ? new byte[32] : hashes.get(from - 1);
    hashes.subList(from, hashes.size()).clear();
    for (byte[] content : contents.subList(from, contents.size())) {
      before = ChainHash.SHA_256.of(before, content).bytes();
      hashes.add(before);
    }
  }

  void drop(int index) {
    contents.remove(index);
    hashes.remove(index);
  }

  void repeat(int index) {
    contents.add(index, contents.get(index));
    hashes.add(index, hashes.get(index));
  }

  void swap(int index) {
    Collections.swap(contents, index, index + 1);
    Collections.swap(hashes, index, index + 1);
  }

  /** Puts the record of another book into the place of this one. */
  void makeForeign(int index) {
    String text = new String(contents.get(index), java.nio.charset.StandardCharsets.ISO_8859_1);
    String other = text.replace(STREAM, "receipt-book/R-2");
    contents.set(index, other.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
  }

  /** Adds one to a byte of one of the four totals, which are the first fields of the body. */
  void changeTotals(int index, int field) {
    byte[] content = contents.get(index).clone();
    Canonical.Reader in = Canonical.of(content).read();
    for (int i = 0; i < 8; i++) {
      in.bytes();
    }
    int body = content.length - in.bytes().length;
    content[body + 12 * field + 11]++;
    contents.set(index, content);
  }

  void change(int index, int at) {
    byte[] content = contents.get(index).clone();
    content[at] ^= 1;
    contents.set(index, content);
  }

  Path write(Path folder) {
    Path file = folder.resolve("book.chain");
    try {
      Files.deleteIfExists(file);
      try (ChainFileWriter out = ChainFileWriter.create(file, STREAM, "SHA-256")) {
        for (int i = 0; i < contents.size(); i++) {
          out.add(contents.get(i), hashes.get(i));
        }
      }
      return file;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
