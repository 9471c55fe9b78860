package io.hall.security.account;

/**
 * Hands a code to the holder of an account (SPI): in a sealed envelope, to his own phone. The
 * administrator who asked for it does not get to see it.
 */
@FunctionalInterface
public interface CodeDelivery {

  /** Hands it over; what it throws undoes that the code was issued. */
  void deliver(Account account, OneTimeCode code);
}
