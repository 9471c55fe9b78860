package io.hall.store;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * What two threads are answered that use one {@link SqliteStore} at the same time, and what is
 * durable afterwards. The answer of a write is the position of its record, 0 when it is refused.
 */
public final class SqliteStoreStress {

  private SqliteStoreStress() {}

  /** Both are in the log, and the witness knows the last. */
  @JCStressTest
  @Outcome(
      id = {"1, 2, 2, 2", "2, 1, 2, 2"},
      expect = ACCEPTABLE,
      desc = "one behind the other")
  @Outcome(expect = FORBIDDEN, desc = "answered, and not durable or not noted")
  @State
  public static class TwoWrite {

    private final WritingHall hall = new WritingHall(new MemoryLog());

    @Actor
    public void one(IIII_Result r) {
      r.r1 = hall.append("one");
    }

    @Actor
    public void other(IIII_Result r) {
      r.r2 = hall.append("other");
    }

    @Arbiter
    public void after(IIII_Result r) {
      r.r3 = hall.durable();
      r.r4 = hall.noted();
    }
  }

  /** The second commit fails: there is none if the two share the first. */
  @JCStressTest
  @Outcome(
      id = {"1, 2, 2", "2, 1, 2"},
      expect = ACCEPTABLE,
      desc = "one commit for both")
  @Outcome(
      id = {"1, 0, 1", "0, 1, 1"},
      expect = ACCEPTABLE,
      desc = "the later is told that it failed")
  @Outcome(expect = FORBIDDEN, desc = "the answer is not what is durable")
  @State
  public static class ACommitFails {

    private final WritingHall hall = new WritingHall(new MemoryLog().failingCommit(2));

    @Actor
    public void one(III_Result r) {
      r.r1 = hall.append("one");
    }

    @Actor
    public void other(III_Result r) {
      r.r2 = hall.append("other");
    }

    @Arbiter
    public void after(III_Result r) {
      r.r3 = hall.durable();
    }
  }

  /** The first commit fails, and takes with it who shared it, and all who come later. */
  @JCStressTest
  @Outcome(id = "0, 0, 0", expect = ACCEPTABLE, desc = "nobody is answered")
  @Outcome(expect = FORBIDDEN, desc = "answered after a sync that failed")
  @State
  public static class EveryCommitFails {

    private final WritingHall hall = new WritingHall(new MemoryLog().failingCommit(1));

    @Actor
    public void one(III_Result r) {
      r.r1 = hall.append("one");
    }

    @Actor
    public void other(III_Result r) {
      r.r2 = hall.append("other");
    }

    @Arbiter
    public void after(III_Result r) {
      r.r3 = hall.durable();
    }
  }

  /** Who fails is taken out alone. */
  @JCStressTest
  @Outcome(id = "1, 0, 1", expect = ACCEPTABLE, desc = "the good one is there, the other is not")
  @Outcome(expect = FORBIDDEN, desc = "one cost the other its answer, or left something behind")
  @State
  public static class OneFails {

    private final WritingHall hall = new WritingHall(new MemoryLog());

    @Actor
    public void one(III_Result r) {
      r.r1 = hall.append("one");
    }

    @Actor
    public void other(III_Result r) {
      r.r2 = hall.fail("other");
    }

    @Arbiter
    public void after(III_Result r) {
      r.r3 = hall.durable();
    }
  }

  /** What the database takes back as a whole was promised to nobody. */
  @JCStressTest
  @Outcome(id = "1, 0, 1", expect = ACCEPTABLE, desc = "before it or after it")
  @Outcome(id = "0, 0, 0", expect = ACCEPTABLE, desc = "with it, and told so")
  @Outcome(expect = FORBIDDEN, desc = "the answer is not what is durable")
  @State
  public static class ATransactionIsLost {

    private final WritingHall hall = new WritingHall(new MemoryLog());

    @Actor
    public void one(III_Result r) {
      r.r1 = hall.append("one");
    }

    @Actor
    public void other(III_Result r) {
      r.r2 = hall.lose("other");
    }

    @Arbiter
    public void after(III_Result r) {
      r.r3 = hall.durable();
    }
  }

  /** A store is closed before a write or after it, not in it. */
  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "written, then closed")
  @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "closed, then refused")
  @Outcome(expect = FORBIDDEN, desc = "closed amid the write")
  @State
  public static class OneCloses {

    private final WritingHall hall = new WritingHall(new MemoryLog());

    @Actor
    public void one(II_Result r) {
      r.r1 = hall.append("one");
    }

    @Actor
    public void other() {
      hall.close();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = hall.durable();
    }
  }
}
