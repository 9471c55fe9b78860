package io.hall.conduct.wording;

/** Who speaks at the counter. */
public enum Speaker {
  /** The cashier (收费员), whose words are judged. */
  CASHIER,
  /** The customer (用户), whose words are not. */
  CUSTOMER
}
