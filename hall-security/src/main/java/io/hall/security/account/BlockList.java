package io.hall.security.account;

/**
 * Passwords that nobody may choose (SPI): stolen ones, or a site's own list. The whole password is
 * looked up. Safe for use by several threads.
 */
@FunctionalInterface
public interface BlockList {

  /** A list that holds nothing. */
  BlockList NONE = password -> false;

  /** Whether it holds a password in NFC; the array is neither kept nor changed. */
  boolean contains(char[] password);
}
