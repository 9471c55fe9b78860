package io.hall.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.reconcile.kernel.LineKey;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LongSetTest {

  @Test
  void it_holds_what_was_added_and_nothing_else() {
    LongSet set = new LongSet();
    Set<Long> plain = new HashSet<>();
    Random random = new Random(7);
    assertThat(set.isEmpty()).isTrue();
    for (int i = 0; i < 5_000; i++) {
      long key =
          i % 3 == 0 ? random.nextLong() : LineKey.of(random.nextInt(5), random.nextInt(900));
      assertThat(set.contains(key)).isEqualTo(plain.contains(key));
      set.add(key);
      plain.add(key);
      assertThat(set.contains(key)).isTrue();
      assertThat(set.isEmpty()).isFalse();
    }
    plain.forEach(key -> assertThat(set.contains(key)).isTrue());
    assertThat(set.contains(-12345)).isFalse();
  }

  @Test
  void zero_is_a_key_like_others() {
    LongSet set = new LongSet();
    assertThat(set.contains(0)).isFalse();
    set.add(0);
    assertThat(set.contains(0)).isTrue();
    assertThat(set.contains(1)).isFalse();
    assertThat(set.isEmpty()).isFalse();
  }
}
