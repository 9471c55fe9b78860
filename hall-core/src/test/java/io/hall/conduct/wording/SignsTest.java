package io.hall.conduct.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.csv.RuleFile;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignsTest {

  private static final Letters LETTERS =
      Letters.of(
          RuleFile.parse(
              "letters.csv",
              "kind,characters,sign\nPARTICLE,啊呢,\nTRADITIONAL,說説,说\nVARIANT,妳,你\n",
              Letters.COLUMNS));

  @ParameterizedTest
  @CsvSource({
    "说話, 说話",
    "說話, 说話",
    "妳説, 你说",
    "'你 ，说', 你说",
    "你啊说呢, 你说",
    "说说说, 说",
    "说啊说, 说",
    "ＡＢ１２, AB12",
    "㊙, 秘",
    "你ˊ好, 你好",
    "你々好, 你好",
    "你\u3164好, 你好",
    "你\uffa0好, 你好",
    "你\u115f好, 你好",
    "你\u17b4\u17b5好, 你好",
    "你\ud800好, 你好",
    "'，。 ', ''",
    "'', ''",
  })
  void a_text_is_read_as_it_is_heard(String text, String heard) {
    assertThat(Signs.of(text, LETTERS)).hasToString(heard);
  }

  @Test
  void a_sign_knows_where_it_stands_with_its_repetitions() {
    Signs signs = Signs.of("🙂你，說 说说。好", LETTERS);
    assertThat(signs.size()).isEqualTo(3);
    assertThat(signs.from(0)).isEqualTo(1);
    assertThat(signs.to(0)).isEqualTo(2);
    assertThat(signs.from(1)).isEqualTo(3);
    assertThat(signs.to(1)).isEqualTo(7);
    assertThat(signs.from(2)).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({
    "你好, NONE",
    "你 好, NONE",
    "你\u200b好, NONE",
    "你🙂好, NONE",
    "你“好, QUOTE",
    "你：好, QUOTE",
    "'你\"好', QUOTE",
    "你，好, CLAUSE",
    "你—好, CLAUSE",
    "你（好, CLAUSE",
    "你）好, CLAUSE",
    "你«好, CLAUSE",
    "你»好, CLAUSE",
    "你~好, CLAUSE",
    "你。好, SENTENCE",
    "你！好, SENTENCE",
    "你？”好, SENTENCE",
    "你；， 好, SENTENCE",
    "'你\n好', SENTENCE",
  })
  void a_mark_weighs_more_or_less(String text, Break weight) {
    Signs signs = Signs.of(text, LETTERS);
    assertThat(signs.breakAt(1)).isEqualTo(weight);
    assertThat(signs.beginsClause(1)).isEqualTo(weight != Break.NONE);
    assertThat(signs.endsClause(1)).isEqualTo(weight != Break.NONE);
    assertThat(signs.sentence(1)).isEqualTo(weight == Break.SENTENCE ? 1 : 0);
  }

  @Test
  void a_text_begins_and_ends_a_clause() {
    Signs signs = Signs.of("你好", LETTERS);
    assertThat(signs.beginsClause(0)).isTrue();
    assertThat(signs.beginsClause(1)).isFalse();
    assertThat(signs.endsClause(1)).isFalse();
    assertThat(signs.endsClause(2)).isTrue();
  }

  @Test
  void a_mark_between_repetitions_is_a_border_on_both_sides() {
    Signs signs = Signs.of("你好，好人", LETTERS);
    assertThat(signs).hasToString("你好人");
    assertThat(signs.beginsClause(1)).isTrue();
    assertThat(signs.endsClause(2)).isTrue();
    assertThat(signs.breakAt(1)).isEqualTo(Break.CLAUSE);
  }

  @Test
  void a_sign_that_begins_a_sentence_is_no_repetition() {
    Signs signs = Signs.of("你好。好人", LETTERS);
    assertThat(signs).hasToString("你好好人");
    assertThat(signs.goesOn(1)).isTrue();
    assertThat(signs.goesOn(2)).isFalse();
    assertThat(signs.goesOn(3)).isTrue();
    assertThat(signs.goesOn(4)).isFalse();
    assertThat(signs.sentenceEnd(0)).isEqualTo(2);
    assertThat(signs.sentenceEnd(2)).isEqualTo(4);
  }

  @Test
  void the_end_of_a_long_sentence_is_not_looked_for_in_vain() {
    Signs signs = Signs.of("甲乙".repeat(100), LETTERS);
    assertThat(signs.sentenceEnd(10)).isEqualTo(10 + PhrasePattern.LONGEST);
  }

  @Test
  void what_stands_in_quotation_marks_is_part_of_the_sentence_around() {
    Signs signs = Signs.of("他说“甲！乙”，丙。丁\"戊\"己", LETTERS);
    assertThat(signs).hasToString("他说甲乙丙丁戊己");
    assertThat(IntStream.range(0, 8).map(signs::sentence)).containsExactly(0, 0, 0, 0, 0, 1, 1, 1);
    assertThat(IntStream.range(0, 8).map(signs::quoteStart))
        .containsExactly(-1, -1, 2, 2, -1, -1, 6, -1);
  }

  @Test
  void a_quotation_within_one_does_not_begin_anew() {
    Signs signs = Signs.of("“甲「乙", LETTERS);
    assertThat(signs.quoteStart(1)).isZero();
  }
}
