package io.hall.conduct.weekly;

import io.hall.conduct.premises.Improvement;
import io.hall.conduct.remedy.Remedy;
import io.hall.payment.StaffNumber;
import java.util.List;
import java.util.Optional;

/**
 * What is on record of a hall's week (周记录, 规程 1.5, 9.1 to 9.3). Immutable.
 *
 * @param safety the safety meeting, if there was one
 * @param signed who signed for it
 * @param trainings the trainings
 * @param searches the searches for hazards
 * @param remedies what was to be put right or verified on some day of the week: of inspections,
 *     hazards and problems
 * @param requisitions what was asked for, as it stands
 * @param improvements what was proposed, as it stands
 */
public record WeekMinutes(
    Optional<OnRecord<SafetyMeeting>> safety,
    List<StaffNumber> signed,
    List<OnRecord<Training>> trainings,
    List<OnRecord<HazardSearch>> searches,
    List<Described<Remedy>> remedies,
    List<Requisition> requisitions,
    List<Described<Improvement>> improvements) {

  /** Nothing on record. */
  public static final WeekMinutes NONE =
      new WeekMinutes(
          Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public WeekMinutes {
    signed = List.copyOf(signed);
    trainings = List.copyOf(trainings);
    searches = List.copyOf(searches);
    remedies = List.copyOf(remedies);
    requisitions = List.copyOf(requisitions);
    improvements = List.copyOf(improvements);
  }
}
