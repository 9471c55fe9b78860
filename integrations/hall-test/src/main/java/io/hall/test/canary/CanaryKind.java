package io.hall.test.canary;

/** What a canary passes for. */
public enum CanaryKind {
  /** A person's name; some with a dot, some with a character beyond the BMP. */
  NAME,
  /** A mobile number. */
  PHONE,
  /** A resident's identity number, with a right check character. */
  RESIDENT_ID,
  /** The address of a flat. */
  ADDRESS,
  /** The number of a bank card, with a right check digit. */
  BANK_CARD,
  /** A customer number of ten digits. */
  CUSTOMER,
  /** An e-mail address. */
  EMAIL,
  /** A password that profiles accept: 20 characters of four classes. */
  PASSWORD;

  /** Whether it is a number that people write in groups. */
  boolean isNumber() {
    return this == PHONE || this == RESIDENT_ID || this == BANK_CARD || this == CUSTOMER;
  }
}
