package io.hall.verify;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes a large season to be measured with: folder, receipts, halls. */
public final class LargeSeason {

  private static final int BOOK = 2_500;

  private LargeSeason() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    int receipts = Integer.parseInt(arguments[1]);
    int halls = Integer.parseInt(arguments[2]);
    int days = 60;
    SampleSeason season = new SampleSeason();
    Random random = new Random(1);
    int perDay = receipts / halls / days;
    for (int h = 1; h <= halls; h++) {
      String hall = "H%02d".formatted(h);
      TreeSet<LocalDate> open = new TreeSet<>();
      season.open.put(hall, open);
      SampleBook book = book(season, hall);
      for (int d = 0; d < days; d++) {
        LocalDate day = season.from.plusDays(d);
        open.add(day);
        book.at(day, LocalTime.of(0, 30));
        for (int i = 0; i < perDay; i++) {
          if (book.next() > book.first + BOOK) {
            book = book(season, hall);
            book.at(day, LocalTime.of(0, 40));
          }
          SampleBook.Line line =
              new SampleBook.Line(
                  "RESIDENTIAL_AREA", 2026, "WECHAT", 100_000 + random.nextInt(100_000));
          SampleBook.Doc doc = book.issue(day, hall, List.of(line));
          if (i % 100 == 0) {
            book.makeVoid(doc);
          }
        }
      }
    }
    season.build();
    SampleFiles.folder(Path.of(arguments[0]), season.files);
  }

  private static SampleBook book(SampleSeason season, String hall) {
    int number = season.books.size() + 100;
    SampleBook book =
        new SampleBook("B" + number, false, "JZ" + number, 1, season.from.minusDays(1));
    book.pace = 20_000;
    season.books.put(book.name, book);
    book.handOut(hall, "C01");
    season.handouts.put(
        book.name, new TreeMap<>(java.util.Map.of(book.entries.get(2).millis(), hall)));
    return book;
  }
}
