package io.hall.test.conformance;

import static io.hall.test.conformance.RegisterStep.Act.CONFLICT;
import static io.hall.test.conformance.RegisterStep.Act.ISSUE;
import static io.hall.test.conformance.RegisterStep.Act.LIST;
import static io.hall.test.conformance.RegisterStep.Act.NOTHING;
import static io.hall.test.conformance.RegisterStep.Act.REOPEN;
import static io.hall.test.conformance.RegisterStep.Act.REPEAT;
import static io.hall.test.conformance.RegisterStep.Act.SPOIL;
import static io.hall.test.conformance.RegisterStep.Act.TOTALS;
import static io.hall.test.conformance.RegisterStep.Act.VOID;
import static io.hall.test.conformance.RegisterStep.Act.VOID_AGAIN;
import static io.hall.test.conformance.RegisterStep.Act.VOID_UNKNOWN;

import io.hall.test.conformance.RegisterPlay.Deviation;
import io.hall.test.conformance.RegisterStep.Act;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The rules of a register: plays of some acts, in which one rule is watched. */
final class RegisterChecks {

  private static final int STEPS = 16;
  private static final int FIGURES = 30;

  private RegisterChecks() {}

  static List<Check<Supplier<RegisterAdapter>, ?>> all() {
    return List.of(
        play(Rule.NUMBER_ONCE, Set.of(), VOID, SPOIL),
        play(Rule.NO_GAP, Set.of(), VOID, SPOIL),
        play(Rule.ORDER, Set.of(), VOID, LIST),
        caused(NOTHING, Rule.REFUSED_TAKES_NONE, Set.of(Rule.NO_GAP)),
        caused(NOTHING, Rule.NOTHING_REFUSED, Set.of(Rule.NOTHING_REFUSED, Rule.LISTED)),
        caused(REPEAT, Rule.SAME_REQUEST, Set.of(Rule.SAME_REQUEST, Rule.LISTED, Rule.NUMBER_ONCE)),
        caused(CONFLICT, Rule.CONFLICT, Set.of(Rule.CONFLICT, Rule.LISTED, Rule.EXACT)),
        play(Rule.LISTED, Set.of(), LIST),
        play(Rule.EXACT, Set.of(), LIST),
        play(Rule.UNCHANGED, Set.of(LIST), VOID, REPEAT),
        play(Rule.VOID_KEEPS, Set.of(VOID), LIST),
        play(Rule.VOID_ONCE, Set.of(VOID, VOID_AGAIN, VOID_UNKNOWN)),
        play(Rule.SPOILED, Set.of(SPOIL), LIST),
        play(Rule.TOTALS, Set.of(TOTALS), VOID),
        caused(REOPEN, Rule.CRASH_KEEPS, EnumSet.allOf(Rule.class), VOID, SPOIL),
        play(
            Rule.CRASH_SAME_REQUEST,
            Set.of(Rule.SAME_REQUEST, Rule.LISTED, Rule.NUMBER_ONCE),
            Set.of(REOPEN, REPEAT),
            Set.of(REOPEN)),
        RegisterThreads.check(Rule.THREADS_ONCE),
        RegisterThreads.check(Rule.THREADS_KEEP),
        RegisterThreads.check(Rule.THREADS_SAME_REQUEST));
  }

  private static Check<Supplier<RegisterAdapter>, ?> play(
      Rule rule, Set<Act> needed, Act... others) {
    return play(rule, Set.of(rule), needed, Set.of(), others);
  }

  /** The rule is that {@code act} leads to no deviation from the rules that are watched. */
  private static Check<Supplier<RegisterAdapter>, ?> caused(
      Act act, Rule rule, Set<Rule> watched, Act... others) {
    return play(rule, watched, Set.of(act), Set.of(act), others);
  }

  /**
   * Plays at a register. A deviation from a rule that is not watched, or one that is there as well
   * when the causes are left out, is for another check to tell.
   *
   * @param watched the rules of which a deviation counts
   * @param needed acts without which a play proves nothing
   * @param causes acts that the deviation must come from; none if it may come from any
   * @param others what is done beside that and issuing
   */
  private static Check<Supplier<RegisterAdapter>, ?> play(
      Rule rule, Set<Rule> watched, Set<Act> needed, Set<Act> causes, Act... others) {
    List<Act> acts = Stream.concat(Arrays.stream(others), needed.stream()).sorted().toList();
    List<Act> always = needed.stream().sorted().toList();
    return new Check<>(
        rule,
        Cases.drawn(
            random -> steps(random, acts, always),
            steps -> Cases.smaller(steps, RegisterStep::smaller)),
        (newRegister, steps) -> {
          Optional<Deviation> found = RegisterPlay.of(newRegister, watched, needed, steps);
          if (found.isEmpty()) {
            return Trial.KEPT;
          }
          boolean own = found.get().rule().map(watched::contains).orElse(true);
          boolean caused =
              causes.isEmpty()
                  || isCaused(newRegister, watched, without(steps, causes), found.get());
          return own && caused ? found.get().trial() : Trial.CUT;
        });
  }

  /** Whether what was found is not there without the causes. */
  private static boolean isCaused(
      Supplier<RegisterAdapter> newRegister,
      Set<Rule> watched,
      List<RegisterStep> without,
      Deviation found) {
    Optional<Deviation> again = RegisterPlay.of(newRegister, watched, Set.of(), without);
    return again.isEmpty() || !again.get().rule().equals(found.rule());
  }

  private static List<RegisterStep> without(List<RegisterStep> steps, Set<Act> causes) {
    return steps.stream().filter(step -> !causes.contains(step.act())).toList();
  }

  /**
   * Something is issued first; half of the rest issues too, so that there is something to act on.
   */
  private static List<RegisterStep> steps(Random random, List<Act> acts, List<Act> always) {
    List<RegisterStep> steps =
        new ArrayList<>(
            Cases.list(
                random,
                0,
                STEPS,
                r -> step(r, r.nextBoolean() ? ISSUE : acts.get(r.nextInt(acts.size())))));
    always.forEach(act -> steps.add(step(random, act)));
    Collections.shuffle(steps, random);
    steps.add(0, step(random, ISSUE));
    return steps;
  }

  private static RegisterStep step(Random random, Act act) {
    return new RegisterStep(act, random.nextInt(FIGURES), Cases.fen(random));
  }
}
