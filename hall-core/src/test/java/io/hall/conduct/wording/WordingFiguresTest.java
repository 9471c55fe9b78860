package io.hall.conduct.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.conduct.wording.Corpus.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What docs/wording.md says of precision and recall is what they are. */
class WordingFiguresTest {

  private static final Path PAGE = Path.of("../docs/wording.md");

  static final List<Corpus> UNTUNED = List.of(Corpus.HELD_OUT, Corpus.FRESH);

  @ParameterizedTest
  @FieldSource("UNTUNED")
  void on_sentences_that_no_rule_was_tuned_on_precision_and_recall_are_at_least_95_percent(
      Corpus corpus) {
    Score score = corpus.score();
    assertThat(score.precision()).isGreaterThanOrEqualTo(950);
    assertThat(score.recall()).isGreaterThanOrEqualTo(950);
  }

  @Test
  void the_page_has_the_figures_that_the_checker_earns() throws IOException {
    String page = Files.readString(PAGE);
    String begin = "<!-- figures -->\n";
    int from = page.indexOf(begin) + begin.length();
    assertThat(page.substring(from, page.indexOf("<!-- /figures -->"))).isEqualTo(table());
  }

  private static String table() {
    StringBuilder table =
        new StringBuilder(
            """
            | file | clause | sentences | right | wrong | missed | precision | recall |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """);
    UNTUNED.forEach(corpus -> table.append(rows(corpus)));
    return table.append(all(Corpus.TUNING)).toString();
  }

  private static String rows(Corpus corpus) {
    StringBuilder rows = new StringBuilder();
    for (ForbiddenPhrase phrase : Wording.shipped().forbidden()) {
      String clause = phrase.clause();
      long rude = corpus.rude().stream().filter(s -> s.clauses().contains(clause)).count();
      rows.append(row(corpus.name(), clause, rude, corpus.score(clause)));
    }
    return rows.append(all(corpus)).toString();
  }

  private static String all(Corpus corpus) {
    return row(corpus.name(), "all", corpus.sentences().size(), corpus.score());
  }

  private static String row(String file, String clause, long sentences, Score score) {
    return "| %s | %s | %d | %d | %d | %d | %s | %s |\n"
        .formatted(
            file,
            clause,
            sentences,
            score.right(),
            score.wrong(),
            score.missed(),
            thousandths(score.precision()),
            thousandths(score.recall()));
  }

  private static String thousandths(int figure) {
    return String.format(Locale.ROOT, "%d.%03d", figure / 1000, figure % 1000);
  }
}
