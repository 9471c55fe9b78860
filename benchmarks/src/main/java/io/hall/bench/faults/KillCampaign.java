package io.hall.bench.faults;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Kills the issuing process again and again on one data folder, and checks after each time. */
final class KillCampaign {

  private static final int EARLIEST = 200;
  private static final int LATEST = 600;

  private final Path folder;
  private final Random random;
  private final PrintWriter progress;
  private final KillCheck check = new KillCheck();

  KillCampaign(Path folder, long seed, PrintWriter progress) {
    this.folder = folder;
    this.random = new Random(seed);
    this.progress = progress;
  }

  /** Runs it; the folder may hold the receipts of earlier campaigns. */
  KillResult run(int runs) throws IOException, InterruptedException {
    checked(List.of());
    for (int i = 1; i <= runs; i++) {
      int millis = EARLIEST + random.nextInt(LATEST - EARLIEST + 1);
      checked(KilledRun.of(folder, "k" + check.position(), millis));
      progress.printf("killed after %d ms: %s%n", millis, check.result(i));
      progress.flush();
    }
    try (FaultHall hall = FaultHall.in(folder)) {
      check.whole(hall);
    }
    return check.result(runs);
  }

  private void checked(List<Acknowledged> answers) {
    try (FaultHall hall = FaultHall.in(folder)) {
      check.run(hall, answers);
    }
  }
}
