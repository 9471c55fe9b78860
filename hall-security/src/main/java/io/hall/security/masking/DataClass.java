package io.hall.security.masking;

/** How carefully a datum is handled (数据分级), from open to closed. */
public enum DataClass {
  /** Anybody may know it: tariffs, a hall's address, a company's name. */
  L1,
  /** Everybody who works here may: receipt numbers, a day's totals. */
  L2,
  /** Personal: masked where it is shown, never in a log; a reveal is recorded. */
  L3,
  /** Restricted: as L3, and a reveal needs a permission; credentials and keys are never shown. */
  L4;

  /** Whether data of this class stay out of logs, exceptions and other words of the program. */
  public boolean isPersonal() {
    return compareTo(L3) >= 0;
  }
}
