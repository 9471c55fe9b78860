package io.hall.test.conformance;

import io.hall.test.conformance.RegisterAdapter.Ask;
import io.hall.test.conformance.RegisterAdapter.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Several cashiers at once: all numbers once, all receipts kept, one receipt for one request. */
final class RegisterThreads {

  /** The smallest first, some more than once, since threads do not meet every time. */
  private static final List<Crowd> CROWDS =
      List.of(
          new Crowd(2, 10),
          new Crowd(2, 25),
          new Crowd(4, 25),
          new Crowd(8, 25),
          new Crowd(8, 25),
          new Crowd(8, 50),
          new Crowd(16, 25));

  private static final Comparator<Serial> FILING =
      Comparator.comparing(Serial::head).thenComparingLong(Serial::value);
  private static final int PATIENCE_SECONDS = 60;

  private RegisterThreads() {}

  /** So many threads, each with so many requests. */
  private record Crowd(int threads, int each) {

    /** The crowd as code. */
    @Override
    public String toString() {
      return threads + " threads, " + each + " requests each";
    }
  }

  /** The numbers that were answered, and what was thrown instead. */
  private record Answers(List<String> numbers, List<String> failures) {

    Answers() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  static Check<Supplier<RegisterAdapter>, ?> check(Rule rule) {
    return new Check<>(
        rule, Cases.of(CROWDS), (newRegister, crowd) -> of(rule, newRegister, crowd));
  }

  private static Trial of(Rule rule, Supplier<RegisterAdapter> newRegister, Crowd crowd) {
    boolean shared = rule == Rule.THREADS_SAME_REQUEST;
    String given = crowd + (shared ? ", the same of all" : "");
    try (RegisterAdapter register = newRegister.get()) {
      Answers answers = together(register, crowd, shared);
      List<String> listed = register.entries().stream().map(Entry::number).toList();
      if (rule == Rule.THREADS_ONCE) {
        return once(given, answers.numbers);
      }
      if (!answers.failures.isEmpty()) {
        return Trial.broken(given, "ANSWER", answers.failures.get(0));
      }
      return shared
          ? Trial.of(given, crowd.each + " receipts", listed.size() + " receipts")
          : kept(given, answers.numbers, listed);
    }
  }

  private static Trial once(String given, List<String> numbers) {
    Set<String> seen = new HashSet<>();
    Optional<String> again = numbers.stream().filter(number -> !seen.add(number)).findFirst();
    return again.map(a -> Trial.broken(given, a + " once", a + " twice")).orElse(Trial.KEPT);
  }

  /** What was answered is what is listed, and no number between is missing. */
  private static Trial kept(String given, List<String> answered, List<String> listed) {
    Set<String> lost = new HashSet<>(answered);
    listed.forEach(lost::remove);
    if (!lost.isEmpty()) {
      return Trial.broken(given, lost.stream().sorted().findFirst().orElseThrow(), "NOTHING");
    }
    List<Serial> filed =
        listed.stream().map(Serial::of).flatMap(Optional::stream).sorted(FILING).toList();
    for (int i = 1; i < filed.size(); i++) {
      Serial above = filed.get(i - 1);
      if (filed.get(i).isAfter(above) && filed.get(i).value() > above.value() + 1) {
        return Trial.broken(given, above.plus(1), filed.get(i).plus(0));
      }
    }
    return Trial.of(given, answered.size() + " receipts", listed.size() + " receipts");
  }

  private static Answers together(RegisterAdapter register, Crowd crowd, boolean shared) {
    ExecutorService threads = Executors.newFixedThreadPool(crowd.threads, RegisterThreads::daemon);
    try {
      CyclicBarrier start = new CyclicBarrier(crowd.threads);
      List<Future<List<String>>> all = new ArrayList<>();
      for (int thread = 0; thread < crowd.threads; thread++) {
        String name = shared ? "r" : "t" + thread + "-";
        all.add(
            threads.submit(
                () -> {
                  start.await();
                  return issue(register, name, crowd.each);
                }));
      }
      Answers answers = new Answers();
      all.forEach(one -> collect(one, answers));
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  /** One that never returns must not keep a program from ending. */
  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "conformance");
    thread.setDaemon(true);
    return thread;
  }

  private static List<String> issue(RegisterAdapter register, String name, int count) {
    List<String> numbers = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      numbers.add(register.issue(new Ask(name + i, "测试用户" + i, "RESIDENTIAL", i)));
    }
    return numbers;
  }

  private static void collect(Future<List<String>> one, Answers answers) {
    try {
      answers.numbers.addAll(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      answers.failures.add(Check.shown(e.getCause() == null ? e : e.getCause()));
    } catch (TimeoutException e) {
      answers.failures.add("NOTHING within " + PATIENCE_SECONDS + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The thread that waits for the others was interrupted", e);
    }
  }
}
