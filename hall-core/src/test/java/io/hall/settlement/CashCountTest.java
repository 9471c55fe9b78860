package io.hall.settlement;

import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CashCountTest {

  @Test
  void a_drawer_comes_to_its_pieces_times_their_faces() {
    CashCount drawer =
        new CashCount(
            Map.of(Denomination.YUAN_100, 17L, Denomination.JIAO_5, 3L, Denomination.FEN_1, 2L));

    assertThat(drawer.total()).isEqualTo(Money.yuan("1701.52"));
  }

  @Test
  void an_empty_drawer_comes_to_nothing() {
    assertThat(CashCount.NOTHING.total()).isEqualTo(Money.ZERO);
    assertThat(new CashCount(Map.of(Denomination.YUAN_5, 0L)).total()).isEqualTo(Money.ZERO);
  }

  @Test
  void a_negative_count_is_refused() {
    assertThat(codesOf(() -> new CashCount(Map.of(Denomination.YUAN_1, -1L))))
        .isEqualTo(List.of("SETTLEMENT-001"));
  }

  @Test
  void a_count_that_no_drawer_holds_is_refused_before_a_total_overflows() {
    Map<Denomination, Long> full = new EnumMap<>(Denomination.class);
    for (Denomination piece : Denomination.values()) {
      full.put(piece, 1_000_000L);
    }

    assertThat(new CashCount(full).total()).isEqualTo(Money.yuan("188880000"));
    assertThat(codesOf(() -> new CashCount(Map.of(Denomination.YUAN_100, 1_000_001L))))
        .isEqualTo(List.of("SETTLEMENT-009"));
    assertThat(codesOf(() -> new CashCount(Map.of(Denomination.YUAN_100, Long.MAX_VALUE))))
        .isEqualTo(List.of("SETTLEMENT-009"));
  }

  @Test
  void what_was_counted_does_not_change_with_the_map_it_came_from() {
    Map<Denomination, Long> pieces = new EnumMap<>(Denomination.class);
    pieces.put(Denomination.YUAN_10, 1L);
    CashCount drawer = new CashCount(pieces);

    pieces.put(Denomination.YUAN_100, 5L);

    assertThat(drawer.total()).isEqualTo(Money.yuan("10"));
  }

  @Test
  void an_amount_takes_as_few_notes_and_coins_as_it_can() {
    assertThat(CashCount.fewest(Money.yuan("388.76")).pieces())
        .isEqualTo(
            Map.ofEntries(
                Map.entry(Denomination.YUAN_100, 3L),
                Map.entry(Denomination.YUAN_50, 1L),
                Map.entry(Denomination.YUAN_20, 1L),
                Map.entry(Denomination.YUAN_10, 1L),
                Map.entry(Denomination.YUAN_5, 1L),
                Map.entry(Denomination.YUAN_2, 1L),
                Map.entry(Denomination.YUAN_1, 1L),
                Map.entry(Denomination.JIAO_5, 1L),
                Map.entry(Denomination.JIAO_2, 1L),
                Map.entry(Denomination.FEN_5, 1L),
                Map.entry(Denomination.FEN_1, 1L)));
    assertThat(CashCount.fewest(Money.ZERO)).isEqualTo(CashCount.NOTHING);
    assertThat(codesOf(() -> CashCount.fewest(Money.yuan("-0.01"))))
        .isEqualTo(codesOf(() -> new CashCount(Map.of(Denomination.YUAN_1, -1L))));
  }
}
