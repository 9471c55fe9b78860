package io.hall.bench.reconcile;

import io.hall.reconcile.kernel.DifferenceKind;
import io.hall.reconcile.kernel.Dimensions;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Invented lines of two sides with planted mistakes: 1 receipt in 100, a fifth of them of each kind
 * of difference.
 *
 * <p>200 books in 50 halls with 20 cashiers each, 12 categories and 6 tenders (both skewed), 120
 * days. Amounts are up to 5,000 yuan, one in a thousand up to 500,000. Everything about a receipt
 * follows from the seed and its number, so a side is made in whatever order.
 */
final class PlantedLines {

  static final Dimensions DIMENSIONS =
      Dimensions.none()
          .and("tender", 6)
          .and("category", 12)
          .and("cashier", 20)
          .and("hall", 50)
          .and("day", 120);

  private static final int ONE_IN = 500;

  /** Mistakes by their number; all others are none. */
  private static final DifferenceKind[] MISTAKES = DifferenceKind.values();

  private final Shape shape;
  private final long seed;
  private final int[] sizes;
  private final int[] starts;
  private final int receipts;
  private final Map<DifferenceKind, Long> planted = new EnumMap<>(DifferenceKind.class);

  final Columns ours;
  final Columns theirs;

  PlantedLines(Shape shape, int lines, long seed) {
    this.shape = shape;
    this.seed = seed;
    this.receipts = lines / shape.linesEach();
    this.sizes = shape.bookSizes(receipts);
    this.starts = starts(sizes);
    count();
    this.ours = side(DifferenceKind.MISSING_HERE, false);
    this.theirs = side(DifferenceKind.MISSING_THERE, true);
  }

  private static int[] starts(int[] sizes) {
    int[] starts = new int[sizes.length];
    for (int book = 1; book < sizes.length; book++) {
      starts[book] = starts[book - 1] + sizes[book - 1];
    }
    return starts;
  }

  /** How many differences of each kind there are. */
  Map<DifferenceKind, Long> planted() {
    return planted;
  }

  private void count() {
    Arrays.stream(MISTAKES).forEach(kind -> planted.put(kind, 0L));
    for (int receipt = 0; receipt < receipts; receipt++) {
      int mistake = mistake(receipt);
      if (mistake < MISTAKES.length) {
        planted.merge(MISTAKES[mistake], 1L, Long::sum);
        boolean missing =
            isMistake(receipt, DifferenceKind.MISSING_HERE)
                || isMistake(receipt, DifferenceKind.MISSING_THERE);
        // of a receipt that is missing as a whole, one line is missing and the others are further
        planted.merge(DifferenceKind.DUPLICATE, missing ? shape.linesEach() - 1L : 0L, Long::sum);
      }
    }
  }

  private Columns side(DifferenceKind without, boolean withMistakes) {
    int[] order = order(without, withMistakes);
    if (shape.isShuffled()) {
      shuffle(order, new SplittableRandom(withMistakes ? seed + 1 : seed + 2));
    }
    long[] keys = new long[order.length];
    long[] amounts = new long[order.length];
    int[] dims = new int[order.length];
    for (int row = 0; row < order.length; row++) {
      int receipt = order[row] / shape.linesEach();
      int book = book(receipt);
      keys[row] = shape.key(book, receipt - starts[book], sizes[book]);
      amounts[row] = amount(order[row], withMistakes);
      dims[row] = dims(order[row], book, withMistakes);
    }
    return new Columns(keys, amounts, dims);
  }

  /** The lines of a side in the order of their receipts. */
  private int[] order(DifferenceKind without, boolean withCopies) {
    int each = shape.linesEach();
    int[] order = new int[(receipts + receipts / 100 + 100) * each];
    int size = 0;
    for (int receipt = 0; receipt < receipts; receipt++) {
      if (!isMistake(receipt, without)) {
        for (int line = 0; line < each; line++) {
          order[size++] = receipt * each + line;
        }
        if (withCopies && isMistake(receipt, DifferenceKind.DUPLICATE)) {
          order[size++] = receipt * each;
        }
      }
    }
    return Arrays.copyOf(order, size);
  }

  private static void shuffle(int[] order, SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int moved = order[i];
      order[i] = order[other];
      order[other] = moved;
    }
  }

  private int book(int receipt) {
    int found = Arrays.binarySearch(starts, receipt);
    int book = found >= 0 ? found : -found - 2;
    while (sizes[book] == 0) {
      book++;
    }
    return book;
  }

  private long amount(int line, boolean withMistakes) {
    long random = random(line, 1);
    long most = random % 1000 == 0 ? 50_000_000 : 500_000;
    long amount = 1 + (random >>> 10) % most;
    boolean mistaken = withMistakes && isFirstOf(line, DifferenceKind.AMOUNT);
    return mistaken ? amount + 1 + (random >>> 40) % 1000 : amount;
  }

  private int dims(int line, int book, boolean withMistakes) {
    long random = random(line, 2);
    int tender = skewed(random & 0xFFFF, 6);
    int category = skewed(random >>> 16 & 0xFFFF, 12);
    int cashier = (int) ((random >>> 32 & 0xFFFF) % 20);
    int receipt = line / shape.linesEach();
    int day = (int) (120L * (receipt - starts[book]) / sizes[book]);
    boolean mistaken = withMistakes && isFirstOf(line, DifferenceKind.DIMENSIONS);
    int told = mistaken ? (category + 1) % 12 : category;
    return DIMENSIONS.code(tender, told, cashier, book % 50, day);
  }

  /** A number below {@code values}, the small ones often. */
  private static int skewed(long random, int values) {
    double part = random / 65536.0;
    return (int) (part * part * values);
  }

  private boolean isFirstOf(int line, DifferenceKind kind) {
    int each = shape.linesEach();
    return line % each == 0 && isMistake(line / each, kind);
  }

  private boolean isMistake(int receipt, DifferenceKind kind) {
    int mistake = mistake(receipt);
    return mistake < MISTAKES.length && MISTAKES[mistake] == kind;
  }

  private int mistake(int receipt) {
    return (int) (random(receipt, 3) % ONE_IN);
  }

  /** A number from 0 that looks random, always the same for an index. */
  private long random(int index, int purpose) {
    long mixed = seed + index * 4L + purpose;
    mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return (mixed ^ mixed >>> 31) >>> 1;
  }
}
