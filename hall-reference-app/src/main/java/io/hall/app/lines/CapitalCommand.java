package io.hall.app.lines;

import io.hall.app.language.Language;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code hall capital}: amounts to capital characters and back, a line each. */
@Command(
    name = "capital",
    description = "Writes and reads capital amounts (中文大写金额), one a line.",
    mixinStandardHelpOptions = true,
    subcommands = {CapitalWriteCommand.class, CapitalReadCommand.class})
public final class CapitalCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Says that a subcommand is due. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Write 'capital write' or 'capital read'");
  }

  /** The option for the language, and how lines are answered in it. */
  static final class Answering {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
        names = "--lang",
        paramLabel = "zh|en",
        description = "Language of the messages; without it, that of the environment.")
    private @Nullable String language;

    /** Answers standard input on standard output, and returns the exit code. */
    int run(Function<Locale, Function<String, LineAnswers.Answer>> check) throws IOException {
      return LineAnswers.run(System.in, System.out, check.apply(locale()));
    }

    private Locale locale() {
      try {
        return Language.of(language, System.getenv());
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), "--lang is zh or en", e);
      }
    }
  }
}
