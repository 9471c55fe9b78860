package io.hall.conduct.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.conduct.wording.Corpus.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What docs/wording.md says of precision and recall is what they are. */
class WordingFiguresTest {

  private static final Path PAGE = Path.of("../docs/wording.md");

  @Test
  void on_held_out_sentences_precision_and_recall_are_at_least_95_percent() {
    Score score = Corpus.HELD_OUT.score();
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
    for (ForbiddenPhrase phrase : Wording.shipped().forbidden()) {
      String clause = phrase.clause();
      long rude = Corpus.HELD_OUT.rude().stream().filter(s -> s.clauses().contains(clause)).count();
      table.append(row("held-out", clause, rude, Corpus.HELD_OUT.score(clause)));
    }
    table.append(
        row("held-out", "all", Corpus.HELD_OUT.sentences().size(), Corpus.HELD_OUT.score()));
    return table
        .append(row("tuning", "all", Corpus.TUNING.sentences().size(), Corpus.TUNING.score()))
        .toString();
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
