package io.hall.test.conformance;

import io.hall.test.conformance.ReconciliationAdapter.Cause;
import io.hall.test.conformance.ReconciliationAdapter.Kind;
import io.hall.test.conformance.ReconciliationAdapter.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two sides that agree but for mistakes that were planted.
 *
 * @param items every transaction once
 * @param theirOrder a seed for the order of the other side
 */
record Planted(List<Planted.Item> items, long theirOrder) {

  /** Two empty sides. */
  static final Planted NOTHING = of(List.of());

  /** The mistakes that two sides can have. */
  static final List<Kind> KINDS =
      List.of(
          Kind.MISSING_THERE,
          Kind.MISSING_HERE,
          Kind.DUPLICATE_THERE,
          Kind.DUPLICATE_HERE,
          Kind.WRONG_AMOUNT,
          Kind.WRONG_TENDER);

  private static final List<String> TENDERS = List.of("POS", "WECHAT", "ALIPAY");

  /**
   * A transaction.
   *
   * @param line as it should be on both sides
   * @param mistake what happened to it, if anything
   * @param wrongFen the other side's amount, when that is the mistake
   */
  record Item(Line line, Optional<Kind> mistake, long wrongFen) {

    private boolean is(Kind kind) {
      return mistake.equals(Optional.of(kind));
    }

    List<Line> ours() {
      return is(Kind.MISSING_HERE)
          ? List.of()
          : is(Kind.DUPLICATE_HERE) ? List.of(line, line) : List.of(line);
    }

    List<Line> theirs() {
      return mistake.map(this::theirs).orElse(List.of(line));
    }

    private List<Line> theirs(Kind kind) {
      return switch (kind) {
        case MISSING_THERE -> List.of();
        case DUPLICATE_THERE -> List.of(line, line);
        case WRONG_AMOUNT -> List.of(new Line(line.reference(), line.tender(), wrongFen));
        case WRONG_TENDER -> List.of(new Line(line.reference(), other(), line.fen()));
        default -> List.of(line);
      };
    }

    private String other() {
      return TENDERS.get((TENDERS.indexOf(line.tender()) + 1) % TENDERS.size());
    }

    Stream<Cause> cause() {
      long fen = ReconciliationChecks.sum(theirs()) - ReconciliationChecks.sum(ours());
      return mistake.stream().map(kind -> new Cause(kind, line.reference(), fen));
    }

    Stream<Item> smaller() {
      return Cases.smallerFen(line.fen()).map(this::of);
    }

    private Item of(long fen) {
      return new Item(new Line(line.reference(), line.tender(), fen), mistake, fen + 1);
    }
  }

  static String tender(Random random) {
    return TENDERS.get(random.nextInt(TENDERS.size()));
  }

  static Planted of(List<Item> items) {
    return new Planted(List.copyOf(items), 0);
  }

  /** Draws so many transactions; the first have these mistakes, one each. */
  static Planted drawn(Random random, int size, List<Kind> mistakes) {
    return new Planted(
        IntStream.range(0, Math.max(size, mistakes.size()))
            .mapToObj(
                i -> {
                  long fen = Cases.fen(random);
                  String tender = tender(random);
                  return new Item(
                      new Line("T" + (i + 1), tender, fen),
                      i < mistakes.size() ? Optional.of(mistakes.get(i)) : Optional.empty(),
                      fen + 1 + random.nextInt(1_000));
                })
            .toList(),
        random.nextLong());
  }

  List<Line> ours() {
    return items.stream().flatMap(item -> item.ours().stream()).toList();
  }

  List<Line> theirs() {
    List<Line> theirs =
        new ArrayList<>(items.stream().flatMap(item -> item.theirs().stream()).toList());
    Collections.shuffle(theirs, new Random(theirOrder));
    return theirs;
  }

  List<Cause> causes() {
    return items.stream().flatMap(Item::cause).toList();
  }

  Stream<Planted> smaller() {
    List<Item> ofOneFen = items.stream().map(item -> item.of(1)).toList();
    return Stream.concat(
            Stream.of(ofOneFen).filter(less -> !less.equals(items)),
            Cases.smaller(items, Item::smaller))
        .map(less -> new Planted(less, theirOrder));
  }
}
