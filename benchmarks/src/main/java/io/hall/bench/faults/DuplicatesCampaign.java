package io.hall.bench.faults;

import io.hall.money.Money;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Submits the same request many times, at once and across kills, and counts its receipts. */
final class DuplicatesCampaign {

  private static final long MILLIS = 100;
  private static final int MOST = 10;
  private static final int SOME = 250;

  private final Path folder;
  private final Random random;
  private final PrintWriter progress;
  private final ExecutorService terminals = Executors.newFixedThreadPool(MOST);
  private final List<Acknowledged> answers = new ArrayList<>();
  private long requests;
  private long submissions;
  private long kills;
  private long differing;
  private long conflicts;
  private long unrefused;

  DuplicatesCampaign(Path folder, long seed, PrintWriter progress) {
    this.folder = folder;
    this.random = new Random(seed);
    this.progress = progress;
  }

  /**
   * What the campaign found.
   *
   * @param requests how many different requests there were
   * @param submissions how often they were submitted in this process
   * @param kills how often the process was killed to which some were submitted before
   * @param differing how many requests were answered with several numbers
   * @param conflicts how many changed requests were refused with {@code STORE-003}
   * @param unrefused how many were not
   */
  record Result(
      long requests,
      long submissions,
      long kills,
      long differing,
      long conflicts,
      long unrefused,
      Reckoned reckoned)
      implements CampaignResult {

    @Override
    public boolean passed() {
      return reckoned.acknowledged() >= requests
          && conflicts == requests
          && differing + unrefused == 0
          && reckoned.isClean();
    }

    @Override
    public String toString() {
      return "requests %d, submissions %d, kills %d, differing %d, conflicts %d, unrefused %d, %s"
          .formatted(requests, submissions, kills, differing, conflicts, unrefused, reckoned);
    }
  }

  /** Runs it until so many requests were submitted again and again. */
  Result run(long wanted) throws IOException, InterruptedException, ExecutionException {
    try {
      String campaign = "d" + records();
      while (requests < wanted) {
        List<Acknowledged> before = KilledRun.of(folder, campaign + "-" + kills, MILLIS);
        kills++;
        answers.addAll(before);
        try (FaultHall hall = FaultHall.in(folder)) {
          submit(hall, begun(before));
          submit(hall, fresh(campaign));
        }
        progress.printf("%d requests, %d submissions%n", requests, submissions);
        progress.flush();
      }
      try (FaultHall hall = FaultHall.in(folder)) {
        return result(new Reckoning(progress).of(hall, answers));
      }
    } finally {
      terminals.shutdown();
    }
  }

  private Result result(Reckoned reckoned) {
    return new Result(requests, submissions, kills, differing, conflicts, unrefused, reckoned);
  }

  private long records() {
    try (FaultHall hall = FaultHall.in(folder)) {
      return hall.records();
    }
  }

  /** Some requests that were answered before the kill, and all whose outcome nobody knows. */
  private List<String> begun(List<Acknowledged> before) {
    Map<String, Long> last = new HashMap<>();
    List<String> begun = new ArrayList<>();
    for (Acknowledged answer : before) {
      int dash = answer.request().lastIndexOf('-') + 1;
      long count = Long.parseLong(answer.request().substring(dash));
      last.merge(answer.request().substring(0, dash), count, Math::max);
      if (random.nextInt(before.size()) < SOME) {
        begun.add(answer.request());
      }
    }
    last.forEach((thread, count) -> begun.add(thread + (count + 1)));
    return begun;
  }

  private List<String> fresh(String campaign) {
    return IntStream.range(0, SOME).mapToObj(i -> campaign + "-" + kills + "-new-" + i).toList();
  }

  private void submit(FaultHall hall, List<String> some)
      throws InterruptedException, ExecutionException {
    for (String request : some) {
      requests++;
      submit(hall, request);
      refuse(hall, request);
    }
  }

  private void submit(FaultHall hall, String request)
      throws InterruptedException, ExecutionException {
    int copies = 1 + random.nextInt(MOST);
    submissions += copies;
    Set<ReceiptNumber> numbers = new HashSet<>();
    Callable<ReceiptNumber> copy = () -> hall.issue(request);
    for (Future<ReceiptNumber> answer : terminals.invokeAll(Collections.nCopies(copies, copy))) {
      numbers.add(answer.get());
    }
    differing += numbers.size() - 1;
    numbers.forEach(number -> answers.add(new Acknowledged(request, number.toString())));
  }

  private void refuse(FaultHall hall, String request) {
    try {
      hall.issue(Desk.ONE, request, Money.yuan("100.01"));
      unrefused++;
    } catch (StoreException e) {
      if (e.finding().code() == StoreCode.REQUEST_CONFLICT) {
        conflicts++;
      } else {
        unrefused++;
      }
    }
  }
}
