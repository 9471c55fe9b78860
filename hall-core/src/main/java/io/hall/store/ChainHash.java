package io.hall.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash that chains records (SPI). SHA-256 is built in; another algorithm of 32 bytes, such as
 * SM3 (国密), may take its place when a data folder is first made.
 */
public interface ChainHash {

  /** The name written into each record, such as {@code SHA-256}. */
  String name();

  /** Returns the hash of the parts, one after the other. */
  Hash of(byte[]... parts);

  /** SHA-256 of the JDK. */
  ChainHash SHA_256 =
      new ChainHash() {
        @Override
        public String name() {
          return "SHA-256";
        }

        @Override
        public Hash of(byte[]... parts) {
          try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
              digest.update(part);
            }
            return Hash.of(digest.digest());
          } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
          }
        }
      };
}
