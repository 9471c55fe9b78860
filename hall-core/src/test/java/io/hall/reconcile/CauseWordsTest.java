package io.hall.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.tariff.FeeCategory;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CauseWordsTest {

  private static final Map<String, String> ENGLISH = bundle("causes.properties");
  private static final Map<String, String> CHINESE = bundle("causes_zh.properties");
  private static final Set<String> FIGURES =
      Set.of(
          "{amount}",
          "{number}",
          "{reference}",
          "{ours}",
          "{theirs}",
          "{here}",
          "{there}",
          "{filed}",
          "{usual}");

  private static final HallCode HALL = new HallCode("H01");
  private static final BusinessDate DAY = BusinessDate.parse("2026-11-08");

  @Test
  void every_kind_has_a_name_what_happened_and_what_to_do_in_both_languages() {
    Set<String> keys =
        Arrays.stream(CauseKind.values())
            .flatMap(kind -> Stream.of(kind + ".name", kind + ".what", kind + ".do"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(ENGLISH.keySet()).isEqualTo(keys);
    assertThat(CHINESE.keySet()).isEqualTo(keys);
  }

  @Test
  void both_languages_name_the_same_figures_and_only_what_happened_has_any() {
    ENGLISH.forEach(
        (key, sentence) -> {
          assertThat(figures(CHINESE.getOrDefault(key, ""))).as(key).isEqualTo(figures(sentence));
          assertThat(FIGURES).as(key).containsAll(figures(sentence));
          assertThat(figures(sentence).isEmpty()).as(key).isEqualTo(!key.endsWith(".what"));
        });
  }

  @Test
  void a_sentence_is_short() {
    ENGLISH.forEach((key, sentence) -> assertThat(sentence).as(key).hasSizeLessThan(125));
    CHINESE.forEach((key, sentence) -> assertThat(sentence).as(key).hasSizeLessThan(60));
  }

  @Test
  void names_are_told_apart() {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      CauseWords words = CauseWords.in(locale);
      assertThat(Arrays.stream(CauseKind.values()).map(words::name)).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_wrong_tender_is_told_with_both_tenders() {
    Line line = line(Tender.WECHAT, "1562.72").withNumber("P011");
    Cause cause =
        new Cause.WrongPlace(
            CauseKind.WRONG_TENDER,
            List.of(line),
            List.of(),
            List.of(effect(Tender.WECHAT, "-1562.72"), effect(Tender.ALIPAY, "1562.72")));

    assertThat(CauseWords.in(Locale.ENGLISH).what(cause))
        .isEqualTo("1562.72 of P011 was booked as WeChat and paid by Alipay");
    assertThat(CauseWords.in(Locale.SIMPLIFIED_CHINESE).what(cause))
        .isEqualTo("P011 的 1562.72 元记为微信,实为支付宝");
  }

  @Test
  void money_back_under_the_wrong_tender_is_told_the_same_way_round() {
    Line line = line(Tender.WECHAT, "-50.00").withNumber("R001");
    Cause cause =
        new Cause.WrongPlace(
            CauseKind.WRONG_TENDER,
            List.of(line),
            List.of(),
            List.of(effect(Tender.ALIPAY, "-50.00"), effect(Tender.WECHAT, "50.00")));

    assertThat(CauseWords.in(Locale.ENGLISH).what(cause))
        .endsWith("was booked as WeChat and paid by Alipay");
  }

  @Test
  void without_lines_the_side_that_has_less_shows_where_it_should_be() {
    Cause cause =
        new Cause.WrongPlace(
            CauseKind.WRONG_TENDER,
            List.of(),
            List.of(),
            List.of(effect(Tender.ALIPAY, "50.00"), effect(Tender.WECHAT, "-50.00")));

    assertThat(CauseWords.in(Locale.ENGLISH).what(cause))
        .isEqualTo("50.00 of an unnumbered payment was booked as WeChat and paid by Alipay");
  }

  @Test
  void where_the_other_side_has_a_total_alone_its_amount_follows_from_ours() {
    Line line = line(Tender.CASH, "1800.00").withNumber("P001");
    Cause cause =
        new Cause.AmountDiffers(
            Slip.CHANGE_NOT_DEDUCTED,
            List.of(line),
            List.of(),
            List.of(effect(Tender.CASH, "-85.20")));

    assertThat(CauseWords.in(Locale.ENGLISH).what(cause))
        .contains("1800.00 in our books", "1714.80 there");
  }

  @Test
  void a_row_is_told_in_words() {
    Row row = new Row(FeeCategory.ARREARS, new HeatingSeason(2025));

    assertThat(CauseWords.in(Locale.ENGLISH).row(row)).isEqualTo("2025-2026 arrears");
    assertThat(CauseWords.in(Locale.CHINESE).row(row)).isEqualTo("2025-2026 往年欠费");
  }

  @Test
  void a_number_that_looks_like_a_figure_stays_what_it_is() {
    Line line = line(Tender.POS, "1.00").withNumber("{theirs}$1");
    Cause cause = new Cause.Missing(Side.OURS, line, List.of(effect(Tender.POS, "-1.00")));

    assertThat(CauseWords.in(Locale.ENGLISH).what(cause))
        .startsWith("1.00 of {theirs}$1 is in our");
  }

  private static Line line(Tender tender, String yuan) {
    return Line.of(HALL, DAY, tender, Money.yuan(yuan)).by(new StaffNumber("C01"));
  }

  private static Effect effect(Tender tender, String yuan) {
    return new Effect(
        new Place(HALL, DAY, Optional.of(new StaffNumber("C01")), tender, Optional.empty()),
        Money.yuan(yuan));
  }

  private static Set<String> figures(String sentence) {
    return Pattern.compile("\\{[^}]*}")
        .matcher(sentence)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> bundle(String name) {
    Properties properties = new Properties();
    try (Reader in =
        Files.newBufferedReader(
            Path.of("src/main/resources/io/hall/reconcile", name), StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> sentences = new TreeMap<>();
    properties.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
    return sentences;
  }
}
