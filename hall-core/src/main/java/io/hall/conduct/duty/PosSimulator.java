package io.hall.conduct.duty;

/**
 * A card terminal that is not there (POS 机模拟器): it answers what it was told to, for demonstrations
 * and tests. Thread-safe.
 */
public final class PosSimulator implements Probe {

  private volatile Reading reading = Reading.working();

  /** Makes a terminal that works. */
  public PosSimulator() {}

  /** Sets what it answers from now on. */
  public void answer(State state, String detail) {
    reading = new Reading(state, detail);
  }

  @Override
  public Device device() {
    return Device.POS_TERMINAL;
  }

  @Override
  public Reading read() {
    return reading;
  }
}
