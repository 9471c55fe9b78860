package io.hall.app;

import io.hall.app.language.ArgumentCode;
import io.hall.app.language.Language;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says in the user's language what is wrong with the arguments of a command, and where its help is;
 * exit code 2. A value is never repeated: it may be somebody's.
 */
final class Misread implements IParameterExceptionHandler {

  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, Integer.class, long.class, Long.class);

  @Override
  public int handleParseException(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    Locale locale = Language.in(args, System.getenv());
    String help = command.getCommandSpec().qualifiedName() + " --help";
    command.getErr().println(new CheckFailedException(finding(failure)).message(locale));
    command.getErr().println(locale.equals(Locale.CHINESE) ? "用法:" + help : "Usage: " + help);
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static Finding finding(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    if (failure instanceof MissingParameterException missing) {
      return missing(missing.getMissing(), command);
    }
    if (failure instanceof UnmatchedArgumentException unmatched) {
      String near = String.join(", ", unmatched.getSuggestions());
      ArgumentCode code = near.isEmpty() ? ArgumentCode.UNKNOWN : ArgumentCode.NEARLY;
      return code.finding(word(unmatched.getUnmatched().get(0), !near.isEmpty()), near);
    }
    if (failure instanceof OverwrittenOptionException twice) {
      return ArgumentCode.TWICE.finding(name(twice.getOverwritten()), "");
    }
    if (failure.getArgSpec() != null) {
      return ArgumentCode.VALUE.finding(name(failure.getArgSpec()), value(failure.getArgSpec()));
    }
    return command.getSubcommands().isEmpty()
        ? ArgumentCode.OTHER.finding(command.getCommandName(), "")
        : ArgumentCode.WHICH.finding(command.getCommandName(), commands(command));
  }

  /** Of those that exclude each other one is missing, not all. */
  private static Finding missing(List<ArgSpec> missing, CommandLine command) {
    return missing.stream()
        .map(ArgSpec::group)
        .filter(group -> group != null && group.exclusive())
        .findFirst()
        .map(group -> ArgumentCode.WHICH.finding(command.getCommandName(), group.synopsis()))
        .orElseGet(() -> ArgumentCode.MISSING.finding(names(missing), ""));
  }

  private static String commands(CommandLine command) {
    return String.join(", ", command.getSubcommands().keySet());
  }

  /** What is written like an option, or nearly like a command; anything else is a value. */
  private static String word(String argument, boolean isNear) {
    String name = argument.split("=", 2)[0];
    return isNear || name.matches("--?[a-z][a-z-]{0,30}") ? name : "…";
  }

  private static String names(List<ArgSpec> missing) {
    return missing.stream().map(Misread::name).collect(Collectors.joining(", "));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String value(ArgSpec argument) {
    return WHOLE.contains(argument.type()) ? "0, 1, 2 …" : argument.paramLabel();
  }
}
