package io.hall.bench.faults;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
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
    if (runs < 1) {
      throw new ParameterException(
          line.getSubcommands().get("kill"), "--runs must be 1 or more, not " + runs);
    }
    long chosen = seed == null ? new Random().nextInt(1_000_000) : seed;
    Path folder = data == null ? Files.createTempDirectory("hall-faults") : data;
    PrintWriter progress = line.getErr();
    progress.printf("seed %d, data in %s%n", chosen, folder);
    KillResult result = new KillCampaign(folder, chosen, progress).run(runs);
    line.getOut().println(result);
    line.getOut().flush();
    return result.passed() ? 0 : 1;
  }
}
