package io.hall.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What the books say: of each hall's day, and of themselves. Filled by several threads, then read
 * by one for each hall.
 */
final class Ledger {

  /** By hall, then day, then book. */
  private final SortedMap<String, SortedMap<Integer, SortedMap<String, BookDay>>> halls =
      new TreeMap<>(Bytes.BY_UTF8);

  private final SortedMap<String, BookSum> books = new TreeMap<>(Bytes.BY_UTF8);
  private final Map<String, SortedMap<Integer, Integer>> years = new HashMap<>();

  /**
   * What a book's whole chain comes to.
   *
   * @param from the book's own first number
   * @param to its own last
   * @param first the smallest that was taken
   * @param last the largest
   */
  record BookSum(
      String name,
      String kind,
      String prefix,
      long from,
      long to,
      long first,
      long last,
      Counts counts,
      String state) {}

  /** The six figures of a transfer list; spoiled numbers are in no other of them. */
  record Counts(
      long issued, long issuedFen, long voided, long voidedFen, long spoiled, long missing) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    Counts plus(Counts other) {
      return new Counts(
          Math.addExact(issued, other.issued),
          Math.addExact(issuedFen, other.issuedFen),
          Math.addExact(voided, other.voided),
          Math.addExact(voidedFen, other.voidedFen),
          Math.addExact(spoiled, other.spoiled),
          Math.addExact(missing, other.missing));
    }

    String text() {
      return LongStream.of(issued, issuedFen, voided, voidedFen, spoiled, missing)
          .mapToObj(Long::toString)
          .collect(Collectors.joining(" "));
    }
  }

  synchronized void add(BookSum sum, Map<BookDay.Key, BookDay> days) {
    books.put(sum.name(), sum);
    days.forEach(
        (key, day) ->
            halls
                .computeIfAbsent(key.hall(), hall -> new TreeMap<>())
                .computeIfAbsent(key.day(), date -> new TreeMap<>(Bytes.BY_UTF8))
                .put(day.book, day));
  }

  /** A document of an accounting year is in the archive. */
  synchronized void year(String document, int year) {
    years.computeIfAbsent(document, d -> new TreeMap<>()).put(year, year);
  }

  synchronized SortedSet<Integer> years(String document) {
    return new TreeSet<>(years.getOrDefault(document, new TreeMap<>()).keySet());
  }

  synchronized SortedMap<String, BookSum> books() {
    return books;
  }

  synchronized List<String> halls() {
    return new ArrayList<>(halls.keySet());
  }

  synchronized SortedMap<Integer, SortedMap<String, BookDay>> days(String hall) {
    return halls.getOrDefault(hall, new TreeMap<>());
  }

  SortedMap<String, BookDay> day(String hall, int day) {
    return days(hall).getOrDefault(day, new TreeMap<>());
  }
}
