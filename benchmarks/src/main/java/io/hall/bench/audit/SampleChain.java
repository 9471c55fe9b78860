package io.hall.bench.audit;

import io.hall.store.Canonical;
import io.hall.store.ChainFileWriter;
import io.hall.store.ChainHash;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Writes the chain file of one long honest book, from the published formats alone: receipts of one
 * or two lines, 2 000 a day, of which one in a hundred is voided and one in a hundred is printed
 * again.
 */
final class SampleChain implements AutoCloseable {

  static final String STREAM = "receipt-book/BENCH";
  private static final int FIRST = 1;
  private static final int A_DAY = 2_000;
  private static final long STEP_MS = 10_000;
  private static final long DAY_MS = 86_400_000;
  private static final long START = Instant.parse("2026-11-01T01:00:00Z").toEpochMilli();

  private final ChainFileWriter out;
  private final MessageDigest digest = ChainHash.SHA_256.digest();
  private byte[] last = new byte[32];
  private long position;
  private long issued;
  private long issuedFen;
  private long voided;
  private long voidedFen;

  private SampleChain(Path file) throws IOException {
    out = ChainFileWriter.create(file, STREAM, ChainHash.SHA_256.name());
  }

  static void write(Path file, int receipts) throws IOException {
    try (SampleChain chain = new SampleChain(file)) {
      chain.open(receipts);
      for (int i = 0; i < receipts; i++) {
        chain.issue(i);
      }
    }
  }

  private void open(int receipts) {
    add(
        "receipt.book.1",
        START,
        totals()
            .text("BENCH")
            .text("RECEIPT")
            .text("JZ26")
            .number(FIRST)
            .number(FIRST + receipts - 1L)
            .text("W01"));
    add("receipt.book-out.1", START, totals().text("H01").text("C07").text("W01"));
    add("receipt.book-use.1", START, totals().text("H01").text("C07"));
  }

  private void issue(int i) {
    long at = START + i / A_DAY * DAY_MS + i % A_DAY * STEP_MS;
    String number = "JZ26-%08d".formatted(FIRST + i);
    String date =
        Instant.ofEpochMilli(at).atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().toString();
    long fen = 10_000L + i % 100_000;
    issued++;
    issuedFen += fen;
    boolean two = i % 4 == 0;
    Canonical.Writer body =
        totals()
            .text(number)
            .text(date)
            .text("H01")
            .text("C07")
            .text("HALL")
            .text("P-2026-" + i)
            .number(at - 30_000)
            .number(0)
            .number(two ? 2 : 1);
    line(body, two ? fen - 100 : fen);
    if (two) {
      line(body, 100);
    }
    add("receipt.issue.1", at, body);
    if (i % 100 == 50) {
      reprint(number, at);
    }
    if (i % 100 == 99) {
      voiding(number, date, at, fen);
    }
  }

  private static void line(Canonical.Writer body, long fen) {
    body.text("RESIDENTIAL_AREA")
        .number(2026)
        .text("WECHAT")
        .number(fen)
        .text("42000023")
        .text("98.76")
        .text("m2")
        .text("27.00");
  }

  private void reprint(String number, long at) {
    add("receipt.reprint.1", at, totals().text(number).number(2).text("C07"));
  }

  private void voiding(String number, String date, long at, long fen) {
    voided++;
    voidedFen += fen;
    Canonical.Writer body = totals().text(number).text(date).text("WRONG_PAYER");
    add("receipt.void.1", at, body.text("C07").text("L01").number(fen));
  }

  private Canonical.Writer totals() {
    return Canonical.write().number(issued).number(issuedFen).number(voided).number(voidedFen);
  }

  private void add(String kind, long at, Canonical.Writer body) {
    position++;
    byte[] content =
        Canonical.write()
            .text("hall.record.1")
            .text("SHA-256")
            .text(STREAM)
            .number(position)
            .text(kind)
            .text("request-" + position)
            .number(at)
            .bytes(kind.equals("receipt.issue.1") ? last : new byte[0]) // as long as a commitment
            .fields(body.end())
            .end()
            .bytes();
    digest.update(last);
    last = digest.digest(content);
    out.add(content, last);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
