package io.hall.tariff;

import io.hall.check.Code;
import io.hall.check.Verdict;

/** What can be wrong with an area, a tariff, a book of tariffs, or a charge. */
public enum TariffCode implements Code {
  /** The text is not an area in square metres. */
  NOT_AN_AREA("TARIFF-001"),
  /** The area is too small or too large. */
  AREA_OUT_OF_RANGE("TARIFF-002"),
  /** The text is not an amount of heat in kilowatt-hours. */
  NOT_AN_ENERGY("TARIFF-003"),
  /** The book holds no price of this kind at all: it is not published, or not loaded. */
  NOT_PUBLISHED("TARIFF-004"),
  /** The book holds prices of this kind, none of which is in force. */
  NONE_IN_FORCE("TARIFF-005"),
  /** The price changes within the season and the day was not said. */
  CHANGES_WITHIN_SEASON("TARIFF-006"),
  /** Two prices of the same kind are in force at once. */
  OVERLAP("TARIFF-007"),
  /** Between two prices of the same kind there is a time without any. */
  GAP("TARIFF-008", Verdict.SUSPECT),
  /** Two prices have the same id. */
  SAME_ID("TARIFF-009"),
  /** The unit does not belong to the item. */
  UNIT_DOES_NOT_FIT("TARIFF-010"),
  /** The span ends before it begins. */
  ENDS_BEFORE_IT_BEGINS("TARIFF-011"),
  /** The tariff has floor ratios, but none for these premises. */
  NO_FLOOR_RATIO("TARIFF-012"),
  /** The tariff counts interior area, which is neither known nor derivable. */
  INTERIOR_NOT_KNOWN("TARIFF-013"),
  /** The interior area is larger than the building area. */
  INTERIOR_TOO_LARGE("TARIFF-014"),
  /** There are more days than the season has, or fewer than none. */
  DAYS_OUT_OF_RANGE("TARIFF-015"),
  /** The tariff is of another city or another season than the charge. */
  TARIFF_DOES_NOT_APPLY("TARIFF-016"),
  /** The base fee is larger than the prepayment that should contain it. */
  BASE_EXCEEDS_PREPAYMENT("TARIFF-017"),
  /** The penalty begins after a deadline that is not known. */
  DEADLINE_NOT_KNOWN("TARIFF-018"),
  /** An amount that must not be negative is. */
  AMOUNT_NEGATIVE("TARIFF-019");

  private final String id;
  private final Verdict grade;

  TariffCode(String id) {
    this(id, Verdict.INVALID);
  }

  TariffCode(String id, Verdict grade) {
    this.id = id;
    this.grade = grade;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Verdict grade() {
    return grade;
  }
}
