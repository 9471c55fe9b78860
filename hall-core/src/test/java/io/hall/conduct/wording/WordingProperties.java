package io.hall.conduct.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.conduct.wording.Corpus.Labelled;
import io.hall.conduct.wording.PhraseBook.Kind;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WordingProperties {

  private static final Wording WORDING = Wording.shipped();

  private static final List<String> MARKS =
      List.of(
          " ", "\u3000", "\u00a0", "\t", "，", "、", "…", "·", "~", "～", "-", ".", ",", "*", "＊", "（",
          "）", "\u200b", "\ufeff", "\u0301", "🙂", "啊", "呢");

  private static final List<String> ENDS = List.of("。", "！", "？", "!", "?", ";", "\n");

  private static final String SIMPLIFIED = "啰点讲说过刚还问见领这态吗么随谁决愿样别关办处给";
  private static final String TRADITIONAL = "囉點講說過剛還問見領這態嗎麼隨誰決願樣別關辦處給";

  @Property
  void marks_within_a_phrase_of_the_regulation_never_make_it_pass(
      @ForAll("phrases") ForbiddenPhrase phrase, @ForAll Random random) {
    List<String> all = Stream.concat(MARKS.stream(), ENDS.stream()).toList();
    assertThat(Corpus.found(strewn(phrase.words(), all, random))).containsExactly(phrase.clause());
  }

  @Property
  void marks_within_a_rude_sentence_never_make_it_pass(
      @ForAll("rude") Labelled sentence, @ForAll Random random) {
    String text = strewn(sentence.text(), MARKS, random);
    assertThat(Corpus.found(text)).as(text).containsAnyElementsOf(sentence.clauses());
  }

  private static String strewn(String text, List<String> marks, Random random) {
    StringBuilder strewn = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              strewn.appendCodePoint(c);
              for (int i = random.nextInt(3); i > 0; i--) {
                strewn.append(marks.get(random.nextInt(marks.size())));
              }
            });
    return strewn.toString();
  }

  @Property
  void repeated_and_traditional_characters_never_make_it_pass(
      @ForAll("rude") Labelled sentence, @ForAll Random random) {
    StringBuilder changed = new StringBuilder();
    for (char c : sentence.text().toCharArray()) {
      int place = SIMPLIFIED.indexOf(c);
      char written = place >= 0 && random.nextBoolean() ? TRADITIONAL.charAt(place) : c;
      changed.append(
          String.valueOf(written).repeat(Character.isDigit(c) ? 1 : 1 + random.nextInt(3)));
    }
    assertThat(Corpus.found(changed.toString())).isEqualTo(sentence.clauses());
  }

  @Property
  void full_width_forms_of_marks_and_digits_change_nothing(@ForAll("any") Labelled sentence) {
    StringBuilder wide = new StringBuilder();
    for (char c : sentence.text().toCharArray()) {
      wide.append(c > ' ' && c < 0x7F ? (char) (c + 0xFEE0) : c);
    }
    assertThat(Corpus.found(wide.toString())).isEqualTo(sentence.clauses());
  }

  @Property
  void an_innocent_sentence_beside_it_changes_no_clause(
      @ForAll("rude") Labelled rude,
      @ForAll("innocent") Labelled before,
      @ForAll("harmless") Labelled after) {
    String text = before.text() + "。" + rude.text() + "。" + after.text();
    assertThat(Corpus.found(text)).as(text).isEqualTo(rude.clauses());
  }

  @Property
  void innocent_sentences_are_innocent_together(
      @ForAll("innocent") Labelled one, @ForAll("innocent") Labelled other) {
    assertThat(Corpus.found(one.text() + "。" + other.text())).isEmpty();
  }

  @Property
  void a_place_begins_and_ends_with_a_character_of_the_phrase(
      @ForAll("rude") Labelled sentence, @ForAll @IntRange(max = 5) int blanks) {
    String text = "🙂" + " ".repeat(blanks) + sentence.text() + " ".repeat(blanks) + "🙂";
    for (RudePhrase phrase : WORDING.find(text)) {
      String words = phrase.wordsIn(text);
      assertThat(words).isEqualTo(words.strip()).doesNotContain("🙂");
      assertThat(words.codePointCount(0, words.length())).isEqualTo(phrase.length()).isPositive();
    }
  }

  /** The words at the place are found again when they stand alone, if they are a clause alone. */
  @Property
  void the_words_at_a_place_are_a_phrase_of_its_clause(@ForAll("rude") Labelled sentence) {
    for (RudePhrase phrase : WORDING.find(sentence.text())) {
      assertThat(Corpus.found(phrase.wordsIn(sentence.text())))
          .as(sentence.text())
          .contains(phrase.forbidden().clause());
    }
  }

  @Property
  void places_lie_in_the_text_and_in_order(@ForAll("texts") String text) {
    int before = 0;
    for (RudePhrase phrase : WORDING.find(text)) {
      assertThat(phrase.at()).isGreaterThanOrEqualTo(before).isPositive();
      assertThat(phrase.wordsIn(text)).isNotEmpty();
      before = phrase.at();
    }
  }

  @Provide
  Arbitrary<ForbiddenPhrase> phrases() {
    return Arbitraries.of(WORDING.forbidden());
  }

  @Provide
  Arbitrary<Labelled> rude() {
    return Arbitraries.of(Corpus.TUNING.rude());
  }

  @Provide
  Arbitrary<Labelled> innocent() {
    return Arbitraries.of(Corpus.TUNING.innocent());
  }

  @Provide
  Arbitrary<Labelled> any() {
    return Arbitraries.of(Corpus.TUNING.sentences());
  }

  /** Innocent sentences that make up for nothing: no offer, no reminder. */
  @Provide
  Arbitrary<Labelled> harmless() {
    return Arbitraries.of(
        Corpus.TUNING.innocent().stream()
            .filter(
                s ->
                    Set.of(Kind.OFFER, Kind.REMINDER).stream()
                        .noneMatch(k -> WORDING.has(k, s.text())))
            .toList());
  }

  /** Pieces of sentences in any order. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        any()
            .flatMap(
                s -> Arbitraries.integers().between(0, s.text().length()).map(s.text()::substring));
    return pieces.list().ofMaxSize(6).map(list -> String.join("", list));
  }
}
