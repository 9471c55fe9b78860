package io.hall.app.simulate;

/** What goes wrong on the days of a season. Not thread-safe. */
interface Mistakes {

  /** The stream of {@link Dice} that all mistakes are drawn from. */
  long STREAM = 6;

  /** Plants something into this day of a hall, or nothing. */
  void plant(HallDay hall, int day, boolean opensTheDayAfter);

  /** The mistakes that {@code plan} asks for. */
  static Mistakes of(Plan plan, AnswerKey key) {
    Planter planter = new Planter(plan, key);
    return switch (plan.planting()) {
      case SEASON -> new SeasonMistakes(plan, planter);
      case NONE -> (hall, day, opensTheDayAfter) -> {};
      case SINGLE -> new SingleMistakes(plan, planter);
      case MIXED -> new MixedMistakes(plan, planter);
    };
  }
}
