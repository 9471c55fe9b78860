package io.hall.conduct.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.check.Verdict;
import io.hall.csv.RuleFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasePatternTest {

  private static final Letters LETTERS =
      Letters.of(
          RuleFile.parse(
              "letters.csv", "kind,characters,sign\nPARTICLE,啊,\nVARIANT,妳,你\n", Letters.COLUMNS));

  @ParameterizedTest
  @CsvSource({
    "甲 乙, 甲乙, 2",
    "甲 乙, 甲丙, -1",
    "甲 乙, 甲, -1",
    "甲 乙, 甲啊、乙丙, 2",
    "甲/丙丁 乙, 丙丁乙, 3",
    "甲 乙? 丙, 甲丙, 2",
    "甲 乙? 丙, 甲乙丙, 3",
    "甲 乙/丁? , 甲丁, 2",
    "甲 ~2 丙, 甲丙, 2",
    "甲 ~2 丙, 甲一二丙, 4",
    "甲 ~2 丙, 甲一二三丙, -1",
    "甲 ~2 丙, 甲丙丁丙, 4",
    "甲 ~3, 甲一, 2",
    "甲 ~2 丙, 甲一，二丙, 4",
    "甲 ~2 丙, 甲一。二丙, -1",
    "甲 ~2 丙, 甲。一二丙, -1",
    "甲 ~2 丙, 甲一二。丙, -1",
    "甲 ~2 丙, 甲。丙, 2",
    "甲 ~2 $, 甲一二。丙, 3",
    "甲 ~2 丁? $, 甲一。丙, 2",
    "甲 ~2 $, 甲一二丙。, -1",
    "甲 ~1 $, 甲一二, -1",
    "甲 $, 甲。乙, 1",
    "甲 $, 甲乙, -1",
    "甲 乙? $, 甲。乙丙, 1",
    "你, 您, 1",
    "妳, 您, 1",
    "您, 你, -1",
    "甲 你, 甲您, 2",
  })
  void a_pattern_reaches_as_far_as_it_can(String pattern, String text, int end) {
    assertThat(end(PhrasePattern.of(pattern, "", "", LETTERS), text, 0)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({"乙, 甲乙, -1", "乙, '甲，乙', 2", "乙, '甲 乙', -1"})
  void a_clause_begins_at_the_text_and_behind_marks(String word, String text, int end) {
    assertThat(end(PhrasePattern.of("^ " + word, "", "", LETTERS), text, 1)).isEqualTo(end);
    assertThat(end(PhrasePattern.of("^ " + word, "", "", LETTERS), word, 0)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "我乙, -1",
    "请你乙, -1",
    "请您乙, -1",
    "你乙, 2",
    "'我，乙', 2",
    "'我 乙', -1",
    "我我乙, -1",
  })
  void a_word_before_makes_it_another_thing_unless_a_mark_stands_between(String text, int end) {
    PhrasePattern pattern = PhrasePattern.of("乙", "我/请你", "", LETTERS);
    int last = Signs.of(text, LETTERS).size() - 1;
    assertThat(end(pattern, text, last)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "告诉, -1",
    "告知一, -1",
    "告。诉, 1",
    "告们。好, 1",
    "告们好, -1",
    "告, 1",
    "告你, 1",
    "'告，诉', 1",
    "告一诉, 1",
    "告一, 1"
  })
  void a_word_behind_makes_it_another_thing_unless_a_mark_stands_between(String text, int end) {
    assertThat(end(PhrasePattern.of("告", "", "诉/知/们好", LETTERS), text, 0)).isEqualTo(end);
  }

  @Test
  void a_shorter_match_does_where_a_longer_one_is_another_thing() {
    assertThat(end(PhrasePattern.of("甲 乙?", "", "丙", LETTERS), "甲乙丙", 0)).isEqualTo(1);
  }

  @Test
  void a_match_ends_with_the_text_at_the_latest() {
    assertThat(end(PhrasePattern.of("甲 ~59", "", "", LETTERS), "甲" + "乙丙".repeat(40), 0))
        .isEqualTo(60);
    assertThat(end(PhrasePattern.of("甲 ~59", "", "", LETTERS), "甲乙", 0)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"~2 甲", "甲? ~2 乙", "甲?", "$", "甲 ~60", "甲 啊/乙", "甲 @word", "甲乙丙丁戊己庚辛壬癸/甲 ~51"})
  void a_pattern_that_is_none_is_refused(String pattern) {
    assertThatThrownBy(() -> PhrasePattern.of(pattern, "", "", LETTERS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_match_begins_with_any_first_word() {
    assertThat(PhrasePattern.of("甲/乙? 你 丁", "", "", LETTERS).firsts())
        .containsExactlyInAnyOrder((int) '甲', (int) '乙', (int) '你', (int) '您');
  }

  @Test
  void lists_stand_for_their_words_and_files_out_of_form_are_refused() {
    String head = "clause,grade,pattern,not_after,not_before,excused_by\n";
    PhraseBook book = book(head + "@who,,甲/乙,,,\n6.3,SUSPECT,@who 丙,,,\n");
    assertThat(new Wording(book).find("乙丙"))
        .extracting(RudePhrase::grade)
        .containsExactly(Verdict.SUSPECT);
    for (String row :
        List.of(
            "6.9,INVALID,甲,,,",
            "6.3,BAD,甲,,,",
            "6.3,INVALID,,,,",
            "6.3,INVALID,甲,,,WHAT",
            "6.3,INVALID")) {
      assertThatThrownBy(() -> book(head + row)).isInstanceOf(CheckFailedException.class);
    }
    assertThatThrownBy(() -> book(head, "clause,words,alternative,source\n7.1,a,b,c\n"))
        .isInstanceOf(CheckFailedException.class);
  }

  private static PhraseBook book(String phrases) {
    return book(phrases, "clause,words,alternative,source\n6.3,a,b,c\n");
  }

  private static PhraseBook book(String phrases, String clauses) {
    return PhraseBookReader.read(
        RuleFile.parse("characters.csv", String.join(",", Letters.COLUMNS), Letters.COLUMNS),
        RuleFile.parse("clauses.csv", clauses, PhraseBookReader.CLAUSES),
        RuleFile.parse("phrases.csv", phrases, PhraseBookReader.PHRASES));
  }

  @Test
  void a_match_may_be_asked_to_end_early() {
    PhrasePattern pattern = PhrasePattern.of("甲 ~3 丙", "", "", LETTERS);
    Scan scan = new Scan(Signs.of("甲丙乙丙", LETTERS));
    assertThat(pattern.end(scan, 0, 4)).isEqualTo(4);
    assertThat(pattern.end(scan, 0, 3)).isEqualTo(2);
    assertThat(pattern.end(scan, 0, 1)).isEqualTo(PhrasePattern.NO_MATCH);
  }

  private static int end(PhrasePattern pattern, String text, int start) {
    Signs signs = Signs.of(text, LETTERS);
    return pattern.end(new Scan(signs), start, signs.size());
  }
}
