package io.hall.app.simulate;

import io.hall.app.files.MistakesWriter;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Writes a simulated season: {@code customers.csv}, {@code payments.csv}, {@code counts.csv}, the
 * folder {@code statements} and the answer key {@code mistakes.csv}.
 *
 * <p>All is written into a folder beside the one asked for, which takes its name at the end, so
 * that a folder of that name is always whole.
 */
final class Simulation {

  private final Plan plan;
  private final Path folder;

  Simulation(Plan plan, Path folder) {
    this.plan = plan;
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Writes the season, telling {@code progress} how many payments were made so far.
   *
   * @throws CheckFailedException with {@code SIMULATE-001} if the folder is there and not empty,
   *     with {@code SIMULATE-002} if the files cannot be written
   */
  void run(IntConsumer progress) {
    requireEmpty();
    Path draft =
        folder.resolveSibling(
            "." + folder.getFileName() + ".draft-" + ProcessHandle.current().pid());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(draft)));
    try {
      Files.createDirectories(draft);
      write(draft, progress);
      Files.deleteIfExists(folder);
      Files.move(draft, folder);
    } catch (IOException | java.io.UncheckedIOException e) {
      CheckFailedException failed =
          new CheckFailedException(Finding.of(SimulateCode.NOT_WRITTEN).in(folder.toString()));
      failed.initCause(e);
      throw failed;
    } finally {
      delete(draft);
    }
  }

  private void requireEmpty() {
    if (!Files.exists(folder)) {
      return;
    }
    boolean empty = false;
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        empty = !entries.iterator().hasNext();
      } catch (IOException e) {
        empty = false;
      }
    }
    if (!empty) {
      throw new CheckFailedException(Finding.of(SimulateCode.NOT_EMPTY).in(folder.toString()));
    }
  }

  private void write(Path draft, IntConsumer progress) throws IOException {
    Prices current = new Prices(plan.season());
    Dues dues = new Dues(current, new Prices(plan.season().previous()));
    SeasonDays days = new SeasonDays(plan.season());
    Customers customers = new Customers(plan);
    customers.write(draft.resolve("customers.csv"), current);
    Visits visits = new Visits(plan, days, customers);
    List<Crew> crews = Crew.of(plan);
    Refunds refunds = new Refunds(plan, days);
    HallDayMaker maker = new HallDayMaker(plan, customers, refunds, dues);
    try (SimulationWriter out = new SimulationWriter(plan, draft);
        MistakesWriter key = new MistakesWriter(draft.resolve("mistakes.csv"))) {
      Mistakes mistakes = Mistakes.of(plan, new AnswerKey(key, plan.planting().most()));
      int made = 0;
      for (int day = 0; day < days.count(); day++) {
        List<HallDay> halls = new ArrayList<>(crews.size());
        for (Crew crew : crews) {
          int[] coming = visits.of(day, crew.number() - 1);
          HallDay hall = maker.make(crew, days.date(day), coming);
          mistakes.plant(hall, day, days.opensTheDayAfter(day));
          refunds.promise(hall, day);
          halls.add(hall);
          made += coming.length;
        }
        out.write(halls);
        progress.accept(made);
      }
    }
  }

  private static void delete(Path draft) {
    if (!Files.exists(draft)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(draft)) {
      paths.sorted(Comparator.reverseOrder()).forEach(Simulation::deleteOne);
    } catch (IOException e) {
      // What cannot be swept stays under its hidden name; the folder asked for is not touched.
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // As above.
    }
  }
}
