package io.hall.test.conformance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checks of a subject and the adapter that they are held against.
 *
 * @param checks the checks
 * @param adapter the adapter, if there is one
 */
record Examination<A>(List<Check<A, ?>> checks, Optional<A> adapter) {

  static <A> Examination<A> of(List<Check<A, ?>> checks) {
    return new Examination<>(checks, Optional.empty());
  }

  static <A> Examination<A> of(List<Check<A, ?>> checks, A adapter) {
    return new Examination<>(checks, Optional.of(adapter));
  }

  Stream<CheckResult> run(long seed, int tries) {
    return checks.stream()
        .map(check -> adapter.map(a -> check.against(a, seed, tries)).orElseGet(check::notOffered));
  }
}
