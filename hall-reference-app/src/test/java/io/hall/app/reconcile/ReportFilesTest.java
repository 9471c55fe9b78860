package io.hall.app.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.payment.Tender;
import io.hall.reconcile.Cause;
import io.hall.reconcile.Line;
import io.hall.reconcile.Side;
import io.hall.reconcile.Slip;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportFilesTest {

  @TempDir Path folder;

  private List<String> rows(Cause... causes) throws IOException {
    Result result = Samples.result(Samples.comparison(Money.ZERO, Money.ZERO, causes));
    new ReportFiles(new Words(Locale.ENGLISH), result).write(folder);
    return Files.readAllLines(folder.resolve("causes.csv"));
  }

  private static Cause missing(String number, String reference) {
    Line line = Samples.line(Tender.POS, Money.yuan("1.00"), number, reference);
    return new Cause.Missing(
        Side.OURS, line, List.of(Samples.effect(Tender.POS, Money.yuan("-1.00"))));
  }

  private static String text(Cause... causes) {
    StringWriter text = new StringWriter();
    Result result = Samples.result(Samples.comparison(Money.ZERO, Money.ZERO, causes));
    new ReconcileText(new Words(Locale.ENGLISH), result, new PrintWriter(text)).print();
    return text.toString();
  }

  @Test
  void each_effect_has_a_row() throws IOException {
    Cause[] all = Samples.everyKind().toArray(Cause[]::new);

    assertThat(rows(all)).hasSize(1 + all.length + 5);
  }

  @Test
  void no_cell_begins_as_a_formula() throws IOException {
    assertThat(rows(missing("", "=cmd()")).get(1))
        .startsWith("MONEY,1,MISSING_THERE,H01,2026-11-08,C01,POS,,,-1.00,'=cmd(),payments.csv:7");
  }

  @Test
  void what_moves_the_cursor_or_turns_the_writing_is_shown_nowhere() throws IOException {
    Cause strange = missing("P1\u202E", "\u001B[31mX\n");

    assertThat(rows(strange)).hasSize(2);
    assertThat(rows(strange).get(1)).doesNotContain("\u202E", "\u001B");
    assertThat(text(strange)).doesNotContain("\u202E", "\u001B").contains("P1\uFFFD");
  }

  @Test
  void a_long_list_of_lines_is_cut_in_the_spreadsheet_and_counted_in_the_table()
      throws IOException {
    Line line = Samples.line(Tender.POS, Money.yuan("1.00"), "P".repeat(40), "R".repeat(60));
    Cause many =
        new Cause.AmountDiffers(
            Slip.OTHER,
            Collections.nCopies(12, line),
            List.of(),
            List.of(Samples.effect(Tender.POS, Money.yuan("-1.00"))));

    assertThat(rows(many).get(1)).contains("…").hasSizeLessThan(1_200);
    assertThat(text(many)).contains(" and 10 more");
  }

  @Test
  void a_long_table_is_cut_after_fifty_rows() {
    Cause[] causes = new Cause[60];
    for (int i = 0; i < causes.length; i++) {
      causes[i] = Samples.missingThere(Money.ofFen(i + 1));
    }

    String text = text(causes);

    assertThat(text).contains("\n50  Missing there", "… and 10 more").doesNotContain("\n51  ");
    assertThat(text).contains("(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, …)");
  }

  @Test
  void the_residual_is_told_by_place() {
    StringWriter text = new StringWriter();
    Result result = Samples.result(Samples.comparison(Money.ZERO, Money.yuan("-33.20")));
    new ReconcileText(new Words(Locale.ENGLISH), result, new PrintWriter(text)).print();

    assertThat(text.toString())
        .contains("sum of causes 0.00, residual -33.20", "-33.20  H01   2026-11-08  C01      bank");
  }
}
