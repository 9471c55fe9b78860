package io.hall.app.operations;

import io.hall.check.Finding;
import io.hall.verify.Report;
import java.util.List;
import java.util.Optional;

/**
 * How far the work on an archive has come. Immutable.
 *
 * @param state whether it goes on
 * @param done how much is done
 * @param all of how much; 0 if nobody knows
 * @param findings why it was given up
 * @param report what the verifier answered
 */
record ArchiveWork(
    State state, long done, long all, List<Finding> findings, Optional<Report> report) {

  /** What goes on. */
  enum State {
    /** Nothing. */
    IDLE,
    /** The archive is being built (正在生成). */
    BUILDING,
    /** The verifier is at work (正在核验). */
    VERIFYING,
    /** The last work was given up (未完成). */
    FAILED,
    /** The verifier has answered (已核验). */
    VERIFIED
  }

  static final ArchiveWork NONE = of(State.IDLE);

  static ArchiveWork of(State state) {
    return new ArchiveWork(state, 0, 0, List.of(), Optional.empty());
  }

  static ArchiveWork building(long done, long all) {
    return new ArchiveWork(State.BUILDING, done, all, List.of(), Optional.empty());
  }

  static ArchiveWork failed(List<Finding> findings) {
    return new ArchiveWork(State.FAILED, 0, 0, findings, Optional.empty());
  }

  static ArchiveWork verified(Report report) {
    return new ArchiveWork(State.VERIFIED, 0, 0, List.of(), Optional.of(report));
  }

  /** Whether somebody should look again soon. */
  public boolean isGoingOn() {
    return state == State.BUILDING || state == State.VERIFYING;
  }
}
