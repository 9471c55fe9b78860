package io.hall.app.simulate;

import io.hall.app.data.DraftFolder;
import io.hall.app.files.MistakesWriter;
import io.hall.check.CheckFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Writes a simulated season: {@code customers.csv}, {@code payments.csv}, {@code counts.csv}, the
 * folder {@code statements} and the answer key {@code mistakes.csv}.
 */
final class Simulation {

  private final Plan plan;
  private final DraftFolder folder;

  Simulation(Plan plan, Path folder) {
    this.plan = plan;
    this.folder = new DraftFolder(folder, SimulateCode.NOT_EMPTY, SimulateCode.NOT_WRITTEN);
  }

  /**
   * Writes the season, telling {@code progress} how many payments were made so far.
   *
   * @throws CheckFailedException with {@code SIMULATE-001} if the folder is there and not empty,
   *     with {@code SIMULATE-002} if the files cannot be written
   */
  void run(IntConsumer progress) {
    folder.write(draft -> write(draft, progress));
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
}
