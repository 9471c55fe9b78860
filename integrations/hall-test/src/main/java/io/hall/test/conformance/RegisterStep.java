package io.hall.test.conformance;

import java.util.stream.Stream;

/**
 * What a hall does next.
 *
 * @param act what
 * @param figure a figure that chooses on what, not negative
 * @param fen an amount
 */
record RegisterStep(Act act, int figure, long fen) {

  /** What can be done at a register. */
  enum Act {
    ISSUE,
    /** The same request once more. */
    REPEAT,
    /** The same request with another amount. */
    CONFLICT,
    /** A receipt of nothing, or of less. */
    NOTHING,
    VOID,
    /** What is void already. */
    VOID_AGAIN,
    /** A number that was never taken. */
    VOID_UNKNOWN,
    SPOIL,
    REOPEN,
    /** Look at the entries. */
    LIST,
    /** Look at the totals. */
    TOTALS
  }

  /** The same with less to it: issued and not spoiled, of a simpler payer, of a simpler amount. */
  static Stream<RegisterStep> smaller(RegisterStep step) {
    return Stream.of(
            Stream.of(Act.ISSUE).map(act -> new RegisterStep(act, step.figure, step.fen)),
            Stream.of(0).map(figure -> new RegisterStep(step.act, figure, step.fen)),
            Cases.smallerFen(step.fen).map(fen -> new RegisterStep(step.act, step.figure, fen)))
        .flatMap(simpler -> simpler)
        .filter(simpler -> !simpler.equals(step));
  }
}
