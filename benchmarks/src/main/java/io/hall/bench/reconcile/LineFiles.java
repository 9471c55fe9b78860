package io.hall.bench.reconcile;

import io.hall.payment.Tender;
import io.hall.reconcile.kernel.LineKey;
import io.hall.tariff.FeeCategory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes invented lines as files of the format {@code lines.csv}: {@code ours.csv} and {@code
 * theirs.csv}. Lines that were not paid in cash have a transaction number, of the length that their
 * tender has: 12 digits at the terminal, 28 of the wallets, 20 of the bank.
 */
final class LineFiles {

  private static final String HEADER =
      "number,hall,cashier,date,category,season,tender,amount,reference\n";
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 1);
  private static final List<Tender> TENDERS = List.of(Tender.values());
  private static final List<FeeCategory> CATEGORIES = List.of(FeeCategory.values());
  private static final int FLUSH = 1 << 16;
  private static final int MOST_OF_ROW = 256;

  private final byte[][] books = new byte[Shape.BOOKS][];
  private final byte[][] desks;
  private final byte[][] days;
  private final byte[][] kinds;
  private final byte[] buffer = new byte[FLUSH + MOST_OF_ROW];
  private int length;

  private LineFiles() {
    for (int book = 0; book < books.length; book++) {
      books[book] = ascii("JZ26%03d-".formatted(book));
    }
    desks = new byte[PlantedLines.DIMENSIONS.size(3) * PlantedLines.DIMENSIONS.size(2)][];
    for (int desk = 0; desk < desks.length; desk++) {
      int hall = desk / PlantedLines.DIMENSIONS.size(2);
      int cashier = desk % PlantedLines.DIMENSIONS.size(2);
      desks[desk] = ascii(",H%02d,C%02d%02d,".formatted(hall, hall, cashier));
    }
    days = new byte[PlantedLines.DIMENSIONS.size(4)][];
    for (int day = 0; day < days.length; day++) {
      days[day] = ascii(FIRST_DAY.plusDays(day) + ",");
    }
    kinds = new byte[PlantedLines.DIMENSIONS.size(1) * PlantedLines.DIMENSIONS.size(0)][];
    for (int kind = 0; kind < kinds.length; kind++) {
      kinds[kind] = kind(kind);
    }
  }

  private static byte[] kind(int kind) {
    int tenders = PlantedLines.DIMENSIONS.size(0);
    FeeCategory category = CATEGORIES.get(kind / tenders);
    String season = category == FeeCategory.ARREARS ? "2025-2026" : "2026-2027";
    return ascii(category + "," + season + "," + TENDERS.get(kind % tenders) + ",");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Writes both files into a folder; what was there under their names is gone. */
  static void write(PlantedLines lines, Path folder) throws IOException {
    LineFiles files = new LineFiles();
    files.write(lines.ours, ours(folder));
    files.write(lines.theirs, theirs(folder));
  }

  static Path ours(Path folder) {
    return folder.resolve("ours.csv");
  }

  static Path theirs(Path folder) {
    return folder.resolve("theirs.csv");
  }

  private void write(Columns lines, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      put(ascii(HEADER));
      for (int row = 0; row < lines.keys().length; row++) {
        row(lines.keys()[row], lines.amounts()[row], lines.dims()[row]);
        if (length >= FLUSH) {
          flush(out);
        }
      }
      flush(out);
    }
  }

  private void flush(OutputStream out) throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }

  private void row(long key, long fen, int dims) {
    int kinds = PlantedLines.DIMENSIONS.size(0) * PlantedLines.DIMENSIONS.size(1);
    put(books[LineKey.book(key)]);
    digits(LineKey.serial(key), 8);
    put(desks[dims / kinds % desks.length]);
    put(days[dims / kinds / desks.length]);
    put(this.kinds[dims % kinds]);
    amount(fen);
    buffer[length++] = ',';
    reference(Columns.transaction(key), TENDERS.get(dims % PlantedLines.DIMENSIONS.size(0)));
    buffer[length++] = '\n';
  }

  private void amount(long fen) {
    long yuan = fen / 100;
    digits(yuan, Math.max(1, digits(yuan)));
    buffer[length++] = '.';
    digits(fen % 100, 2);
  }

  private static int digits(long number) {
    int digits = 0;
    for (long rest = number; rest > 0; rest /= 10) {
      digits++;
    }
    return digits;
  }

  private void reference(long random, Tender tender) {
    long number = random >>> 8;
    switch (tender) {
      case CASH -> {}
      case POS -> digits(number % 1_000_000_000_000L, 12);
      case BANK -> {
        digits(2026, 4);
        digits(number % 10_000_000_000_000_000L, 16);
      }
      default -> {
        digits(4_200_001_234L, 10);
        digits(number, 18);
      }
    }
  }

  private void digits(long number, int count) {
    long rest = number;
    for (int at = length + count - 1; at >= length; at--) {
      buffer[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += count;
  }

  private void put(byte[] text) {
    System.arraycopy(text, 0, buffer, length, text.length);
    length += text.length;
  }
}
