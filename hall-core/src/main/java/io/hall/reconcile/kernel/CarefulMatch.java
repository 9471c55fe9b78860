package io.hall.reconcile.kernel;

/**
 * The slow and exact way: sorts lines by key and compares, key by key, the lines of ours with those
 * of theirs. It says what the differences are; the fast paths say which lines it must see.
 */
final class CarefulMatch {

  /** Fewer lines are not worth a second thread. */
  private static final int ALONE = 1 << 12;

  private final Lines lines;
  private final Team team;
  private final KeySort sort;

  CarefulMatch(Lines lines, Team team) {
    this.lines = lines;
    this.team = team;
    this.sort = new KeySort(lines.keys, lines.size);
  }

  /** Returns all differences among the lines. */
  LineDifferences differences() {
    int tasks = sort.split(lines.size < ALONE ? 1 : 4 * team.threads);
    LineDifferences[] parts = new LineDifferences[tasks];
    team.run(tasks, (member, task) -> parts[task] = part(task));
    return LineDifferences.join(parts);
  }

  private LineDifferences part(int task) {
    int from = sort.start(task);
    int to = sort.start(task + 1);
    LineDifferences found = new LineDifferences((to - from) / 2);
    sort.sort(from, to);
    GroupMatch group = new GroupMatch(lines, sort.order, found);
    while (from < to) {
      int end = from + 1;
      while (end < to && sort.keys[end] == sort.keys[from]) {
        end++;
      }
      group.match(from, end);
      from = end;
    }
    return found;
  }
}
