package io.hall.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the few of many amounts that come to a sum, smallest sets first. The last two of a set are
 * looked up among all pairs, so that five of a hundred take a hundred thousand steps, not eighty
 * million. Immutable.
 */
final class SubsetSearch {

  private final long[] values;
  private final int[] groups;
  private final int most;
  private final int budget;
  private final long[] pairSums;
  private final int[] pairs;

  /**
   * Prepares a search.
   *
   * @param values the amounts, in the order of their likelihood
   * @param groups of each amount its group; no set has two of one group
   * @param most how many an answer has at most, from 1
   * @param budget how many steps a search takes at most
   */
  SubsetSearch(long[] values, int[] groups, int most, int budget) {
    this.values = values.clone();
    this.groups = groups.clone();
    this.most = most;
    this.budget = budget;
    int n = values.length;
    Integer[] order = new Integer[n * Math.max(0, n - 1) / 2];
    int[] unsorted = new int[order.length];
    int count = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        unsorted[count] = i * n + j;
        order[count] = count;
        count++;
      }
    }
    Arrays.sort(
        order, Comparator.comparingLong((Integer p) -> sum(unsorted[p])).thenComparingInt(p -> p));
    pairSums = new long[count];
    pairs = new int[count];
    for (int p = 0; p < count; p++) {
      pairs[p] = unsorted[order[p]];
      pairSums[p] = sum(pairs[p]);
    }
  }

  private long sum(int pair) {
    return values[pair / values.length] + values[pair % values.length];
  }

  /**
   * What a search found.
   *
   * @param sets the sets of the smallest size, each as indices in rising order, likeliest first
   * @param complete whether everything up to the largest size was tried, or up to the size found
   */
  record Found(List<int[]> sets, boolean complete) {}

  /** Searches for the sets that come to {@code target}, at most {@code limit} of the smallest. */
  Found search(long target, int least, int limit) {
    for (int size = least; size <= most; size++) {
      Walk walk = new Walk(size, limit);
      walk.go(0, 0, target);
      if (!walk.found.isEmpty() || walk.steps > budget) {
        return new Found(walk.found, walk.steps <= budget);
      }
    }
    return new Found(List.of(), true);
  }

  /** One search for sets of one size. Not thread-safe. */
  private final class Walk {

    private final int[] chosen;
    private final int limit;
    private final List<int[]> found = new ArrayList<>();
    private int steps;

    Walk(int size, int limit) {
      this.chosen = new int[size];
      this.limit = limit;
    }

    /** Chooses what stands at {@code depth}, from {@code first} on; {@code rest} is still due. */
    void go(int depth, int first, long rest) {
      int open = chosen.length - depth;
      if (open == 2) {
        pairs(depth, first, rest);
        return;
      }
      for (int i = first; i <= values.length - open && found.size() < limit; i++) {
        if (++steps > budget) {
          return;
        }
        if (isFree(i, depth)) {
          chosen[depth] = i;
          if (open > 1) {
            go(depth + 1, i + 1, rest - values[i]);
          } else if (values[i] == rest) {
            found.add(chosen.clone());
          }
        }
      }
    }

    private void pairs(int depth, int first, long rest) {
      steps++;
      for (int p = firstOf(rest); p < pairs.length && pairSums[p] == rest; p++) {
        int i = pairs[p] / values.length;
        int j = pairs[p] % values.length;
        if (i >= first && groups[i] != groups[j] && isFree(i, depth) && isFree(j, depth)) {
          if (found.size() >= limit) {
            return;
          }
          chosen[depth] = i;
          chosen[depth + 1] = j;
          found.add(chosen.clone());
        }
      }
    }

    private boolean isFree(int candidate, int depth) {
      for (int d = 0; d < depth; d++) {
        if (groups[chosen[d]] == groups[candidate]) {
          return false;
        }
      }
      return true;
    }
  }

  private int firstOf(long sum) {
    int low = 0;
    int high = pairSums.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairSums[middle] < sum) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
