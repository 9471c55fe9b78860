package io.hall.app.archive;

import io.hall.archive.HoldScope;
import io.hall.archive.HoldWords;
import io.hall.archive.Matter;
import io.hall.calendar.HeatingSeason;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.RequestId;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code hall archive hold}: opens a matter; nothing that it covers is destroyed before its end.
 */
@Command(
    name = "hold",
    mixinStandardHelpOptions = true,
    description = {
      "Opens a matter, such as a claim in court: nothing that it covers is destroyed while it is"
          + " open. 登记未结事项。",
      "In doubt a matter covers what it may be about."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the matter is open; its number is told", "2:it could not be done"})
final class HoldCommand implements Callable<Integer> {

  private final Clock clock;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Scope scope = new Scope();

  @Option(names = "--by", required = true, paramLabel = "STAFF", description = "Who opens it.")
  private String by = "";

  @Option(
      names = "--why",
      required = true,
      paramLabel = "TEXT",
      description = "What it is called and why it is open; kept as a personal text.")
  private String why = "";

  @Mixin private RetentionOption where = new RetentionOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  HoldCommand() {
    this(Clock.systemUTC());
  }

  HoldCommand(Clock clock) {
    this.clock = clock;
  }

  /** What the matter is about. */
  private static final class Scope {

    @SuppressWarnings("UnusedVariable") // it says that nothing was forgotten
    @Option(names = "--all", required = true, description = "Everything there is.")
    private boolean all;

    @Option(names = "--season", required = true, paramLabel = "S", description = "A season.")
    private @Nullable String season;

    @Option(names = "--hall", required = true, paramLabel = "H", description = "A hall.")
    private @Nullable String hall;

    @Option(
        names = "--number",
        required = true,
        paramLabel = "N",
        description = "A receipt or refund voucher.")
    private @Nullable String number;

    HoldScope scope() {
      if (season != null) {
        return HoldScope.of(HeatingSeason.parse(season).orThrow());
      }
      if (hall != null) {
        return HoldScope.of(new HallCode(hall));
      }
      return number == null ? HoldScope.all() : HoldScope.of(ReceiptNumber.parse(number).orThrow());
    }
  }

  @Override
  public Integer call() throws IOException {
    // the words enter no name that stays for ever, so each call opens a matter of its own
    Matter.Opening ask =
        new Matter.Opening(
            RequestId.next(clock), scope.scope(), new StaffNumber(by), new HoldWords(why));
    try (RetentionData data = where.open(clock)) {
      Matter matter = data.store().write(c -> data.holds().open(c, ask));
      PrintWriter answers = spec.commandLine().getOut();
      answers.println(where.words().matter(matter));
      answers.flush();
    }
    return 0;
  }
}
