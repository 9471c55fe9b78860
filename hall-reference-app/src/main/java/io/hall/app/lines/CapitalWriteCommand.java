package io.hall.app.lines;

import io.hall.app.language.LanguageOption;
import io.hall.app.lines.LineAnswers.Answer;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.money.CapitalAmount;
import io.hall.money.CapitalStyle;
import io.hall.money.CapitalStyle.Minus;
import io.hall.money.CapitalStyle.OptionalZeros;
import io.hall.money.CapitalStyle.WholeCharacter;
import io.hall.money.CapitalStyle.YuanCharacter;
import io.hall.money.Money;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The command {@code hall capital write}. */
@Command(
    name = "write",
    description = {
      "Writes one amount a line, such as 1714.82, in capital characters,",
      "or answers 'INVALID CODE message'. Exit code: 0, or 1 if a line is INVALID."
    },
    mixinStandardHelpOptions = true)
final class CapitalWriteCommand implements Callable<Integer> {

  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = "--yuan-character",
      paramLabel = "元|圆",
      converter = Yuan.class,
      description = "The character for yuan, also by name: plain, round. Default: 元.")
  private YuanCharacter yuan = CapitalStyle.CANONICAL.yuan();

  @Option(
      names = "--whole-character",
      paramLabel = "整|正",
      converter = Whole.class,
      description = "The closing character, also by name: neat, straight. Default: 整.")
  private WholeCharacter whole = CapitalStyle.CANONICAL.whole();

  @Option(
      names = "--zeros",
      paramLabel = "after-yuan|after-wan|all|none",
      converter = Zeros.class,
      description = "Which of the optional 零 are written. Default: after-yuan.")
  private OptionalZeros zeros = CapitalStyle.CANONICAL.zeros();

  @Option(
      names = "--minus",
      paramLabel = "（负数）|负",
      converter = MinusSign.class,
      description = "How a negative amount begins, also by name: bracketed, plain.")
  private Minus minus = CapitalStyle.CANONICAL.minus();

  @Option(names = "--no-whole-after-jiao", description = "Ends an amount with 角 instead of 角整.")
  private boolean noWholeAfterJiao;

  @Option(names = "--prefix", description = "Writes 人民币 in front.")
  private boolean prefix;

  @Override
  public Integer call() throws IOException {
    CapitalStyle style = new CapitalStyle(yuan, whole, zeros, !noWholeAfterJiao, prefix, minus);
    Locale locale = language.locale();
    return LineAnswers.run(System.in, System.out, line -> answer(line, style, locale));
  }

  static Answer answer(String line, CapitalStyle style, Locale locale) {
    try {
      return new Answer(Verdict.VALID, CapitalAmount.write(Money.yuan(line), style));
    } catch (CheckFailedException e) {
      Finding finding = e.findings().get(0);
      return new Answer(
          Verdict.INVALID, "INVALID " + finding.code().id() + " " + finding.message(locale));
    }
  }

  /** Reads a choice by the characters that it writes, or by its name. */
  private abstract static class Choice<E extends Enum<E>> implements ITypeConverter<E> {

    private final E[] choices;

    Choice(E[] choices) {
      this.choices = choices;
    }

    abstract String text(E choice);

    static String name(Enum<?> choice) {
      return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public E convert(String value) {
      return Arrays.stream(choices)
          .filter(choice -> value.equals(text(choice)) || value.equals(name(choice)))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("not one of the choices"));
    }
  }

  static final class Yuan extends Choice<YuanCharacter> {
    Yuan() {
      super(YuanCharacter.values());
    }

    @Override
    String text(YuanCharacter choice) {
      return choice.text();
    }
  }

  static final class Whole extends Choice<WholeCharacter> {
    Whole() {
      super(WholeCharacter.values());
    }

    @Override
    String text(WholeCharacter choice) {
      return choice.text();
    }
  }

  static final class Zeros extends Choice<OptionalZeros> {
    Zeros() {
      super(OptionalZeros.values());
    }

    @Override
    String text(OptionalZeros choice) {
      return name(choice);
    }
  }

  static final class MinusSign extends Choice<Minus> {
    MinusSign() {
      super(Minus.values());
    }

    @Override
    String text(Minus choice) {
      return choice.text();
    }
  }
}
