package io.hall.app.office;

import io.hall.payment.HallCode;
import io.hall.security.departure.Departure;
import io.hall.security.departure.Departure.Approved;
import io.hall.security.departure.Departure.Certified;
import io.hall.security.departure.Departure.Executed;
import io.hall.security.departure.Departure.Withdrawn;
import io.hall.security.departure.Left;
import io.hall.security.departure.Party;
import java.util.ArrayList;
import java.util.List;

/**
 * A departure as a page shows it.
 *
 * @param stage how far it has come
 * @param steps what was done on the way
 * @param left what became of everything, once it is executed
 */
record DepartureLine(
    String id,
    String account,
    String person,
    String hall,
    String lastDay,
    boolean suspended,
    Stage stage,
    List<Step> steps,
    List<Left> left) {

  /** How far a departure has come. */
  enum Stage {
    REQUESTED,
    APPROVED,
    EXECUTED,
    CERTIFIED,
    WITHDRAWN
  }

  /** What somebody did. */
  record Step(Stage stage, String by, String person, String at) {
    static Step of(Stage stage, Party party) {
      return new Step(stage, party.account().value(), party.person().value(), Times.of(party.at()));
    }
  }

  static DepartureLine of(Departure departure) {
    Departure.Case about = departure.about();
    List<Step> steps = new ArrayList<>();
    steps.add(Step.of(Stage.REQUESTED, about.requested()));
    steps.addAll(steps(departure));
    return new DepartureLine(
        about.id().value(),
        about.account().value(),
        about.person().value(),
        about.hall().map(HallCode::value).orElse(""),
        about.lastDay().toString(),
        about.suspended(),
        steps.get(steps.size() - 1).stage(),
        steps,
        left(departure));
  }

  private static List<Step> steps(Departure departure) {
    if (departure instanceof Withdrawn withdrawn) {
      return List.of(Step.of(Stage.WITHDRAWN, withdrawn.withdrawn()));
    }
    if (departure instanceof Approved approved) {
      return List.of(Step.of(Stage.APPROVED, approved.approved()));
    }
    if (departure instanceof Executed executed) {
      return List.of(
          Step.of(Stage.APPROVED, executed.approved()),
          Step.of(Stage.EXECUTED, executed.executed()));
    }
    return departure instanceof Certified certified ? certified(certified) : List.of();
  }

  private static List<Step> certified(Certified certified) {
    List<Step> steps = new ArrayList<>(steps(certified.executed()));
    steps.add(new Step(Stage.CERTIFIED, "", "", Times.of(certified.at())));
    return steps;
  }

  private static List<Left> left(Departure departure) {
    if (departure instanceof Certified certified) {
      return certified.executed().left();
    }
    return departure instanceof Executed executed ? executed.left() : List.of();
  }
}
