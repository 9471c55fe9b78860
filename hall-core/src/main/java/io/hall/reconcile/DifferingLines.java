package io.hall.reconcile;

import io.hall.money.Money;
import io.hall.reconcile.kernel.Cube;
import io.hall.reconcile.kernel.DifferenceKind;
import io.hall.reconcile.kernel.LineColumns;
import io.hall.reconcile.kernel.LineDifferences;
import io.hall.reconcile.kernel.LineMatch;
import io.hall.reconcile.kernel.Workspace;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The lines of all transactions that are not the same on both sides, as the kernel finds them: the
 * few of many millions at which anybody has to look. Not thread-safe.
 */
final class DifferingLines {

  /** How many lines a thread looks through before it takes more. */
  private static final int MORSEL = 1 << 18;

  private final LineTables both;
  private final LineColumns ours;
  private final LineColumns theirs;
  private final Workspace space;
  private final BitSet ourRows = new BitSet();
  private final BitSet theirRows = new BitSet();

  private DifferingLines(LineTables both, Workspace space) {
    this.both = both;
    this.ours = both.ours().columns();
    this.theirs = both.theirs().columns();
    this.space = space;
  }

  /** Finds them in the memory and on the threads of {@code space}. */
  static DifferingLines of(LineTables both, Workspace space) {
    DifferingLines differing = new DifferingLines(both, space);
    differing.find();
    return differing;
  }

  /** The places at which a total may differ, in their order. */
  List<Place> places() {
    return wanted().stream().mapToObj(both::place).sorted().toList();
  }

  private BitSet wanted() {
    BitSet wanted = new BitSet();
    ourRows.stream().forEach(row -> wanted.set(ours.dims(row)));
    theirRows.stream().forEach(row -> wanted.set(theirs.dims(row)));
    return wanted;
  }

  private void find() {
    LineDifferences found = LineMatch.match(ours, theirs, space);
    LongSet repeated = new LongSet();
    for (int i = 0; i < found.size(); i++) {
      if (found.ourRow(i) >= 0) {
        ourRows.set(found.ourRow(i));
      }
      if (found.theirRow(i) >= 0) {
        theirRows.set(found.theirRow(i));
      }
      if (found.kind(i) == DifferenceKind.DUPLICATE) {
        repeated.add(
            found.ourRow(i) >= 0 ? ours.key(found.ourRow(i)) : theirs.key(found.theirRow(i)));
      }
    }
    if (!repeated.isEmpty()) {
      addAll(ours, repeated, ourRows);
      addAll(theirs, repeated, theirRows);
    }
  }

  /** What is there twice is judged beside all lines of its transaction. */
  private static void addAll(LineColumns lines, LongSet keys, BitSet rows) {
    int morsels = (lines.size() + MORSEL - 1) / MORSEL;
    BitSet[] found = new BitSet[morsels];
    IntStream.range(0, morsels).parallel().forEach(m -> found[m] = rows(lines, keys, m * MORSEL));
    for (int m = 0; m < morsels; m++) {
      int from = m * MORSEL;
      found[m].stream().forEach(row -> rows.set(from + row));
    }
  }

  /** The rows with one of the keys in a morsel, counted from its first. */
  private static BitSet rows(LineColumns lines, LongSet keys, int from) {
    BitSet rows = new BitSet();
    int size = Math.min(MORSEL, lines.size() - from);
    for (int i = 0; i < size; i++) {
      if (keys.contains(lines.key(from + i))) {
        rows.set(i);
      }
    }
    return rows;
  }

  List<Line> lines(Side side) {
    return side == Side.OURS ? lines(ourRows, both.ours()) : lines(theirRows, both.theirs());
  }

  private static List<Line> lines(BitSet rows, LineTable table) {
    return Arrays.stream(rows.stream().toArray()).parallel().mapToObj(table::line).toList();
  }

  /** Adds the totals of both sides: of all lines, and of the places at which one may differ. */
  void count(Balance balance) {
    Cube cube = Cube.of(ours, theirs, both.dimensions(), space);
    BitSet wanted = wanted();
    long ourTotal = 0;
    long theirTotal = 0;
    for (Cube.Groups group = cube.groups(); group.next(); ) {
      ourTotal = Math.addExact(ourTotal, group.ourSum());
      theirTotal = Math.addExact(theirTotal, group.theirSum());
      if (wanted.get(group.code())) {
        balance.place(
            both.place(group.code()), Money.ofFen(group.ourSum()), Money.ofFen(group.theirSum()));
      }
    }
    balance.all(Money.ofFen(ourTotal), Money.ofFen(theirTotal));
  }
}
