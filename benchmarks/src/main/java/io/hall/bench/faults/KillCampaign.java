package io.hall.bench.faults;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Kills the issuing process again and again on one data folder, and checks after each time. */
final class KillCampaign {

  private static final int EARLIEST = 200;
  private static final int LATEST = 600;

  private final Path folder;
  private final Random random;
  private final PrintWriter progress;
  private final Reckoning reckoning;

  KillCampaign(Path folder, long seed, PrintWriter progress) {
    this.folder = folder;
    this.random = new Random(seed);
    this.progress = progress;
    this.reckoning = new Reckoning(progress);
  }

  /** What a kill campaign found. */
  record Result(int runs, Reckoned reckoned) implements CampaignResult {

    private static final long ENOUGH = 100;

    @Override
    public boolean passed() {
      return reckoned.acknowledged() >= ENOUGH * runs && reckoned.isClean();
    }

    @Override
    public String toString() {
      return "runs %d, %s".formatted(runs, reckoned);
    }
  }

  /** Runs it; the folder may hold the receipts of earlier campaigns. */
  Result run(int runs) throws IOException, InterruptedException {
    List<Acknowledged> all = new ArrayList<>();
    String campaign = "k" + records();
    for (int i = 1; i <= runs; i++) {
      int millis = EARLIEST + random.nextInt(LATEST - EARLIEST + 1);
      List<Acknowledged> answers = KilledRun.of(folder, campaign + "-" + i, millis);
      all.addAll(answers);
      progress.printf(
          "run %d: killed after %d ms, acknowledged %d, lost %d%n",
          i, millis, answers.size(), lost(answers));
      progress.flush();
    }
    try (FaultHall hall = FaultHall.in(folder)) {
      return new Result(runs, reckoning.of(hall, all));
    }
  }

  /** A name that no earlier campaign in this folder had. */
  private long records() {
    try (FaultHall hall = FaultHall.in(folder)) {
      return hall.records();
    }
  }

  private long lost(List<Acknowledged> answers) {
    try (FaultHall hall = FaultHall.in(folder)) {
      return reckoning.lost(hall, answers);
    }
  }
}
