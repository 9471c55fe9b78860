package io.hall.test.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The cases in which a rule is tried.
 *
 * @param made the cases of a row of random numbers, at most so many as are random
 * @param smaller the cases that are a little simpler than one that breaks the rule
 * @param <I> one case
 */
record Cases<I>(Made<I> made, Function<I, Stream<I>> smaller) {

  private static final List<Long> MOST = List.of(1_00L, 5_000_00L, 500_000_00L, 90_000_000_00L);

  /** Makes cases. */
  interface Made<I> {
    Stream<I> of(Random random, int tries);
  }

  /** These cases, the simplest first. */
  static <I> Cases<I> of(List<I> cases) {
    return new Cases<>((random, tries) -> cases.stream(), one -> Stream.empty());
  }

  /** Cases drawn at random. */
  static <I> Cases<I> drawn(Function<Random, I> one, Function<I, Stream<I>> smaller) {
    return new Cases<>(
        (random, tries) -> Stream.generate(() -> one.apply(random)).limit(tries), smaller);
  }

  /** Lists drawn at random, of {@code least} to {@code most} elements. */
  static <E> Cases<List<E>> lists(
      int least, int most, Function<Random, E> element, Function<E, Stream<E>> smaller) {
    return drawn(random -> list(random, least, most, element), list -> smaller(list, smaller));
  }

  static <E> List<E> list(Random random, int least, int most, Function<Random, E> element) {
    int size = least + random.nextInt(most - least + 1);
    return Stream.generate(() -> element.apply(random)).limit(size).toList();
  }

  /** The list without its halves, without one element, with one element simpler. */
  static <E> Stream<List<E>> smaller(List<E> list, Function<E, Stream<E>> element) {
    List<List<E>> found = new ArrayList<>();
    if (list.size() > 1) {
      found.add(list.subList(0, list.size() / 2));
      found.add(list.subList(list.size() / 2, list.size()));
    }
    for (int i = 0; i < list.size(); i++) {
      List<E> less = new ArrayList<>(list);
      less.remove(i);
      found.add(less);
    }
    for (int i = 0; i < list.size(); i++) {
      int at = i;
      element
          .apply(list.get(i))
          .forEach(
              simpler -> {
                List<E> changed = new ArrayList<>(list);
                changed.set(at, simpler);
                found.add(changed);
              });
    }
    return found.stream();
  }

  /** An amount as halls have them: a few fen, a flat, an office block, a boiler house. */
  static long fen(Random random) {
    return 1 + random.nextLong(MOST.get(random.nextInt(MOST.size())));
  }

  /** Amounts that are simpler: a fen, a yuan, the half, a fen less. */
  static Stream<Long> smallerFen(long fen) {
    return LongStream.of(1, 100, fen / 2, fen - 1)
        .filter(less -> less > 0 && less < fen)
        .distinct()
        .boxed();
  }
}
