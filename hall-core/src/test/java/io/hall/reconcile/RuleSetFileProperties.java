package io.hall.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.payment.Tender;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RuleSetFileProperties {

  @Property
  void what_was_written_is_read_as_it_was(@ForAll("ruleSets") RuleSet rules) {
    assertThat(RuleSetFile.parse("rules.csv", RuleSetFile.write(rules)).orThrow()).isEqualTo(rules);
  }

  @Property
  void two_rule_sets_have_the_same_text_only_when_they_are_equal(
      @ForAll("ruleSets") RuleSet one, @ForAll("ruleSets") RuleSet other) {
    assertThat(RuleSetFile.write(one).equals(RuleSetFile.write(other)))
        .isEqualTo(one.equals(other));
  }

  @Provide
  Arbitrary<RuleSet> ruleSets() {
    var names = Arbitraries.strings().withChars("abcXYZ019").ofMinLength(1).ofMaxLength(40);
    var days = Arbitraries.maps(Arbitraries.of(Tender.class), number(0, 31));
    return Combinators.combine(
            names,
            number(1, 999_999),
            number(0, 1_440).map(Duration::ofMinutes),
            number(1, 12),
            days,
            number(1, 6),
            number(1, 200),
            number(0, 20))
        .as(RuleSet::new);
  }

  private static Arbitrary<Integer> number(int least, int most) {
    return Arbitraries.integers().between(least, most);
  }
}
