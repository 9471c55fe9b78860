package io.hall.reconcile.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules of {@link LineMatch} written down with collections, one object for each line. */
final class PlainMatch {

  /** A difference as {@link LineDifferences} tells it. */
  record Difference(DifferenceKind kind, int ourRow, int theirRow) {}

  private record Line(long amount, int dims, int row) {

    static final Comparator<Line> ORDER =
        Comparator.comparingLong(Line::amount).thenComparingInt(Line::dims);

    List<Object> value() {
      return List.of(amount, dims);
    }
  }

  private record Group(List<Line> ours, List<Line> theirs) {}

  private final List<Difference> found = new ArrayList<>();

  private PlainMatch() {}

  static List<Difference> match(LineColumns ours, LineColumns theirs) {
    Map<Long, Group> groups = new TreeMap<>();
    for (int row = 0; row < ours.size(); row++) {
      group(groups, ours.key(row)).ours().add(new Line(ours.amount(row), ours.dims(row), row));
    }
    for (int row = 0; row < theirs.size(); row++) {
      group(groups, theirs.key(row))
          .theirs()
          .add(new Line(theirs.amount(row), theirs.dims(row), row));
    }
    PlainMatch match = new PlainMatch();
    groups.values().forEach(match::compare);
    return match.found;
  }

  static List<Difference> list(LineDifferences differences) {
    List<Difference> list = new ArrayList<>();
    for (int i = 0; i < differences.size(); i++) {
      list.add(new Difference(differences.kind(i), differences.ourRow(i), differences.theirRow(i)));
    }
    return list;
  }

  private static Group group(Map<Long, Group> groups, long key) {
    return groups.computeIfAbsent(key, k -> new Group(new ArrayList<>(), new ArrayList<>()));
  }

  private void compare(Group group) {
    List<Line> ours = group.ours();
    List<Line> theirs = group.theirs();
    ours.sort(Line.ORDER);
    theirs.sort(Line.ORDER);
    boolean missingHere = ours.isEmpty();
    boolean missingThere = theirs.isEmpty();
    List<Line> ourRest = rest(ours, theirs);
    List<Line> theirRest = rest(theirs, ours);
    int pairs = Math.min(ourRest.size(), theirRest.size());
    for (int i = 0; i < pairs; i++) {
      Line our = ourRest.get(i);
      Line their = theirRest.get(i);
      DifferenceKind kind =
          our.amount() == their.amount() ? DifferenceKind.DIMENSIONS : DifferenceKind.AMOUNT;
      found.add(new Difference(kind, our.row(), their.row()));
    }
    for (int i = pairs; i < ourRest.size(); i++) {
      boolean missing = missingThere && i == 0;
      found.add(
          new Difference(
              missing ? DifferenceKind.MISSING_THERE : DifferenceKind.DUPLICATE,
              ourRest.get(i).row(),
              -1));
    }
    for (int i = pairs; i < theirRest.size(); i++) {
      boolean missing = missingHere && i == 0;
      found.add(
          new Difference(
              missing ? DifferenceKind.MISSING_HERE : DifferenceKind.DUPLICATE,
              -1,
              theirRest.get(i).row()));
    }
  }

  /** The lines for which the other side has no equal one left. */
  private static List<Line> rest(List<Line> lines, List<Line> others) {
    Map<List<Object>, Integer> left = new HashMap<>();
    others.forEach(line -> left.merge(line.value(), 1, Integer::sum));
    return lines.stream().filter(line -> left.merge(line.value(), -1, Integer::sum) < 0).toList();
  }
}
