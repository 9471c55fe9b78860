package io.hall.archive;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.money.Money;
import io.hall.receipt.BookState;
import io.hall.receipt.BookSummary;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.SerialRange;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is handed over with an archive (移交清册): each book with its first and last number, how many
 * were issued, void, spoiled, and how many are missing. {@link #text} is the file {@code
 * transfer-list} of {@code docs/formats/season-archive.md}. Immutable.
 *
 * @param season the season
 * @param from the archive's first business date
 * @param to its last
 * @param books the books, by their names in ascending order of their bytes
 */
public record TransferList(
    HeatingSeason season, BusinessDate from, BusinessDate to, List<Line> books) {

  private static final String FORMAT = "hall.transfer-list.1";
  private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final int LONGEST = 1 << 26;
  private static final Pattern TEXT =
      Pattern.compile(
          Pattern.quote(FORMAT) + "\nseason ([^\n]+)\nfrom (%s)\nto (%s)\n".formatted(DATE, DATE));

  /**
   * The line of one book.
   *
   * @param book the book's name
   * @param kind receipts or refund vouchers
   * @param prefix the prefix of its numbers
   * @param numbers the smallest and the largest serial number that was taken; both 0 when none was
   * @param figures the counts and amounts
   * @param status where the book is in its life
   */
  public record Line(
      String book,
      ReceiptBook.Kind kind,
      String prefix,
      SerialRange numbers,
      Counts figures,
      BookState.Status status) {

    /** Returns the line of a book as its chain tells it. */
    static Line of(BookSummary summary) {
      ReceiptBook book = summary.book();
      return new Line(
          book.id(),
          book.kind(),
          book.prefix(),
          summary.taken().orElse(new SerialRange(0, 0)),
          new Counts(
              summary.issued(),
              summary.issuedAmount(),
              summary.voided(),
              summary.voidedAmount(),
              summary.spoiled(),
              summary.missing()),
          summary.status());
    }

    private String text() {
      return "book %s %s %s %d %d %s %s\n"
          .formatted(
              ArchivePath.of(book).orThrow(),
              kind,
              prefix,
              numbers.from(),
              numbers.to(),
              figures.text(),
              status);
    }

    private static Line read(String line) {
      String[] words = line.split(" ", -1);
      requireForm(words.length == 13);
      return new Line(
          ArchivePath.name(words[1]).orElseThrow(TransferList::wrong),
          ReceiptBook.Kind.valueOf(words[2]),
          words[3],
          new SerialRange(Long.parseLong(words[4]), Long.parseLong(words[5])),
          Counts.read(Arrays.asList(words).subList(6, 12)),
          BookState.Status.valueOf(words[12]));
    }
  }

  /**
   * What became of numbers.
   *
   * @param issued how many were issued, void ones included
   * @param issuedAmount their amounts
   * @param voided how many of those became void
   * @param voidedAmount the amounts of these, positive
   * @param spoiled how many were given up unused
   * @param missing how many from the first to the last were not taken
   */
  public record Counts(
      long issued,
      Money issuedAmount,
      long voided,
      Money voidedAmount,
      long spoiled,
      long missing) {

    /** Nothing. */
    public static final Counts NONE = new Counts(0, Money.ZERO, 0, Money.ZERO, 0, 0);

    /** Returns the counts of both together. */
    public Counts plus(Counts other) {
      return new Counts(
          Math.addExact(issued, other.issued),
          issuedAmount.plus(other.issuedAmount),
          Math.addExact(voided, other.voided),
          voidedAmount.plus(other.voidedAmount),
          Math.addExact(spoiled, other.spoiled),
          Math.addExact(missing, other.missing));
    }

    /** The amount of what was issued and is not void. */
    public Money counted() {
      return issuedAmount.minus(voidedAmount);
    }

    private String text() {
      return "%d %d %d %d %d %d"
          .formatted(issued, issuedAmount.fen(), voided, voidedAmount.fen(), spoiled, missing);
    }

    private static Counts read(List<String> words) {
      List<Long> counts = words.stream().map(Long::valueOf).toList();
      return new Counts(
          counts.get(0),
          Money.ofFen(counts.get(1)),
          counts.get(2),
          Money.ofFen(counts.get(3)),
          counts.get(4),
          counts.get(5));
    }
  }

  /** Copies and sorts. */
  public TransferList {
    books = books.stream().sorted(Comparator.comparing(Line::book, ArchivePath.BY_BYTES)).toList();
  }

  /** Whether there is a book of a kind. */
  public boolean has(ReceiptBook.Kind kind) {
    return books.stream().anyMatch(line -> line.kind() == kind);
  }

  /** What became of the numbers of all books of a kind. */
  public Counts total(ReceiptBook.Kind kind) {
    return books.stream()
        .filter(line -> line.kind() == kind)
        .map(Line::figures)
        .reduce(Counts.NONE, Counts::plus);
  }

  /**
   * Returns the text, in the one form that {@link #parse} takes.
   *
   * @throws CheckFailedException with {@code ARCHIVE-047} if a book's name cannot be written
   */
  public String text() {
    return FORMAT
        + ("\nseason " + season.code())
        + ("\nfrom " + from)
        + ("\nto " + to + "\n")
        + books.stream().map(Line::text).collect(Collectors.joining())
        + totalText(ReceiptBook.Kind.RECEIPT)
        + totalText(ReceiptBook.Kind.REFUND);
  }

  private String totalText(ReceiptBook.Kind kind) {
    return has(kind) ? "total " + kind + " " + total(kind).text() + "\n" : "";
  }

  /** Reads a transfer list from its text; {@code ARCHIVE-044} if it is none. Never throws. */
  public static Checked<TransferList> parse(String text) {
    try {
      Matcher matcher = TEXT.matcher(text);
      requireForm(text.length() <= LONGEST && matcher.lookingAt());
      TransferList read =
          new TransferList(
              HeatingSeason.parse(matcher.group(1)).orThrow(),
              date(matcher.group(2)),
              date(matcher.group(3)),
              books(text.substring(matcher.end())));
      requireForm(read.text().equals(text)); // such as books out of order or a wrong total
      return Checked.valid(read);
    } catch (CheckFailedException | IllegalArgumentException | ArithmeticException e) {
      return BindingCode.TRANSFER_TEXT.refusal();
    }
  }

  private static List<Line> books(String lines) {
    return lines.lines().filter(line -> line.startsWith("book ")).map(Line::read).toList();
  }

  private static BusinessDate date(String text) {
    return BusinessDate.find(text).orElseThrow(TransferList::wrong);
  }

  private static IllegalArgumentException wrong() {
    return new IllegalArgumentException("not in its form");
  }

  private static void requireForm(boolean kept) {
    if (!kept) {
      throw wrong();
    }
  }
}
