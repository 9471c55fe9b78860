package io.hall.reconcile;

import static io.hall.reconcile.Hall.ANN;
import static io.hall.reconcile.Hall.BEN;
import static io.hall.reconcile.Hall.DAY;
import static io.hall.reconcile.Hall.HALL;
import static io.hall.reconcile.Hall.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.Tender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines are called by their numbers: ours A, B, …, theirs K, L, …; a match is {@code A+B=K}. */
class RestMatchingTest {

  /** Up to ten minutes apart, bundles of up to three; bank lines come within two days. */
  private static final RuleSet RULES =
      new RuleSet("test", 1, Duration.ofMinutes(10), 3, Map.of(Tender.BANK, 2), 5, 6, 8);

  private static Line line(String name, Tender tender, String amount) {
    return Line.of(HALL, DAY, tender, Money.yuan(amount)).withNumber(name);
  }

  private static Line pos(String name, String amount) {
    return line(name, Tender.POS, amount);
  }

  private static Line pos(String name, String amount, String time) {
    return pos(name, amount).at(at(time));
  }

  private static Line bank(String name, String amount, int days) {
    return Line.of(HALL, DAY.plusDays(days), Tender.BANK, Money.yuan(amount)).withNumber(name);
  }

  /** What was matched, in its order, then what was left over on our side and on theirs. */
  private static List<String> matched(List<Line> ours, List<Line> theirs) {
    RestMatching found = RestMatching.of(RULES, ours, theirs);
    return Stream.of(
            found.pairs().stream().map(pair -> name(pair.ours()) + "=" + name(pair.theirs())),
            found.bundles().stream().map(b -> names(b.ours()) + "=" + names(b.theirs())),
            found.rest(Side.OURS).stream().map(Line::number),
            found.rest(Side.THEIRS).stream().map(Line::number))
        .flatMap(texts -> texts)
        .toList();
  }

  private static String names(List<Line> lines) {
    return lines.stream().map(RestMatchingTest::name).sorted().collect(Collectors.joining("+"));
  }

  private static String name(Line line) {
    return line.number();
  }

  @Test
  void lines_of_one_amount_and_place_are_a_pair() {
    assertThat(matched(List.of(pos("A", "50.00")), List.of(pos("K", "50.00"))))
        .containsExactly("A=K");
    assertThat(matched(List.of(pos("A", "50.00")), List.of(pos("K", "53.37"))))
        .containsExactly("A", "K");
  }

  @Test
  void lines_of_two_halls_are_none() {
    Line elsewhere =
        Line.of(new HallCode("H02"), DAY, Tender.POS, Money.yuan("50.00")).withNumber("K");
    assertThat(matched(List.of(pos("A", "50.00")), List.of(elsewhere))).containsExactly("A", "K");
  }

  @ParameterizedTest
  @CsvSource({"09:20, true", "09:25, true", "09:26, false", "09:05, true", "09:04, false"})
  void they_may_be_as_far_apart_in_time_as_the_rules_say(String time, boolean pair) {
    assertThat(matched(List.of(pos("A", "50.00", "09:15")), List.of(pos("K", "50.00", time))))
        .hasSize(pair ? 1 : 2);
  }

  @Test
  void a_line_without_a_time_may_be_of_any_time_of_its_day() {
    assertThat(matched(List.of(pos("A", "50.00", "09:15")), List.of(pos("K", "50.00"))))
        .containsExactly("A=K");
    assertThat(matched(List.of(pos("A", "50.00")), List.of(pos("K", "50.00", "18:00"))))
        .containsExactly("A=K");
  }

  @Test
  void the_nearest_in_time_are_a_pair_whatever_their_order() {
    List<Line> ours =
        new ArrayList<>(List.of(pos("A", "50.00", "09:00"), pos("B", "50.00", "09:06")));
    List<Line> theirs =
        new ArrayList<>(List.of(pos("K", "50.00", "09:05"), pos("L", "50.00", "09:09")));
    for (int i = 0; i < 2; i++) {
      assertThat(matched(ours, theirs)).containsExactly("B=K", "A=L");
      Collections.reverse(ours);
      Collections.reverse(theirs);
    }
  }

  @Test
  void of_equally_near_lines_the_first_by_time_amount_and_number_are_taken() {
    assertThat(matched(List.of(pos("B", "50.00"), pos("A", "50.00")), List.of(pos("K", "50.00"))))
        .containsExactly("A=K", "B");
    assertThat(matched(List.of(pos("A", "50.00")), List.of(pos("L", "50.00"), pos("K", "50.00"))))
        .containsExactly("A=K", "L");
  }

