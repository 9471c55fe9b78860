package io.hall.security.vault;

/**
 * How often a key is used. NIST SP 800-38D allows 2^32 random nonces of 96 bits for one key; a
 * sixteenth of that leaves the odds of two equal ones below 2^-41.
 *
 * @param values how many values a key seals at most
 * @param part how many a vault reserves at a time
 */
record KeyLimits(long values, long part) {

  static final KeyLimits USUAL = new KeyLimits(1L << 28, 1L << 16);
}
