package io.hall.receipt;

import io.hall.money.Money;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What became of a book's numbers (收据本去向), as its chain tells it up to some record: the line of a
 * transfer list. Immutable.
 *
 * @param book the book
 * @param taken from the smallest number that was taken to the largest; empty when none was
 * @param issued how many were issued, void ones included
 * @param issuedAmount their amounts; of a refund book what went back, as a positive amount
 * @param voided how many of those became void
 * @param voidedAmount the amounts of these, positive
 * @param spoiled how many were given up unused
 * @param status where the book is in its life
 * @param takingYears the calendar years in which numbers were taken
 * @param recordYears the calendar years of all its records
 */
public record BookSummary(
    ReceiptBook book,
    Optional<SerialRange> taken,
    long issued,
    Money issuedAmount,
    long voided,
    Money voidedAmount,
    long spoiled,
    BookState.Status status,
    SortedSet<Integer> takingYears,
    SortedSet<Integer> recordYears) {

  /**
   * How many numbers between the smallest and the largest were not taken: 0 unless it is damaged.
   */
  public long missing() {
    return taken.map(SerialRange::count).orElse(0L) - issued - spoiled;
  }
}
