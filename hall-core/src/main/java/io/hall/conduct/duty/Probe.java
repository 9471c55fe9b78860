package io.hall.conduct.duty;

/**
 * Looks whether a device works (SPI): the printer and the fee system have one here, and the makers
 * of card terminals are asked through an adopter's. It answers within its own limit and throws
 * nothing: that a device is not there is an answer.
 */
public interface Probe {

  /** Which device it looks at. */
  Device device();

  /** Looks. */
  Reading read();

  /**
   * What a probe saw; a proposal for the one who checks, who says what is done about a fault.
   *
   * @param state what it saw
   * @param detail what the device or the system said, in its own words; may be empty
   */
  record Reading(State state, String detail) {

    /** It works. */
    public static Reading working() {
      return new Reading(State.WORKING, "");
    }
  }

  /** What can be seen of a device. */
  enum State {
    /** It works. */
    WORKING,
    /** There is none of that name, or none at all. */
    NOT_THERE,
    /** It is there and does not work. */
    FAULTY,
    /** It gave no answer within the limit. */
    SILENT
  }
}
