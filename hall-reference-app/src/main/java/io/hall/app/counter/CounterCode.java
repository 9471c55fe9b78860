package io.hall.app.counter;

import io.hall.app.language.OwnCode;

/** What can be wrong at the counter besides what the library refuses. */
enum CounterCode implements OwnCode {
  /** There is no such customer. */
  NO_CUSTOMER("COUNTER-001"),
  /** Nothing is to be paid. */
  NOTHING("COUNTER-002"),
  /** More than is owed is to be paid. */
  TOO_MUCH("COUNTER-003"),
  /** The tenders do not come to what is to be paid. */
  TENDERS("COUNTER-004"),
  /** The cashier has no book in use. */
  NO_BOOK("COUNTER-005"),
  /** The company's taxpayer number is not set. */
  NO_TAXPAYER("COUNTER-006"),
  /** The number of an invoice was typed in two ways. */
  NUMBER_MISTYPED("COUNTER-007");

  private final String id;

  CounterCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
