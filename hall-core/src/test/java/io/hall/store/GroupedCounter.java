package io.hall.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Works of a {@link GroupCommit} that count, led to a commit that notes how far. Nothing in it is
 * guarded: it counts right only if one thread leads at a time and sees what the one before did.
 */
final class GroupedCounter {

  private static final int MOMENTS_TO_COMMIT = 50;

  private final GroupCommit group = new GroupCommit();
  private final Store.Together<Boolean, Integer> work = (connection, asks) -> count(asks);
  private final Connection nowhere = new MemoryLog().connection();
  private int last;
  private int committed;
  private boolean leading;
  private boolean overlapped;

  /**
   * Returns the next number; a negative one, if it was answered before it was committed, or if two
   * have led at once.
   */
  int next() {
    int answer = group.run(true, work, this::lead);
    return answer <= committed && !overlapped ? answer : -answer;
  }

  /** Asks for what is refused; returns 0. */
  int refused() {
    try {
      return group.run(false, work, this::lead);
    } catch (IllegalArgumentException e) {
      return 0;
    }
  }

  private List<Outcome<Integer>> count(List<Boolean> asks) {
    List<Outcome<Integer>> outcomes = new ArrayList<>();
    for (boolean good : asks) {
      outcomes.add(
          good
              ? new Outcome.Done<>(++last)
              : new Outcome.Refused<>(new IllegalArgumentException("refused")));
    }
    return outcomes;
  }

  private void lead(GroupCommit.Group works) {
    overlapped |= leading;
    leading = true;
    Optional<GroupCommit.Bundle<?, ?>> bundle = works.next();
    while (bundle.isPresent()) {
      run(bundle.get());
      bundle = works.next();
    }
    commit();
    leading = false;
  }

  /** Takes a while, so that others come meanwhile. */
  private void commit() {
    for (int i = 0; i < MOMENTS_TO_COMMIT; i++) {
      Thread.onSpinWait();
    }
    committed = last;
  }

  private void run(GroupCommit.Bundle<?, ?> bundle) {
    try {
      bundle.run(nowhere);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