  @Test
  void lines_of_two_cashiers_are_no_pair_and_one_that_names_none_may_be_of_either() {
    Line anns = pos("A", "50.00").by(ANN);
    assertThat(matched(List.of(anns), List.of(pos("K", "50.00").by(BEN))))
        .containsExactly("A", "K");
    assertThat(matched(List.of(anns), List.of(pos("K", "50.00").by(ANN)))).containsExactly("A=K");
    assertThat(matched(List.of(anns), List.of(pos("K", "50.00")))).containsExactly("A=K");
    assertThat(matched(List.of(pos("A", "50.00")), List.of(pos("K", "50.00").by(BEN))))
        .containsExactly("A=K");
  }

  @Test
  void numbers_of_both_sides_must_be_one_slip_of_the_pen_apart() {
    Line ours = pos("A", "50.00").withReference("123456");
    assertThat(matched(List.of(ours), List.of(pos("K", "50.00").withReference("123465"))))
        .containsExactly("A=K");
    assertThat(matched(List.of(ours), List.of(pos("K", "50.00").withReference("654321"))))
        .containsExactly("A", "K");
    assertThat(matched(List.of(ours), List.of(pos("K", "50.00")))).containsExactly("A=K");
    assertThat(
            matched(List.of(pos("A", "50.00")), List.of(pos("K", "50.00").withReference("654321"))))
        .containsExactly("A=K");
  }

  @ParameterizedTest
  @CsvSource({
    "123456, 123456, true",
    "123456, 123956, true",
    "123456, 124356, true",
    "123456, 923456, true",
    "123456, 123459, true",
    "123456, 213456, true",
    "123456, 123465, true",
    "123456, 124536, false",
    "123456, 129956, false",
    "123456, 143256, false",
    "123456, 12345, false",
    "12345, 123456, false",
    "123456, 124956, false",
    "123456, 129356, false"
  })
  void a_slip_is_one_other_character_or_two_that_changed_places(
      String one, String other, boolean slip) {
    assertThat(RestMatching.isOneSlipApart(one, other)).isEqualTo(slip);
  }

  @Test
  void the_other_side_may_come_as_many_days_later_as_the_rules_say_of_the_tender() {
    assertThat(matched(List.of(bank("A", "50.00", 0)), List.of(bank("K", "50.00", 2))))
        .containsExactly("A=K");
    assertThat(matched(List.of(bank("A", "50.00", 0)), List.of(bank("K", "50.00", 3))))
        .containsExactly("A", "K");
    assertThat(matched(List.of(bank("A", "50.00", 2)), List.of(bank("K", "50.00", 0))))
        .containsExactly("A", "K");
  }

  @Test
  void a_line_that_comes_days_later_comes_at_any_time() {
    Line ours = bank("A", "50.00", 0).at(at("09:00"));
    Line theirs = bank("K", "50.00", 1).at(at("20:00").plusSeconds(86_400));
    assertThat(matched(List.of(ours), List.of(theirs))).containsExactly("A=K");
  }

  @Test
  void a_line_a_day_before_or_after_is_a_pair_when_nothing_else_is_left() {
    Line next = Line.of(HALL, DAY.plusDays(1), Tender.POS, Money.yuan("50.00")).withNumber("K");
    Line before = Line.of(HALL, DAY.plusDays(-1), Tender.POS, Money.yuan("50.00")).withNumber("L");
    Line later = Line.of(HALL, DAY.plusDays(2), Tender.POS, Money.yuan("50.00")).withNumber("M");
    List<Line> ours = List.of(pos("A", "50.00", "09:15"));
    assertThat(matched(ours, List.of(next))).containsExactly("A=K");
    assertThat(matched(ours, List.of(before))).containsExactly("A=L");
    assertThat(matched(ours, List.of(later))).containsExactly("A", "M");
    assertThat(matched(ours, List.of(next, pos("N", "50.00")))).containsExactly("A=N", "K");
  }

  @Test
  void on_another_day_cashier_and_number_still_count() {
    Line next = Line.of(HALL, DAY.plusDays(1), Tender.POS, Money.yuan("50.00")).withNumber("K");
    assertThat(matched(List.of(pos("A", "50.00").by(ANN)), List.of(next.by(BEN))))
        .containsExactly("A", "K");
    assertThat(
            matched(
                List.of(pos("A", "50.00").withReference("123456")),
                List.of(next.withReference("654321"))))
        .containsExactly("A", "K");
  }

  @Test
  void a_line_by_another_tender_is_a_pair_when_both_tell_a_time_and_it_is_near() {
    List<Line> ours = List.of(pos("A", "50.00", "09:15"));
    assertThat(matched(ours, List.of(line("K", Tender.WECHAT, "50.00").at(at("09:20")))))
        .containsExactly("A=K");
    assertThat(matched(ours, List.of(line("K", Tender.WECHAT, "50.00").at(at("09:40")))))
        .containsExactly("A", "K");
    assertThat(matched(ours, List.of(line("K", Tender.WECHAT, "50.00")))).containsExactly("A", "K");
    assertThat(
            matched(
                List.of(pos("A", "50.00")),
                List.of(line("K", Tender.WECHAT, "50.00").at(at("09:15")))))
        .containsExactly("A", "K");
  }

