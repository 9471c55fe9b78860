package io.hall.bench.faults;

import io.hall.bench.faults.SmallHall.Answers;
import io.hall.check.CheckFailedException;
import io.hall.receipt.ReceiptLedger.BookHead;
import io.hall.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Cuts the files of a small register off at every byte and turns every bit of them over, and sees
 * whether anybody is told something wrong and nobody notices.
 */
final class TornCampaign {

  private static final String WAL = FaultHall.FILE + "-wal";

  private final Path folder;
  private final int step;
  private final int first;
  private final PrintWriter progress;

  /** Makes one that tries every {@code step}-th damage; which is the first, {@code seed} says. */
  TornCampaign(Path folder, int step, long seed, PrintWriter progress) {
    this.folder = folder;
    this.step = step;
    this.first = (int) Math.floorMod(seed, (long) step);
    this.progress = progress;
  }

  /** What a damage leads to. */
  enum Fate {
    /** Every answer is still right. */
    INTACT,
    /** Some answer is not, and an audit or the head noted elsewhere says so. */
    DETECTED,
    /** The store or the register refuses with a code. */
    REFUSED,
    /** Some exception without a code. */
    UNCODED,
    /** Some answer is wrong, and nothing says so. */
    SILENTLY_WRONG
  }

  /** How many damages led to what. */
  record Result(Map<Fate, Long> fates) implements CampaignResult {

    private long count(Fate fate) {
      return fates.getOrDefault(fate, 0L);
    }

    @Override
    public boolean passed() {
      return count(Fate.DETECTED) > 0
          && count(Fate.REFUSED) > 0
          && count(Fate.UNCODED) + count(Fate.SILENTLY_WRONG) == 0;
    }

    @Override
    public String toString() {
      return "mutants %d, intact %d, detected %d, refused %d, uncoded %d, silently wrong %d"
          .formatted(
              fates.values().stream().mapToLong(Long::longValue).sum(),
              count(Fate.INTACT),
              count(Fate.DETECTED),
              count(Fate.REFUSED),
              count(Fate.UNCODED),
              count(Fate.SILENTLY_WRONG));
    }
  }

  /** What the undamaged register answers, and where its chains end. */
  private record Truth(Answers answers, List<BookHead> heads) {}

  /** Runs it on all cores. */
  Result run() throws IOException, SQLException, InterruptedException, ExecutionException {
    List<Mutants> all = new ArrayList<>();
    Path own = Files.createTempDirectory(folder, "torn");
    Truth truth = make(Files.createDirectories(own.resolve("whole")), all);
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Map<Fate, Long>>> parts = new ArrayList<>();
      for (int part = 0; part < threads; part++) {
        Path mutant = Files.createDirectories(own.resolve("mutant-" + part));
        int from = first + part * step;
        parts.add(pool.submit(() -> judge(mutant, all, truth, from, threads * step)));
      }
      return sum(parts);
    } finally {
      pool.shutdown();
    }
  }

  private static Result sum(List<Future<Map<Fate, Long>>> parts)
      throws InterruptedException, ExecutionException {
    Map<Fate, Long> sum = new EnumMap<>(Fate.class);
    for (Future<Map<Fate, Long>> part : parts) {
      part.get().forEach((fate, count) -> sum.merge(fate, count, Long::sum));
    }
    return new Result(sum);
  }

  /** One file when the hall is closed; file and write-ahead log when it is not. */
  private static Truth make(Path whole, List<Mutants> all) throws IOException, SQLException {
    try (SmallHall small = SmallHall.make(whole)) {
      small.work();
    }
    try (SmallHall small = SmallHall.in(whole)) {
      small.workOn();
      Map<String, byte[]> open = new HashMap<>();
      open.put(FaultHall.FILE, Files.readAllBytes(whole.resolve(FaultHall.FILE)));
      open.put(WAL, Files.readAllBytes(whole.resolve(WAL)));
      all.addAll(Mutants.of(open, WAL));
    }
    byte[] closed = Files.readAllBytes(whole.resolve(FaultHall.FILE));
    all.addAll(Mutants.of(Map.of(FaultHall.FILE, closed), FaultHall.FILE));
    try (SmallHall small = SmallHall.in(whole)) {
      return new Truth(small.answers(), small.heads());
    }
  }

  private Map<Fate, Long> judge(Path own, List<Mutants> all, Truth truth, int from, int stride)
      throws IOException {
    Map<Fate, Long> fates = new EnumMap<>(Fate.class);
    for (Mutants mutants : all) {
      for (int i = from; i < mutants.count(); i += stride) {
        lay(own, mutants.files().apply(i));
        Fate fate = fate(own, truth);
        fates.merge(fate, 1L, Long::sum);
        if (fate == Fate.SILENTLY_WRONG) {
          progress.printf("silently wrong: %s at %d%n", mutants.what(), i);
        }
      }
      progress.printf("%s: %s%n", mutants.what(), fates);
      progress.flush();
    }
    return fates;
  }

  private static void lay(Path own, Map<String, byte[]> files) throws IOException {
    for (String name : List.of(FaultHall.FILE, WAL, FaultHall.FILE + "-shm")) {
      Files.deleteIfExists(own.resolve(name));
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(own.resolve(file.getKey()), file.getValue());
    }
  }

  private Fate fate(Path own, Truth truth) {
    try (SmallHall small = SmallHall.in(own)) {
      if (small.answers().equals(truth.answers())) {
        return Fate.INTACT;
      }
      boolean found =
          !small.heads().equals(truth.heads()) || !Reckoning.findings(small.store()).isEmpty();
      return found ? Fate.DETECTED : Fate.SILENTLY_WRONG;
    } catch (StoreException | CheckFailedException e) {
      return Fate.REFUSED;
    } catch (RuntimeException e) {
      e.printStackTrace(progress);
      return Fate.UNCODED;
    }
  }
}
