package io.hall.reconcile;

import static io.hall.reconcile.Hall.DAY;
import static io.hall.reconcile.Hall.HALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.settlement.Shift;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReconcilerProperties {

  private static final List<Row> ROWS = List.of(Hall.CURRENT, Hall.ARREARS, Hall.SHOPS);

  /** Few amounts, numbers, cashiers and days, so that everything meets everything. */
  @Provide
  Arbitrary<Line> line() {
    Arbitrary<Line> line =
        Combinators.combine(
                Arbitraries.of(Tender.POS, Tender.WECHAT),
                Arbitraries.of(1L, 5_00L, 17_14L, 17_41L, 171_40L, 17_00L),
                Arbitraries.of("", "A", "B", "AB", "BA"),
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(0, 600),
                Arbitraries.of(ROWS),
                Arbitraries.integers().between(0, 9))
            .as(
                (tender, fen, text, day, minute, row, more) -> {
                  Money amount = Money.ofFen(more == 9 ? -fen : fen);
                  Line made =
                      Line.of(HALL, DAY.plusDays(day), tender, amount)
                          .at(Hall.at("09:00").plusSeconds(86_400L * day + 60L * minute))
                          .withNumber(text.isEmpty() ? "N" : text)
                          .withReference(text)
                          .in(row);
                  return more == 8 ? made.asVoided() : made;
                });
    return Combinators.combine(line, Arbitraries.of("", "1001", "1002"))
        .as((made, cashier) -> cashier.isEmpty() ? made : made.by(new StaffNumber(cashier)));
  }

  @Provide
  Arbitrary<List<Line>> side() {
    return line()
        .list()
        .ofMaxSize(14)
        .map(
            lines -> {
              List<Line> placed = new ArrayList<>();
              lines.forEach(line -> placed.add(line.atPosition(placed.size() + 1L)));
              return placed;
            });
  }

  @Property(tries = 1500)
  void causes_and_residual_sum_to_the_difference_of_every_place(
      @ForAll("side") List<Line> ours, @ForAll("side") List<Line> theirs) {
    for (Reconciliation found : both(ours, theirs)) {
      Map<Place, Money> effects = new HashMap<>();
      found.causes().stream()
          .flatMap(cause -> cause.effects().stream())
          .forEach(effect -> effects.merge(effect.place(), effect.amount(), Money::plus));
      for (Difference difference : found.differences()) {
        assertThat(difference.explained())
            .isEqualTo(effects.getOrDefault(difference.place(), Money.ZERO));
        assertThat(difference.amount()).isEqualTo(difference.explained());
      }
      Money sum = Money.sum(found.causes().stream().map(Cause::amount).toList());
      assertThat(sum).isEqualTo(found.difference());
      assertThat(found.residual()).isEqualTo(Money.ZERO);
    }
  }

  @Property(tries = 800)
  void the_order_of_the_lines_does_not_matter(
      @ForAll("side") List<Line> ours, @ForAll("side") List<Line> theirs, @ForAll Random random) {
    List<Line> shuffledOurs = shuffled(ours, random);
    List<Line> shuffledTheirs = shuffled(theirs, random);
    assertThat(both(shuffledOurs, shuffledTheirs)).isEqualTo(both(ours, theirs));
  }

  @Property(tries = 800)
  void lines_of_no_file_may_come_in_any_order(
      @ForAll("side") List<Line> ours, @ForAll("side") List<Line> theirs, @ForAll Random random) {
    List<Line> ourLines = ours.stream().map(line -> line.atPosition(0)).toList();
    List<Line> theirLines = theirs.stream().map(line -> line.atPosition(0)).toList();
    assertThat(both(shuffled(ourLines, random), shuffled(theirLines, random)))
        .isEqualTo(both(ourLines, theirLines));
  }

  @Property(tries = 800)
  void a_side_agrees_with_itself(@ForAll("side") List<Line> side) {
    List<Line> counting = side.stream().filter(line -> !line.voided()).toList();
    assertThat(Hall.lines(counting, counting).agrees()).isTrue();
  }

  @Property(tries = 500)
  void the_money_of_every_line_is_told_once(
      @ForAll("side") List<Line> ours, @ForAll("side") List<Line> theirs) {
    Reconciliation found = Hall.lines(ours, theirs);
    assertThat(found.ours()).isEqualTo(sum(ours));
    assertThat(found.theirs()).isEqualTo(sum(theirs));
  }

  @Property(tries = 400)
  void a_drawer_is_explained_to_the_fen(
      @ForAll("side") List<Line> lines, @ForAll("cents") long first, @ForAll("cents") long second) {
    List<Line> cash = new ArrayList<>();
    for (Line line : lines) {
      Line taken =
          Line.of(HALL, DAY, Tender.CASH, line.amount().abs())
              .by(Hall.ANN)
              .at(line.at().orElseThrow())
              .withNumber("C" + line.position());
      cash.add(line.voided() ? taken.asVoided() : taken);
    }
    Shift.Closed morning = Hall.drawer(1, "500.00", Money.ofFen(first).toString());
    Shift.Closed evening = Hall.drawer(2, "500.00", Money.ofFen(second).toString());
    Reconciliation found = Hall.money(cash, Hall.money(List.of(), morning, evening));
    assertThat(found.residual()).isEqualTo(Money.ZERO);
    assertThat(Money.sum(found.causes().stream().map(Cause::amount).toList()))
        .isEqualTo(found.difference());
  }

  @Provide
  Arbitrary<Long> cents() {
    return Arbitraries.longs().between(0, 2000_00);
  }

  private static Money sum(List<Line> lines) {
    return Money.sum(lines.stream().filter(line -> !line.voided()).map(Line::amount).toList());
  }

  private static List<Line> shuffled(List<Line> lines, Random random) {
    List<Line> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static List<Reconciliation> both(List<Line> ours, List<Line> theirs) {
    return List.of(
        Hall.lines(ours, theirs),
        Hall.money(ours, MoneySide.of(theirs.stream().filter(line -> !line.voided()).toList())));
  }
}