  @Test
  void by_another_tender_day_cashier_and_number_still_count() {
    Line wechat = line("K", Tender.WECHAT, "50.00").at(at("09:15"));
    Line next =
        Line.of(HALL, DAY.plusDays(1), Tender.WECHAT, Money.yuan("50.00"))
            .withNumber("K")
            .at(at("09:15"));
    Line ours = pos("A", "50.00", "09:15");
    assertThat(matched(List.of(ours), List.of(next))).containsExactly("A", "K");
    assertThat(matched(List.of(ours.by(ANN)), List.of(wechat.by(BEN)))).containsExactly("A", "K");
    assertThat(
            matched(List.of(ours.withReference("123456")), List.of(wechat.withReference("654321"))))
        .containsExactly("A", "K");
  }

  @Test
  void what_came_less_its_fee_is_a_pair() {
    Line less = pos("K", "49.70").withFee(Money.yuan("0.30"));
    assertThat(matched(List.of(pos("A", "50.00")), List.of(less))).containsExactly("A=K");
    assertThat(matched(List.of(pos("A", "50.33")), List.of(less))).containsExactly("A", "K");
    assertThat(matched(List.of(pos("A", "50.00").by(ANN)), List.of(less.by(BEN))))
        .containsExactly("A", "K");
  }

  @Test
  void less_its_fee_comes_before_a_slip_of_the_pen() {
    Line less = pos("K", "71.00").withFee(Money.yuan("1.00"));
    assertThat(matched(List.of(pos("A", "17.00"), pos("B", "72.00")), List.of(less)))
        .containsExactly("B=K", "A");
  }

  @Test
  void an_amount_with_a_slip_of_the_pen_is_a_pair_at_one_place() {
    assertThat(matched(List.of(pos("A", "17.14")), List.of(pos("K", "17.41"))))
        .containsExactly("A=K");
    assertThat(matched(List.of(pos("A", "17.14")), List.of(pos("K", "171.40"))))
        .containsExactly("A=K");
    assertThat(matched(List.of(pos("A", "17.14")), List.of(pos("K", "33.33"))))
        .containsExactly("A", "K");
    assertThat(matched(List.of(pos("A", "17.14")), List.of(line("K", Tender.WECHAT, "17.41"))))
        .containsExactly("A", "K");
  }

  @Test
  void one_line_of_theirs_may_be_several_of_ours() {
    assertThat(
            matched(
                List.of(pos("A", "50.00"), pos("B", "20.00"), pos("C", "7.00")),
                List.of(pos("K", "77.00"))))
        .containsExactly("A+B+C=K");
    assertThat(
            matched(
                List.of(pos("A", "50.00"), pos("B", "20.00"), pos("C", "9.00")),
                List.of(pos("K", "59.00"))))
        .containsExactly("A+C=K", "B");
  }

  @Test
  void one_line_of_ours_may_be_several_of_theirs() {
    assertThat(
            matched(
                List.of(pos("A", "59.00")),
                List.of(pos("K", "50.00"), pos("L", "20.00"), pos("M", "9.00"))))
        .containsExactly("A=K+M", "L");
    assertThat(
            matched(
                List.of(bank("A", "59.00", 0)),
                List.of(bank("K", "50.00", 1), bank("L", "9.00", 2))))
        .containsExactly("A=K+L");
    assertThat(
            matched(
                List.of(bank("A", "59.00", 0)),
                List.of(bank("K", "50.00", -1), bank("L", "9.00", 0))))
        .containsExactly("A", "L", "K");
  }

  @Test
  void several_lines_of_earlier_days_may_be_one() {
    assertThat(
            matched(
                List.of(bank("A", "50.00", 0), bank("B", "9.00", 1)),
                List.of(bank("K", "59.00", 2))))
        .containsExactly("A+B=K");
    assertThat(
            matched(
                List.of(bank("A", "50.00", -1), bank("B", "9.00", 1)),
                List.of(bank("K", "59.00", 2))))
        .containsExactly("B", "A", "K");
    assertThat(
            matched(
                List.of(bank("A", "50.00", 3), bank("B", "9.00", 2)),
                List.of(bank("K", "59.00", 2))))
        .containsExactly("B", "A", "K");
  }

