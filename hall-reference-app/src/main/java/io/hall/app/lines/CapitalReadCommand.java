package io.hall.app.lines;

import io.hall.app.language.LanguageOption;
import io.hall.app.lines.LineAnswers.Answer;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.money.CapitalAmount;
import io.hall.money.Money;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code hall capital read}. */
@Command(
    name = "read",
    description = {
      "Reads one capital amount a line and answers 'VALID 1714.82',",
      "'SUSPECT 67556.00 CODE...' or 'INVALID CODE at N message'.",
      "Exit code: 0, or 1 if a line is INVALID."
    },
    mixinStandardHelpOptions = true)
final class CapitalReadCommand implements Callable<Integer> {

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    Locale locale = language.locale();
    return LineAnswers.run(System.in, System.out, line -> answer(line, locale));
  }

  static Answer answer(String line, Locale locale) {
    Checked<Money> read = CapitalAmount.read(line);
    Verdict verdict = read.verdict();
    String rest =
        read.value()
            .map(amount -> amount + codes(read))
            .orElseGet(() -> reason(read.findings().get(0), locale));
    return new Answer(verdict, verdict + " " + rest);
  }

  private static String codes(Checked<Money> read) {
    return read.findings().stream()
        .map(finding -> " " + finding.code().id())
        .distinct()
        .collect(Collectors.joining());
  }

  private static String reason(Finding finding, Locale locale) {
    return Stream.of(finding.code().id(), "at", finding.where(), finding.message(locale))
        .collect(Collectors.joining(" "));
  }
}
