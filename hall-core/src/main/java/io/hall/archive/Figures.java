package io.hall.archive;

import io.hall.money.Money;
import io.hall.receipt.NumberedRecord.Act;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a checkpoint counts; the names are those of {@code docs/formats/season-archive.md}. */
final class Figures {

  private static final String FEN = "-fen";
  private static final String SPOILED = "spoiled";
  private static final List<String> WITH_AMOUNT =
      List.of("issued", "refunded", "voided", "unrefunded");

  private Figures() {}

  /** Counts the records of a day. */
  static SortedMap<String, Long> of(List<Leaf> leaves) {
    SortedMap<String, Long> figures = none();
    for (Leaf leaf : leaves) {
      String name = name(leaf);
      add(figures, name, 1);
      if (figures.containsKey(name + FEN)) {
        add(figures, name + FEN, fen(leaf));
      }
    }
    return figures;
  }

  /** A voided refund voucher's amount is negative in its record. */
  private static long fen(Leaf leaf) {
    Money amount = leaf.said().amount();
    return (leaf.said().act() == Act.VOIDED && leaf.refund() ? amount.negated() : amount).fen();
  }

  private static String name(Leaf leaf) {
    return switch (leaf.said().act()) {
      case ISSUED -> "issued";
      case REFUNDED -> "refunded";
      case SPOILED -> SPOILED;
      case VOIDED -> leaf.refund() ? "unrefunded" : "voided";
    };
  }

  /** Adds up those of the days of a period. */
  static SortedMap<String, Long> sum(List<KeptCheckpoint> days) {
    SortedMap<String, Long> figures = none();
    for (KeptCheckpoint day : days) {
      Map<String, Long> counted = day.sealed().checkpoint().figures();
      figures.keySet().forEach(name -> add(figures, name, counted.getOrDefault(name, 0L)));
    }
    return figures;
  }

  private static SortedMap<String, Long> none() {
    SortedMap<String, Long> figures = new TreeMap<>();
    figures.put(SPOILED, 0L);
    for (String name : WITH_AMOUNT) {
      figures.put(name, 0L);
      figures.put(name + FEN, 0L);
    }
    return figures;
  }

  private static void add(SortedMap<String, Long> figures, String name, long more) {
    figures.merge(name, more, Math::addExact);
  }
}
