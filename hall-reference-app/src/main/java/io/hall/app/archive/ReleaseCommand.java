package io.hall.app.archive;

import io.hall.archive.HoldWords;
import io.hall.archive.Matter;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hall archive release}: closes a matter, which a second person approves. */
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description = "Closes a matter that has ended; another person approves it. 了结未结事项。",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the matter is closed", "2:it could not be done"})
final class ReleaseCommand implements Callable<Integer> {

  private final Clock clock;

  @Parameters(paramLabel = "MATTER", description = "Its number, as 'hall archive due' tells.")
  private long matter;

  @Option(names = "--by", required = true, paramLabel = "STAFF", description = "Who closes it.")
  private String by = "";

  @Option(
      names = "--approved-by",
      required = true,
      paramLabel = "STAFF",
      description = "Who approves it: somebody else.")
  private String approvedBy = "";

  @Option(
      names = "--why",
      required = true,
      paramLabel = "TEXT",
      description = "How it ended; kept as a personal text.")
  private String why = "";

  @Mixin private RetentionOption where = new RetentionOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  ReleaseCommand() {
    this(Clock.systemUTC());
  }

  ReleaseCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Matter.Closing ask =
        new Matter.Closing(
            RequestId.next(clock),
            matter,
            new StaffNumber(by),
            new StaffNumber(approvedBy),
            new HoldWords(why));
    try (RetentionData data = where.open(clock)) {
      data.store()
          .write(
              connection -> {
                data.holds().close(connection, ask);
                return matter;
              });
      PrintWriter answers = spec.commandLine().getOut();
      answers.println(where.words().closed(matter));
      answers.flush();
    }
    return 0;
  }
}
