package io.hall.bench.faults;

import io.hall.store.FileHeadWitness;
import io.hall.store.SqliteStore;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sets the files of a store back to an older copy, again and again, and tries to go on. */
final class RollbackCampaign {

  private static final int MOST = 5;

  private final Path folder;
  private final Path copy;
  private final Path noted;
  private final Random random;
  private final PrintWriter progress;
  private final List<Acknowledged> answers = new ArrayList<>();
  private long refused;
  private long unnoticed;
  private long unreadable;

  /** Makes one on a new folder. */
  RollbackCampaign(Path folder, long seed, PrintWriter progress) {
    this.folder = folder.resolve("data");
    this.copy = folder.resolve("copy.db");
    this.noted = folder.resolve("witness");
    this.random = new Random(seed);
    this.progress = progress;
  }

  /**
   * What the campaign found.
   *
   * @param runs how often the store was set back
   * @param refused how often it refused the first receipt, with {@code STORE-022}
   * @param unnoticed how often it did not
   * @param unreadable how often what the older copy holds could not be read
   */
  record Result(int runs, long refused, long unnoticed, long unreadable, Reckoned reckoned)
      implements CampaignResult {

    @Override
    public boolean passed() {
      return runs > 0 && refused == runs && unnoticed + unreadable == 0 && reckoned.isClean();
    }

    @Override
    public String toString() {
      return "runs %d, refused %d, unnoticed %d, unreadable %d, %s"
          .formatted(runs, refused, unnoticed, unreadable, reckoned);
    }
  }

  /** Something done in a hall whose store has a witness. */
  @FunctionalInterface
  private interface Work {
    void in(FaultHall hall);
  }

  /** Runs it: each time the newest files come back behind the older ones, and the work goes on. */
  Result run(int runs) throws IOException {
    FaultHall.open(folder).close();
    work(hall -> hall.openBooks(Desk.ONE));
    for (int i = 0; i < runs; i++) {
      once(i);
      if (i % 100 == 99) {
        progress.printf("%d: refused %d%n", i + 1, refused);
        progress.flush();
      }
    }
    List<Reckoned> reckoned = new ArrayList<>();
    work(hall -> reckoned.add(new Reckoning(progress).of(hall, answers)));
    return new Result(runs, refused, unnoticed, unreadable, reckoned.get(0));
  }

  private void once(int run) throws IOException {
    Path file = folder.resolve(FaultHall.FILE);
    issue(run + "-old-");
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    issue(run + "-new-");
    Path newest = copy.resolveSibling("newest.db");
    Files.copy(file, newest, StandardCopyOption.REPLACE_EXISTING);
    Files.copy(copy, file, StandardCopyOption.REPLACE_EXISTING);
    work(hall -> goOn(hall, run));
    Files.copy(newest, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void issue(String prefix) {
    int count = 1 + random.nextInt(MOST);
    work(
        hall -> {
          for (int i = 0; i < count; i++) {
            String request = prefix + i;
            answers.add(new Acknowledged(request, hall.issue(request).toString()));
          }
        });
  }

  /** What a hall does that knows nothing of the older copy. */
  private void goOn(FaultHall hall, int run) {
    try {
      hall.issue(run + "-lost");
      unnoticed++;
    } catch (StoreException e) {
      refused += e.finding().code() == StoreCode.ROLLED_BACK ? 1 : 0;
    }
    boolean readable = new Reckoning(progress).of(hall, List.of()).isClean();
    unreadable += readable ? 0 : 1;
  }

  private void work(Work work) {
    try (FileHeadWitness witness = FileHeadWitness.open(noted);
        FaultHall hall =
            FaultHall.on(
                SqliteStore.open(folder.resolve(FaultHall.FILE), witness),
                Clock.systemUTC(),
                List.of())) {
      work.in(hall);
    }
  }
}
