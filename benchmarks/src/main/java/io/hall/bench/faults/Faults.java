package io.hall.bench.faults;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command line of the fault campaigns. */
@Command(name = "hall-faults", description = "Breaks a working hall and checks what is left.")
public final class Faults {

  private final CommandLine line = new CommandLine(this);

  private Faults() {}

  /** The command line, not run yet. */
  static CommandLine commandLine() {
    return new Faults().line;
  }

  /** Runs a campaign; exit code 0 if nothing is wrong, 1 if something is, 2 for wrong arguments. */
  public static void main(String[] args) {
    System.exit(new Faults().line.execute(args));
  }

  @Command(name = "kill", description = "Kills the issuing process (kill -9) while it issues.")
  int kill(
      @Option(names = "--runs", required = true, description = "How often.") int runs,
      @Option(names = "--seed", description = "For the moments of the kills.") @Nullable Long seed,
      @Option(names = "--data", description = "The data folder.") @Nullable Path data)
      throws IOException, InterruptedException {
    require("kill", "--runs", runs);
    return told(new KillCampaign(folder(data), seed(seed), line.getErr()).run(runs));
  }

  @Command(
      name = "torn",
      description = "Cuts the files of a small register off at every byte, turns over every bit.")
  int torn(
      @Option(names = "--step", defaultValue = "1", description = "1: every damage.") int step,
      @Option(names = "--seed", description = "Which damage is the first.") @Nullable Long seed,
      @Option(names = "--data", description = "The data folder.") @Nullable Path data)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    require("torn", "--step", step);
    return told(new TornCampaign(folder(data), step, seed(seed), line.getErr()).run());
  }

  @Command(name = "enospc", description = "Issues on small disks until they are full; needs root.")
  int enospc(
      @Option(names = "--largest", defaultValue = "4096", description = "KiB.") long largest,
      @Option(names = "--step", defaultValue = "64", description = "KiB.") long step,
      @Option(names = "--data", description = "Where to mount them.") @Nullable Path data)
      throws IOException {
    require("enospc", "--step", step);
    return told(new EnospcCampaign(folder(data), line.getErr()).run(largest, step));
  }

  @Command(name = "eio", description = "Has a sync of the issuing process fail; needs strace.")
  int eio(
      @Option(names = "--runs", required = true, description = "How often.") int runs,
      @Option(names = "--data", description = "The data folder.") @Nullable Path data)
      throws IOException, InterruptedException {
    require("eio", "--runs", runs);
    return told(new EioCampaign(folder(data), line.getErr()).run(runs));
  }

  @Command(
      name = "duplicates",
      description = "Submits the same request 1 to 10 times, at once and across kills.")
  int duplicates(
      @Option(names = "--requests", required = true, description = "How many.") long requests,
      @Option(names = "--seed", description = "How often each.") @Nullable Long seed,
      @Option(names = "--data", description = "The data folder.") @Nullable Path data)
      throws IOException, InterruptedException, ExecutionException {
    require("duplicates", "--requests", requests);
    return told(new DuplicatesCampaign(folder(data), seed(seed), line.getErr()).run(requests));
  }

  @Command(name = "terminals", description = "Lets 32 terminals of 4 halls work day after day.")
  int terminals(
      @Option(names = "--receipts", required = true, description = "How many.") int receipts,
      @Option(names = "--days", defaultValue = "10", description = "On how many days.") int days,
      @Option(names = "--seed", description = "For amounts, voids, refunds.") @Nullable Long seed,
      @Option(names = "--data", description = "A new data folder.") @Nullable Path data)
      throws IOException, InterruptedException, ExecutionException {
    require("terminals", "--receipts", receipts);
    require("terminals", "--days", days);
    return told(new TerminalsCampaign(folder(data), seed(seed), line.getErr()).run(receipts, days));
  }

  @Command(name = "clock", description = "Turns the clock back and forth while desks issue.")
  int clock(
      @Option(names = "--steps", required = true, description = "How often.") int steps,
      @Option(names = "--seed", description = "For the steps.") @Nullable Long seed,
      @Option(names = "--data", description = "A new data folder.") @Nullable Path data)
      throws IOException, InterruptedException, ExecutionException {
    require("clock", "--steps", steps);
    return told(new ClockCampaign(folder(data), seed(seed), line.getErr()).run(steps));
  }

  @Command(
      name = "rollback",
      description = "Sets a store back to an older copy, and tries to go on.")
  int rollback(
      @Option(names = "--runs", required = true, description = "How often.") int runs,
      @Option(names = "--seed", description = "How much in between.") @Nullable Long seed,
      @Option(names = "--data", description = "A new data folder.") @Nullable Path data)
      throws IOException {
    require("rollback", "--runs", runs);
    return told(new RollbackCampaign(folder(data), seed(seed), line.getErr()).run(runs));
  }

  private void require(String command, String option, long value) {
    if (value < 1) {
      throw new ParameterException(
          line.getSubcommands().get(command), option + " must be 1 or more, not " + value);
    }
  }

  private long seed(@Nullable Long given) {
    long seed = given == null ? new Random().nextInt(1_000_000) : given;
    line.getErr().println("seed " + seed);
    return seed;
  }

  private Path folder(@Nullable Path given) throws IOException {
    Path folder = given == null ? Files.createTempDirectory("hall-faults") : given;
    line.getErr().println("data in " + folder);
    return folder;
  }

  private int told(CampaignResult result) {
    PrintWriter out = line.getOut();
    out.println(result);
    out.flush();
    return result.passed() ? 0 : 1;
  }
}
