package io.hall.proof;

import java.util.Optional;

/**
 * Asks a time-stamp authority (时间戳服务, SPI) to confirm that something was there. Safe for use by
 * several threads.
 */
@FunctionalInterface
public interface TimeStamper {

  /**
   * Returns the token (RFC 3161, DER) over a SHA-256 of 32 bytes; empty if none can be had now,
   * which holds nothing up. It is asked inside a transaction that others wait for, so it gives up
   * after a few seconds.
   */
  Optional<byte[]> stamp(byte[] digest);
}
