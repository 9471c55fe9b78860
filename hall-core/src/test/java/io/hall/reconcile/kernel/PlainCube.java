package io.hall.reconcile.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Totals by group with collections and big integers. */
final class PlainCube {

  /** A group as a cursor of {@link Cube} tells it. */
  record Group(int code, BigInteger ours, BigInteger theirs, int ourCount, int theirCount) {

    Group plus(Group other) {
      return new Group(
          code,
          ours.add(other.ours),
          theirs.add(other.theirs),
          ourCount + other.ourCount,
          theirCount + other.theirCount);
    }
  }

  private PlainCube() {}

  static List<Group> of(LineColumns ours, LineColumns theirs) {
    Map<Integer, Group> groups = new TreeMap<>();
    for (int row = 0; row < ours.size(); row++) {
      BigInteger amount = BigInteger.valueOf(ours.amount(row));
      add(groups, new Group(ours.dims(row), amount, BigInteger.ZERO, 1, 0));
    }
    for (int row = 0; row < theirs.size(); row++) {
      BigInteger amount = BigInteger.valueOf(theirs.amount(row));
      add(groups, new Group(theirs.dims(row), BigInteger.ZERO, amount, 0, 1));
    }
    return List.copyOf(groups.values());
  }

  private static void add(Map<Integer, Group> groups, Group line) {
    groups.merge(line.code(), line, Group::plus);
  }

  static List<Group> list(Cube.Groups groups) {
    List<Group> list = new ArrayList<>();
    while (groups.next()) {
      list.add(
          new Group(
              groups.code(),
              BigInteger.valueOf(groups.ourSum()),
              BigInteger.valueOf(groups.theirSum()),
              groups.ourCount(),
              groups.theirCount()));
    }
    return list;
  }
}
