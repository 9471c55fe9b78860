package io.hall.store;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** What two threads are answered that ask one {@link GroupCommit} at the same time. */
public final class GroupCommitStress {

  private GroupCommitStress() {}

  /** Each gets an answer, its own, and not before the commit. */
  @JCStressTest
  @Outcome(
      id = {"1, 2", "2, 1"},
      expect = ACCEPTABLE,
      desc = "one before the other")
  @Outcome(expect = FORBIDDEN, desc = "lost, doubled, or answered before the commit")
  @State
  public static class OneEach {

    private final GroupedCounter counter = new GroupedCounter();

    @Actor
    public void one(II_Result r) {
      r.r1 = counter.next();
    }

    @Actor
    public void other(II_Result r) {
      r.r2 = counter.next();
    }
  }

  /** The lead goes on to who waits, and is free for who comes when nobody does. */
  @JCStressTest
  @Outcome(
      id = {"1, 2, 3, 4", "1, 3, 2, 4", "1, 4, 2, 3", "2, 3, 1, 4", "2, 4, 1, 3", "3, 4, 1, 2"},
      expect = ACCEPTABLE,
      desc = "each in its own order")
  @Outcome(expect = FORBIDDEN, desc = "lost, doubled, or answered before the commit")
  @State
  public static class TwoEach {

    private final GroupedCounter counter = new GroupedCounter();

    @Actor
    public void one(IIII_Result r) {
      r.r1 = counter.next();
      r.r2 = counter.next();
    }

    @Actor
    public void other(IIII_Result r) {
      r.r3 = counter.next();
      r.r4 = counter.next();
    }
  }

  /** A refusal goes to whom it concerns. */
  @JCStressTest
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "each its own")
  @Outcome(expect = FORBIDDEN, desc = "the answer of the other")
  @State
  public static class OneIsRefused {

    private final GroupedCounter counter = new GroupedCounter();

    @Actor
    public void one(II_Result r) {
      r.r1 = counter.next();
    }

    @Actor
    public void other(II_Result r) {
      r.r2 = counter.refused();
    }
  }
}