  @Test
  void a_batch_may_come_less_its_fee() {
    assertThat(
            matched(
                List.of(pos("A", "50.00"), pos("B", "20.00")),
                List.of(pos("K", "69.30").withFee(Money.yuan("0.70")))))
        .containsExactly("A+B=K");
    assertThat(
            matched(
                List.of(pos("A", "50.00"), pos("B", "20.00"), pos("C", "5.00")),
                List.of(pos("K", "54.50").withFee(Money.yuan("0.50")))))
        .containsExactly("A+C=K", "B");
  }

  @Test
  void parts_are_of_one_tender_and_cashier_and_not_numbered_by_both() {
    Line whole = pos("K", "70.00").by(ANN).withReference("1");
    List<Line> theirs = List.of(whole);
    Line part = pos("A", "50.00").by(ANN);
    assertThat(matched(List.of(part, pos("B", "20.00").by(ANN)), theirs)).containsExactly("A+B=K");
    assertThat(matched(List.of(part, pos("B", "20.00").by(BEN)), theirs)).hasSize(3);
    assertThat(matched(List.of(part, line("B", Tender.WECHAT, "20.00").by(ANN)), theirs))
        .hasSize(3);
    assertThat(matched(List.of(part, pos("B", "20.00").by(ANN).withReference("2")), theirs))
        .hasSize(3);
  }

  @Test
  void refunds_are_parts_of_refunds_alone() {
    assertThat(matched(List.of(pos("A", "90.00"), pos("B", "-20.00")), List.of(pos("K", "70.00"))))
        .hasSize(3);
    assertThat(
            matched(List.of(pos("A", "-50.00"), pos("B", "-20.00")), List.of(pos("K", "-70.00"))))
        .containsExactly("A+B=K");
  }

  @Test
  void no_line_is_part_of_two() {
    assertThat(
            matched(
                List.of(pos("A", "50.00"), pos("B", "20.00")),
                List.of(pos("K", "70.00"), pos("L", "70.00"))))
        .containsExactly("A+B=K", "L");
    assertThat(
            matched(
                List.of(pos("A", "70.00"), pos("B", "70.00")),
                List.of(pos("K", "50.00"), pos("L", "20.00"))))
        .containsExactly("A=K+L", "B");
  }

  @Test
  void a_whole_that_was_put_together_is_no_part_of_another() {
    assertThat(
            matched(
                List.of(pos("A", "30.00"), pos("B", "20.00"), pos("C", "60.00")),
                List.of(pos("K", "50.00"), pos("L", "10.00"))))
        .containsExactly("A+B=K", "C", "L");
  }

  @Test
  void more_parts_than_the_rules_allow_are_none_unless_they_are_all_there_is() {
    List<Line> four =
        List.of(pos("A", "50.00"), pos("B", "20.00"), pos("C", "7.00"), pos("D", "1.00"));
    assertThat(matched(four, List.of(pos("K", "78.00")))).containsExactly("A+B+C+D=K");
    List<Line> five = new ArrayList<>(four);
    five.add(pos("E", "0.50"));
    assertThat(matched(five, List.of(pos("K", "78.00")))).hasSize(6);
    assertThat(matched(five, List.of(pos("K", "77.00")))).contains("A+B+C=K");
  }

  @Test
  void among_more_lines_than_the_rules_try_no_part_is_sought() {
    List<Line> six =
        IntStream.rangeClosed(1, 6).mapToObj(i -> pos("P" + i, "1" + i + ".00")).toList();
    assertThat(matched(six, List.of(pos("K", "23.00")))).contains("P1+P2=K");
    List<Line> seven = new ArrayList<>(six);
    seven.add(pos("P7", "17.00"));
    assertThat(matched(seven, List.of(pos("K", "23.00")))).hasSize(8);
    assertThat(matched(seven, List.of(pos("K", "98.00")))).contains("P1+P2+P3+P4+P5+P6+P7=K");
  }

  @Test
  void pairs_are_sought_before_parts() {
    assertThat(
            matched(
                List.of(pos("A", "70.00"), pos("B", "50.00"), pos("C", "20.00")),
                List.of(pos("K", "70.00"))))
        .containsExactly("A=K", "C", "B");
  }

  @Test
  void in_a_crowd_of_one_day_slips_are_not_sought() {
    List<Line> crowd =
        IntStream.range(0, 2_000)
            .mapToObj(i -> pos("K" + i, 1000 + 2 * i + ".99").withReference("9" + i))
            .toList();
    List<Line> few = crowd.subList(0, 1_999);
    Line ours = pos("A", "17.14");
    Line slip = pos("L", "17.41");
    assertThat(matched(List.of(ours), with(few, slip))).contains("A=L");
    assertThat(matched(List.of(ours), with(crowd, slip))).doesNotContain("A=L");
  }

  private static List<Line> with(List<Line> lines, Line one) {
    List<Line> all = new ArrayList<>(lines);
    all.add(one);
    return all;
  }
}
