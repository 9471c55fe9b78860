package io.hall.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StretchProperties {

  @Property
  void an_instant_is_left_exactly_if_it_lies_in_the_one_and_in_none_of_the_others(
      @ForAll("stretches") Stretch one, @ForAll("lists") List<Stretch> others) {
    List<Stretch> left = one.without(others);
    for (int i = 0; i <= 60; i++) {
      Instant at = Instant.ofEpochMilli(i);
      boolean expected = one.contains(at) && others.stream().noneMatch(other -> other.contains(at));
      assertThat(left.stream().filter(piece -> piece.contains(at)).count())
          .isEqualTo(expected ? 1 : 0);
    }
  }

  @Property
  void two_overlap_exactly_if_they_share_an_instant(
      @ForAll("stretches") Stretch one, @ForAll("stretches") Stretch other) {
    boolean shares = false;
    for (int i = 0; i <= 60; i++) {
      Instant at = Instant.ofEpochMilli(i);
      shares |= one.contains(at) && other.contains(at);
    }
    assertThat(one.overlaps(other)).isEqualTo(shares);
  }

  @Provide
  Arbitrary<Stretch> stretches() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 50), Arbitraries.integers().between(1, 10))
        .as(
            (from, length) ->
                new Stretch(Instant.ofEpochMilli(from), Instant.ofEpochMilli(from + length)));
  }

  @Provide
  Arbitrary<List<Stretch>> lists() {
    return stretches().list().ofMaxSize(5);
  }
}
