package io.hall.test.conformance;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.Random;
import java.util.Set;

/**
 * One rule with the cases in which it is tried.
 *
 * @param rule which rule
 * @param cases the cases
 * @param law what the rule asks of a case
 * @param <A> the adapter
 * @param <I> one case
 */
record Check<A, I>(Rule rule, Cases<I> cases, Law<A, I> law) {

  private static final int SIMPLER = 2_000;
  private static final int SHOWN = 300;

  /** Tries one case. */
  interface Law<A, I> {
    Trial of(A adapter, I one);
  }

  /** Tries case after case until one breaks the rule, and then makes that as simple as it can. */
  CheckResult against(A adapter, long seed, int tries) {
    Random random = new Random(31 * seed + rule.id().hashCode());
    Set<Standing> seen = EnumSet.noneOf(Standing.class);
    int tried = 0;
    for (Iterator<I> all = cases.made().of(random, tries).iterator(); all.hasNext(); ) {
      I one = all.next();
      Trial trial = attempt(adapter, one);
      tried++;
      seen.add(trial.standing());
      if (trial.isBroken()) {
        return result(simplest(adapter, one, trial), tried);
      }
    }
    return result(
        seen.contains(Standing.NOT_OFFERED)
            ? Trial.NOT_OFFERED
            : seen.contains(Standing.PASSED) ? Trial.KEPT : Trial.CUT,
        tried);
  }

  /** The result for a system that offers nothing of the subject. */
  CheckResult notOffered() {
    return result(Trial.NOT_OFFERED, 0);
  }

  private CheckResult result(Trial trial, int tried) {
    return new CheckResult(
        rule.id(), rule.subject(), rule.source(), trial.standing(), tried, trial.counterexample());
  }

  private Trial attempt(A adapter, I one) {
    try {
      return law.of(adapter, one);
    } catch (NotOfferedException e) {
      return Trial.NOT_OFFERED;
    } catch (RefusedException e) {
      return Trial.broken(one, "ANSWER", "REFUSED");
    } catch (RuntimeException | AssertionError e) {
      return Trial.broken(one, "ANSWER", shown(e));
    }
  }

  static String shown(Throwable thrown) {
    String text = thrown.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  private Trial simplest(A adapter, I broken, Trial first) {
    I one = broken;
    Trial trial = first;
    int left = SIMPLER;
    Iterator<I> simpler = cases.smaller().apply(one).iterator();
    while (left-- > 0 && simpler.hasNext()) {
      I candidate = simpler.next();
      Trial again = attempt(adapter, candidate);
      if (again.isBroken()) {
        one = candidate;
        trial = again;
        simpler = cases.smaller().apply(one).iterator();
      }
    }
    return trial;
  }
}
