package io.hall.conduct.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.conduct.wording.Corpus.Labelled;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WordingCorpusTest {

  static final List<Labelled> TUNING = Corpus.TUNING.sentences();

  @ParameterizedTest
  @FieldSource("TUNING")
  void a_sentence_of_the_tuning_file_is_judged_by_its_label(Labelled sentence) {
    assertThat(Corpus.found(sentence.text())).isEqualTo(sentence.clauses());
  }

  @Test
  void no_sentence_is_in_two_files_or_twice_in_one() {
    Set<String> all = new HashSet<>();
    int sentences = 0;
    for (Corpus corpus : List.of(Corpus.TUNING, Corpus.HELD_OUT, Corpus.FRESH)) {
      assertThat(texts(corpus)).hasSameSizeAs(corpus.sentences()).hasSizeGreaterThanOrEqualTo(100);
      all.addAll(texts(corpus));
      sentences += corpus.sentences().size();
    }
    assertThat(all).hasSize(sentences);
  }

  private static Set<String> texts(Corpus corpus) {
    return corpus.sentences().stream()
        .map(Labelled::text)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
