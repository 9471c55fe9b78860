package io.hall.app;

import io.hall.app.api.ApiKeyCommand;
import io.hall.app.archive.ArchiveCommand;
import io.hall.app.backup.BackupCommand;
import io.hall.app.backup.RestoreCommand;
import io.hall.app.day.DayCommand;
import io.hall.app.day.DemoCommand;
import io.hall.app.invoice.InvoiceCommand;
import io.hall.app.language.Language;
import io.hall.app.lines.CapitalCommand;
import io.hall.app.lines.CheckCommand;
import io.hall.app.month.MonthCommand;
import io.hall.app.receipts.ReceiptsCommand;
import io.hall.app.reconcile.ReconcileCommand;
import io.hall.app.seal.AuditLogCommand;
import io.hall.app.seal.SealCommand;
import io.hall.app.server.ServeCommand;
import io.hall.app.simulate.SimulateCommand;
import io.hall.app.week.WeekCommand;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;

/**
 * The command {@code hall}, of which {@code serve} shows the hall to browsers: every answer on
 * standard output, everything else on standard error.
 */
@Command(
    name = "hall",
    description = "A heating company's payment hall (收费大厅): commands, and a server for browsers.",
    mixinStandardHelpOptions = true,
    versionProvider = Hall.Version.class,
    subcommands = {
      DemoCommand.class,
      DayCommand.class,
      ReconcileCommand.class,
      SimulateCommand.class,
      ReceiptsCommand.class,
      InvoiceCommand.class,
      ArchiveCommand.class,
      SealCommand.class,
      ServeCommand.class,
      ApiKeyCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      AuditLogCommand.class,
      WeekCommand.class,
      MonthCommand.class,
      CapitalCommand.class,
      CheckCommand.class
    })
public final class Hall {

  /** The demonstration goes on in a browser, of which its package knows nothing. */
  private static final IFactory COMMANDS =
      new IFactory() {
        @Override
        public <K> K create(Class<K> command) throws Exception {
          return command == DemoCommand.class
              ? command.cast(new DemoCommand(ServeCommand::demo))
              : CommandLine.defaultFactory().create(command);
        }
      };

  private Hall() {}

  /** The version as the build calls it. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      ResourceBundle built = ResourceBundle.getBundle("io.hall.app.version", Locale.ROOT);
      return new String[] {"hall " + built.getString("version")};
    }
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(
        commandLine(Language.in(args, System.getenv()))
            .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .execute(args));
  }

  /** The commands, their help in {@code language}: English stands in them, Chinese in a bundle. */
  static CommandLine commandLine(Locale language) {
    CommandLine hall =
        new CommandLine(new Hall(), COMMANDS)
            .setParameterExceptionHandler(new Misread())
            .setExecutionExceptionHandler(Hall::explain);
    return language.equals(Locale.CHINESE)
        ? hall.setResourceBundle(ResourceBundle.getBundle("io.hall.app.help", language))
        : hall;
  }

  /** Answers a failure with its code and sentence, never with a stack trace; exit code 2, or 70. */
  private static int explain(Exception failure, CommandLine command, ParseResult parsed) {
    CheckFailedException sentence = sentence(failure);
    command.getErr().println(sentence.message(locale(parsed)));
    if ("1".equals(System.getenv("HALL_DEBUG"))) {
      failure.printStackTrace(command.getErr());
    }
    return sentence.findings().get(0).code() == AppCode.UNEXPECTED ? 70 : 2;
  }

  /** What the server refuses while it starts comes wrapped. */
  private static CheckFailedException sentence(Exception failure) {
    if (failure instanceof IOException) {
      return told(AppCode.FILES, failure);
    }
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .flatMap(cause -> known(cause).stream())
        .findFirst()
        .orElseGet(() -> told(AppCode.UNEXPECTED, failure));
  }

  private static Optional<CheckFailedException> known(Throwable cause) {
    if (cause instanceof CheckFailedException refused) {
      return Optional.of(refused);
    }
    if (cause instanceof StoreException store) {
      return Optional.of(new CheckFailedException(store.finding()));
    }
    if (cause instanceof SQLException database) {
      return known(StoreException.of(database));
    }
    return cause instanceof BindException
        ? Optional.of(new CheckFailedException(Finding.of(AppCode.ADDRESS).in("--port")))
        : Optional.empty();
  }

  private static CheckFailedException told(AppCode code, Exception failure) {
    return new CheckFailedException(
        Finding.of(code).with("kind", failure.getClass().getSimpleName()));
  }

  private static Locale locale(ParseResult parsed) {
    ParseResult deepest = parsed;
    while (deepest.hasSubcommand()) {
      deepest = deepest.subcommand();
    }
    return deepest.matchedOptionValue("--lang", Language.of(null, System.getenv()));
  }
}
