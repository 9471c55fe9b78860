package io.hall.reconcile;

import static io.hall.reconcile.Hall.ANN;
import static io.hall.reconcile.Hall.BEN;
import static io.hall.reconcile.Hall.DAY;
import static io.hall.reconcile.Hall.HALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.payment.Tender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Lines of one transaction, X, are called by their numbers: ours A, B, …, theirs K, L, …; twice
 * there is {@code 2B}, missing on the other side {@code -B}.
 */
class KeyMatchingTest {

  private static final RuleSet RULES =
      new RuleSet("test", 1, Duration.ofMinutes(10), 3, Map.of(Tender.BANK, 2), 5, 6, 8);

  private static Line line(String name, String amount) {
    return line(name, amount, 0);
  }

  private static Line line(String name, String amount, int days) {
    return Line.of(HALL, DAY.plusDays(days), Tender.BANK, Money.yuan(amount))
        .withNumber(name)
        .withReference("X")
        .by(ANN)
        .in(Hall.CURRENT);
  }

  private static List<String> matched(List<Line> ours, List<Line> theirs) {
    List<String> first = matchedOnce(ours, theirs);
    List<Line> oursTurned = new ArrayList<>(ours);
    List<Line> theirsTurned = new ArrayList<>(theirs);
    Collections.reverse(oursTurned);
    Collections.reverse(theirsTurned);
    assertThat(matchedOnce(oursTurned, theirsTurned)).isEqualTo(first);
    return first;
  }

  private static List<String> matchedOnce(List<Line> ours, List<Line> theirs) {
    KeyMatching found =
        KeyMatching.of(RULES, Placing.by(true, true), ours, theirs, Line::reference);
    return Stream.of(
            found.pairs().stream().map(pair -> pair.ours().number() + "=" + pair.theirs().number()),
            found.split().stream().map(b -> names(b.ours()) + "=" + names(b.theirs())),
            found.duplicates(Side.OURS).stream().map(line -> "2" + line.number()),
            found.duplicates(Side.THEIRS).stream().map(line -> "2" + line.number()),
            found.rest(Side.OURS).stream().map(line -> "-" + line.number()),
            found.rest(Side.THEIRS).stream().map(line -> "-" + line.number()))
        .flatMap(texts -> texts)
        .toList();
  }

  private static String names(List<Line> lines) {
    return lines.stream().map(Line::number).sorted().collect(Collectors.joining("+"));
  }

  @Test
  void one_line_on_each_side_is_a_pair_whatever_it_says() {
    assertThat(matched(List.of(line("A", "5.00")), List.of(line("K", "7.00").by(BEN))))
        .containsExactly("A=K");
  }

  @Test
  void transactions_come_in_the_order_of_our_lines_and_then_of_theirs() {
    List<Line> ours =
        List.of(
            line("A", "5.00").withReference("2"),
            line("B", "5.00").withReference("1"),
            line("C", "-5.00").withReference("1"));
    List<Line> theirs =
        List.of(
            line("D", "5.00").withReference("9"),
            line("K", "5.00").withReference("1"),
            line("L", "5.00").withReference("2"),
            line("M", "-5.00").withReference("1"),
            line("E", "5.00").withReference("8"));
    assertThat(matchedOnce(ours, theirs)).containsExactly("A=L", "B=K", "C=M", "-D", "-E");
  }

  @Test
  void lines_without_a_number_are_left_over() {
    assertThat(matched(List.of(line("A", "5.00").withReference("")), List.of(line("K", "5.00"))))
        .containsExactly("-A", "-K");
  }

  @Test
  void the_same_amount_at_the_same_place_goes_before_everything() {
    List<Line> ours = List.of(line("A", "5.00").by(BEN), line("B", "5.00"), line("C", "9.00"));
    List<Line> theirs = List.of(line("K", "5.00"), line("L", "5.00").by(BEN), line("M", "9.00"));
    assertThat(matched(ours, theirs)).contains("A=L", "B=K", "C=M").hasSize(3);
  }

  @Test
  void the_same_amount_goes_before_the_same_place() {
    List<Line> ours = List.of(line("A", "5.00"), line("B", "9.00"));
    List<Line> theirs = List.of(line("K", "9.00").by(BEN), line("L", "7.00"));
    assertThat(matched(ours, theirs)).containsExactlyInAnyOrder("B=K", "A=L");
  }

  @Test
  void the_same_place_goes_before_no_likeness() {
    List<Line> ours = List.of(line("A", "5.00"), line("B", "6.00").by(BEN));
    List<Line> theirs = List.of(line("K", "7.00").by(BEN), line("L", "8.00"));
    assertThat(matched(ours, theirs)).containsExactlyInAnyOrder("A=L", "B=K");
  }

