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
  void no_sentence_is_in_both_files_or_twice_in_one() {
    Set<String> tuning = texts(Corpus.TUNING);
    assertThat(tuning).hasSameSizeAs(Corpus.TUNING.sentences());
    assertThat(texts(Corpus.HELD_OUT))
        .hasSameSizeAs(Corpus.HELD_OUT.sentences())
        .hasSizeGreaterThanOrEqualTo(100)
        .doesNotContainAnyElementsOf(tuning);
  }

  private static Set<String> texts(Corpus corpus) {
    return corpus.sentences().stream()
        .map(Labelled::text)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
