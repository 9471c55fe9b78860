package io.hall.verify;

import io.hall.verify.SampleBook.Entry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;

/** What lists a made-up season's papers: transfer list, times of keeping, manifest. */
@NullUnmarked // it asks maps for what the season put there
final class SampleLists {

  private final SampleSeason season;

  SampleLists(SampleSeason season) {
    this.season = season;
  }

  String transfer() {
    StringBuilder text = new StringBuilder("hall.transfer-list.1\nseason " + season.season());
    text.append("\nfrom ").append(season.from).append("\nto ").append(season.to).append('\n');
    for (SampleBook book : season.books.values()) {
      long[] sums = sums(book);
      long next = book.next();
      boolean none = next == book.first;
      String state = "IN_USE";
      for (Entry entry : book.entries) {
        state =
            switch (entry.kind()) {
              case "receipt.book-return.1" -> "IN_STOCK";
              case "receipt.book-use.1" -> "IN_USE";
              default -> state;
            };
      }
      sums[0] += season.lie("transfer") ? 1 : 0;
      text.append("book ").append(book.name).append(book.refund ? " REFUND " : " RECEIPT ");
      text.append(book.prefix).append(' ').append(none ? 0 : book.first).append(' ');
      text.append(none ? 0 : next - 1);
      append(text, sums).append(' ').append(state).append('\n');
    }
    for (boolean refund : new boolean[] {false, true}) {
      if (season.books.values().stream().anyMatch(book -> book.refund == refund)) {
        append(text.append("total ").append(refund ? "REFUND" : "RECEIPT"), total(refund));
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static StringBuilder append(StringBuilder text, long[] sums) {
    for (long sum : sums) {
      text.append(' ').append(sum);
    }
    return text;
  }

  private static long[] sums(SampleBook book) {
    long[] sums = new long[6];
    for (Entry entry : book.entries) {
      boolean spoiled = entry.doc().spoiled;
      sums[0] += spoiled ? 0 : entry.issued();
      sums[1] += entry.fen();
      sums[2] += spoiled ? 0 : entry.voided();
      sums[3] += entry.voidedFen();
      sums[4] += spoiled ? 1 : 0;
    }
    return sums;
  }

  private long[] total(boolean refund) {
    long[] total = new long[6];
    for (SampleBook book : season.books.values()) {
      if (book.refund == refund) {
        long[] sums = sums(book);
        for (int i = 0; i < 6; i++) {
          total[i] += sums[i];
        }
      }
    }
    return total;
  }

  private static void years(Map<String, Set<Integer>> years, String document, LocalDate date) {
    years.computeIfAbsent(document, d -> new TreeSet<>()).add(date.getYear());
  }

  String retention() {
    Map<String, Set<Integer>> years = new TreeMap<>();
    for (SampleBook book : season.books.values()) {
      for (Entry entry : book.entries) {
        years(
            years,
            "book-record",
            java.time.Instant.ofEpochMilli(entry.millis())
                .atOffset(ZoneOffset.ofHours(8))
                .toLocalDate());
        if (entry.issued() > 0) {
          years(years, book.refund ? "refund-voucher" : "receipt", entry.doc().date);
        }
      }
    }
    for (TreeSet<LocalDate> days : season.open.values()) {
      for (LocalDate day : days) {
        years(years, "daily-report", day);
        years(years, "settlement-sheet", day);
        years(years, "monthly-summary", day);
      }
    }
    years(years, "transfer-list", season.to.plusDays(1));
    StringBuilder text = new StringBuilder("hall.retention.1\n");
    int latest = 0;
    for (Map.Entry<String, Set<Integer>> document : years.entrySet()) {
      for (int year : document.getValue()) {
        int until = year + (season.lie("retention") ? 29 : 30);
        latest = Math.max(latest, until);
        text.append("keep ").append(document.getKey()).append(' ').append(year).append(' ');
        text.append(year + 1).append("-01-01 ").append(until).append("-12-31\n");
      }
    }
    text.append("bundle ").append(latest).append("-12-31\n");
    years.keySet().forEach(d -> text.append("source ").append(d).append(" 《办法》附表1\n"));
    return text.toString();
  }

  /** The manifest of these files, sealed by two keys. */
  String manifest(Map<String, byte[]> all) {
    long[] receipts = total(false);
    StringBuilder text =
        new StringBuilder("hall.season-archive.1\ncompany " + SampleSeason.COMPANY);
    text.append("\nseason ").append(season.season()).append("\nfrom ").append(season.from);
    text.append("\nto ")
        .append(season.to)
        .append("\nstate ")
        .append(season.closed ? "closed" : "interim");
    text.append("\ncut ").append(HexFormat.of().formatHex(season.cut)).append("\nprevious ");
    text.append(season.before.length == 0 ? "none" : HexFormat.of().formatHex(season.before));
    text.append("\nreceipts ").append(receipts[0]).append("\nfen ");
    text.append(receipts[1] - receipts[3] + (season.lie("manifest-fen") ? 1 : 0));
    Map<String, byte[]> others = new TreeMap<>(all);
    others.remove("manifest");
    text.append("\nfiles ").append(others.size()).append('\n');
    others.forEach(
        (path, bytes) ->
            text.append("file ")
                .append(HexFormat.of().formatHex(SampleStream.sha256(bytes)))
                .append(' ')
                .append(bytes.length)
                .append(' ')
                .append(path)
                .append('\n'));
    String content = text.toString();
    StringBuilder seals = new StringBuilder("\n");
    season.manifestKeys().forEach(key -> seals.append(key.seal(content)));
    return content + seals;
  }
}