  @Test
  void what_is_alike_in_nothing_is_still_one_transaction() {
    List<Line> ours = List.of(line("A", "5.00"), line("B", "6.00"));
    List<Line> theirs = List.of(line("K", "7.00").by(BEN), line("L", "8.00").by(BEN));
    assertThat(matched(ours, theirs)).containsExactly("A=K", "B=L");
  }

  @Test
  void what_a_side_has_once_more_is_there_twice() {
    assertThat(matched(List.of(line("A", "5.00"), line("B", "5.00")), List.of(line("K", "5.00"))))
        .containsExactly("A=K", "2B");
    assertThat(matched(List.of(line("A", "5.00")), List.of(line("K", "5.00"), line("L", "5.00"))))
        .containsExactly("A=K", "2L");
  }

  @Test
  void what_a_side_has_more_and_unlike_is_missing_on_the_other() {
    assertThat(matched(List.of(line("A", "5.00"), line("B", "6.00")), List.of(line("K", "5.00"))))
        .containsExactly("A=K", "-B");
    Line otherRow = line("B", "5.00").in(Hall.ARREARS);
    assertThat(matched(List.of(line("A", "5.00"), otherRow), List.of(line("K", "5.00"))))
        .containsExactly("A=K", "-B");
  }

  @Test
  void of_what_one_side_has_alone_the_first_is_missing_and_its_twin_is_there_twice() {
    assertThat(matched(List.of(line("A", "5.00"), line("B", "5.00")), List.of()))
        .containsExactly("2B", "-A");
    assertThat(matched(List.of(line("A", "5.00"), line("B", "6.00")), List.of()))
        .containsExactly("-A", "-B");
    assertThat(matched(List.of(), List.of(line("K", "5.00"), line("L", "5.00").in(Hall.ARREARS))))
        .containsExactlyInAnyOrder("-K", "-L");
  }

  @Test
  void lines_of_one_place_and_sum_are_one_sale_in_parts() {
    List<Line> parts = List.of(line("K", "3.00"), line("L", "2.00", 1));
    assertThat(matched(List.of(line("A", "5.00")), parts)).containsExactly("A=K+L");
    assertThat(matched(parts, List.of(line("A", "5.00", 2)))).hasSize(2);
  }

  @Test
  void parts_at_two_places_or_of_another_sum_are_none() {
    assertThat(
            matched(
                List.of(line("A", "5.00")), List.of(line("K", "3.00"), line("L", "2.00").by(BEN))))
        .doesNotContain("A=K+L");
    assertThat(matched(List.of(line("A", "5.00")), List.of(line("K", "3.00"), line("L", "2.50"))))
        .doesNotContain("A=K+L");
    assertThat(
            matched(
                List.of(line("A", "3.00"), line("B", "2.00").by(BEN)), List.of(line("K", "5.00"))))
        .doesNotContain("A+B=K");
    assertThat(
            matched(
                List.of(line("A", "3.00"), line("B", "2.00")),
                List.of(line("K", "4.00"), line("L", "1.00"))))
        .containsExactly("B=L", "A=K");
  }

  @Test
  void a_line_settled_within_the_days_of_the_rules_counts_on_our_day() {
    Line ours = line("A", "5.00");
    for (int days = 0; days <= 2; days++) {
      Line settled = KeyMatching.settled(ours, line("K", "5.00", days), RULES);
      assertThat(settled.date()).isEqualTo(DAY);
    }
    assertThat(KeyMatching.settled(ours, line("K", "5.00", 3), RULES).date())
        .isEqualTo(DAY.plusDays(3));
    assertThat(KeyMatching.settled(ours, line("K", "5.00", -1), RULES).date())
        .isEqualTo(DAY.plusDays(-1));
  }

  @Test
  void lines_alike_in_all_else_are_ordered_by_what_they_say() {
    Line one = line("A", "5.00");
    assertThat(KeyMatching.ORDER.compare(one, line("A", "5.00"))).isZero();
    List<Line> later =
        List.of(
            line("A", "5.01"),
            line("A", "5.00", 1),
            one.at(Hall.at("09:00")),
            one.by(BEN),
            line("B", "5.00"),
            one.withReference("Y"),
            one.atPosition(1));
    for (Line other : later) {
      assertThat(KeyMatching.ORDER.compare(one, other)).isNegative();
      assertThat(KeyMatching.ORDER.compare(other, one)).isPositive();
    }
    assertThat(KeyMatching.ORDER.compare(one, one.in(Hall.ARREARS))).isNotZero();
  }
}
