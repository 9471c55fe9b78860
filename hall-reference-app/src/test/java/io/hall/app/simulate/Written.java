package io.hall.app.simulate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a simulated season as a stranger reads them: cells between commas, amounts as
 * decimals, none of the application's own readers. It compares the two sides figure by figure.
 */
final class Written {

  private final Path folder;

  Written(Path folder) {
    this.folder = folder;
  }

  /** The rows of a file by the names of its columns. */
  List<Map<String, String>> rows(String file) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(file));
    String[] header = lines.get(0).split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  /** The payments whose receipts were voided. */
  Set<String> voided() throws IOException {
    Set<String> voided = new HashSet<>();
    for (Map<String, String> row : rows("payments.csv")) {
      if (cell(row, "event").equals("VOID")) {
        voided.add(cell(row, "payment"));
      }
    }
    return voided;
  }

  static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "no column " + column);
  }

  static BigDecimal amount(Map<String, String> row, String column) {
    return new BigDecimal(cell(row, column));
  }

  private static String key(Map<String, String> row, String... columns) {
    List<String> parts = new ArrayList<>();
    for (String column : columns) {
      boolean bank = column.equals("cashier") && cell(row, "tender").equals("BANK");
      String cell = cell(row, column);
      parts.add(bank ? "" : column.equals("at") ? cell.substring(0, 10) : cell);
    }
    return String.join(" ", parts);
  }

  private static void add(SortedMap<String, BigDecimal> sums, String key, BigDecimal amount) {
    sums.merge(key, amount, BigDecimal::add);
    sums.values().removeIf(sum -> sum.signum() == 0);
  }

  /** What the other side has more than the register, by hall, day, cashier and tender. */
  SortedMap<String, BigDecimal> differences() throws IOException {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    Set<String> voided = voided();
    for (Map<String, String> row : rows("payments.csv")) {
      String event = cell(row, "event");
      if (event.equals("PAY") && !voided.contains(cell(row, "payment"))) {
        add(sums, key(row, "hall", "at", "cashier", "tender"), amount(row, "amount").negate());
      } else if (event.equals("REFUND")) {
        add(sums, key(row, "hall", "at", "cashier", "tender"), amount(row, "amount"));
      }
    }
    for (Map<String, String> row : rows("counts.csv")) {
      String figure = cell(row, "figure");
      String key = key(row, "hall", "date", "cashier") + " CASH";
      if (figure.equals("NOTE")) {
        add(sums, key, amount(row, "face").multiply(amount(row, "count")));
      } else if (figure.equals("OPENED")) {
        add(sums, key, amount(row, "amount").negate());
      }
    }
    try (Stream<Path> statements = Files.list(folder.resolve("statements"))) {
      for (Path statement : statements.sorted().toList()) {
        for (Map<String, String> row : rows("statements/" + statement.getFileName())) {
          BigDecimal amount = amount(row, "amount");
          add(
              sums,
              key(row, "hall", "at", "cashier", "tender"),
              cell(row, "kind").equals("SALE") ? amount : amount.negate());
        }
      }
    }
    return sums;
  }

  /** What the filed sheets have more than the register, line by line. */
  SortedMap<String, BigDecimal> sheetDifferences() throws IOException {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    Set<String> voided = voided();
    for (Map<String, String> row : rows("payments.csv")) {
      String event = cell(row, "event");
      String key = sheetKey(row, "at");
      if (event.equals("PAY") && !voided.contains(cell(row, "payment"))) {
        add(sums, key, amount(row, "amount").negate());
      } else if (event.equals("REFUND")) {
        add(sums, key, amount(row, "amount"));
      }
    }
    for (Map<String, String> row : rows("counts.csv")) {
      String figure = cell(row, "figure");
      if (figure.equals("DECLARED")) {
        add(sums, sheetKey(row, "date"), amount(row, "amount"));
      } else if (figure.equals("DECLARED_REFUND")) {
        add(sums, sheetKey(row, "date"), amount(row, "amount").negate());
      }
    }
    return sums;
  }

  private static String sheetKey(Map<String, String> row, String date) {
    String day = cell(row, date).substring(0, 10);
    return String.join(
        " ",
        cell(row, "hall"),
        day,
        cell(row, "cashier"),
        cell(row, "category"),
        cell(row, "season"),
        cell(row, "tender"));
  }

  /** What the answer key promises of {@link #differences}. */
  SortedMap<String, BigDecimal> key() throws IOException {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    for (Map<String, String> row : rows("mistakes.csv")) {
      if (cell(row, "category").isEmpty()) {
        add(sums, key(row, "hall", "date", "cashier", "tender"), amount(row, "effect"));
      }
    }
    return sums;
  }

  /** What the answer key promises of {@link #sheetDifferences}. */
  SortedMap<String, BigDecimal> sheetKey() throws IOException {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    for (Map<String, String> row : rows("mistakes.csv")) {
      if (!cell(row, "category").isEmpty()) {
        add(sums, sheetKey(row, "date"), amount(row, "effect"));
      }
    }
    return sums;
  }

  /** The mistakes that name a cashier, or the hall as a whole, on a day. */
  Map<String, Set<String>> named() throws IOException {
    Map<String, Set<String>> named = new HashMap<>();
    for (Map<String, String> row : rows("mistakes.csv")) {
      named.computeIfAbsent(whose(row, "date"), whose -> new HashSet<>()).add(cell(row, "mistake"));
    }
    return named;
  }

  /** The cashiers and days of the payments in the register, as {@link #named} names them. */
  Set<String> atWork() throws IOException {
    Set<String> atWork = new HashSet<>();
    for (Map<String, String> row : rows("payments.csv")) {
      if (cell(row, "event").equals("PAY")) {
        atWork.add(whose(row, "at"));
      }
    }
    return atWork;
  }

  private static String whose(Map<String, String> row, String date) {
    return cell(row, "hall") + " " + cell(row, "cashier") + " " + cell(row, date).substring(0, 10);
  }

  /** The mistakes that befell a payment. */
  Map<String, Set<String>> befell() throws IOException {
    Map<String, Set<String>> befell = new HashMap<>();
    for (Map<String, String> row : rows("mistakes.csv")) {
      if (!cell(row, "payment").isEmpty()) {
        befell
            .computeIfAbsent(cell(row, "payment"), payment -> new HashSet<>())
            .add(cell(row, "mistake"));
      }
    }
    return befell;
  }

  /** For each mistake the hall and the first day that it names. */
  Collection<String> spoiledDays() throws IOException {
    Map<String, String> days = new HashMap<>();
    for (Map<String, String> row : rows("mistakes.csv")) {
      days.putIfAbsent(cell(row, "mistake"), cell(row, "hall") + " " + cell(row, "date"));
    }
    return days.values();
  }

  /** The halls and days with payments, but for those that have a mistake of the day before. */
  Set<String> daysWithPayments() throws IOException {
    Set<String> days = new HashSet<>();
    for (Map<String, String> row : rows("payments.csv")) {
      if (cell(row, "event").equals("PAY")) {
        days.add(cell(row, "hall") + " " + cell(row, "at").substring(0, 10));
      }
    }
    for (Map<String, String> row : rows("mistakes.csv")) {
      if (cell(row, "kind").equals("WRONG_DAY")) {
        days.remove(cell(row, "hall") + " " + cell(row, "date"));
      }
    }
    return days;
  }
}
