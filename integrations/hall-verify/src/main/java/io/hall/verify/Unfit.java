package io.hall.verify;

/** What was read is not as the page says. Caught where it is known which check and file it is. */
final class Unfit extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Say say;
  private final transient Object[] values;

  Unfit(Say say, Object... values) {
    super(say.name(), null, false, false);
    this.say = say;
    this.values = values;
  }

  Say say() {
    return say;
  }

  Object[] values() {
    return values;
  }

  static void unless(boolean fits, Say say, Object... values) throws Unfit {
    if (!fits) {
      throw new Unfit(say, values);
    }
  }
}
