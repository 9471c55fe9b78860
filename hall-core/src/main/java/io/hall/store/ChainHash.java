package io.hall.store;

import java.security.MessageDigest;

/**
 * The hash that chains records (SPI). SHA-256 is built in; another algorithm of 32 bytes, such as
 * SM3 (国密), may take its place when a data folder is first made. Safe for use by several threads.
 */
public interface ChainHash {

  /** SHA-256 of the JDK. */
  ChainHash SHA_256 = new Sha256();

  /** The name written into each record, such as {@code SHA-256}. */
  String name();

  /** Returns a new digest of the algorithm, for one thread. */
  MessageDigest digest();

  /** Returns the hash of both parts, one after the other; they are not changed and not kept. */
  Hash of(byte[] first, byte[] second);
}
