package io.hall.security.vault;

import java.util.Arrays;
import java.util.Optional;

/** How a vault encrypts values. */
public enum VaultAlgorithm {
  /** AES with 256 bits in Galois/Counter Mode (NIST SP 800-38D), from the JDK. */
  AES_256_GCM(1, "AES-256-GCM", "AES", 32),
  /** SM4 in Galois/Counter Mode (国密, GB/T 32907-2016, RFC 8998), from Bouncy Castle. */
  SM4_GCM(2, "SM4-GCM", "SM4", 16);

  private final int number;
  private final String title;
  private final String cipher;
  private final int keyLength;

  VaultAlgorithm(int number, String title, String cipher, int keyLength) {
    this.number = number;
    this.title = title;
    this.cipher = cipher;
    this.keyLength = keyLength;
  }

  /** Its name in the table of keys, such as {@code SM4-GCM}. */
  public String title() {
    return title;
  }

  /** What stands for it in a sealed value. */
  int number() {
    return number;
  }

  /** The JDK's name of the block cipher. */
  String cipher() {
    return cipher;
  }

  /** In bytes. */
  int keyLength() {
    return keyLength;
  }

  static Optional<VaultAlgorithm> numbered(int number) {
    return Arrays.stream(values()).filter(one -> one.number == number).findFirst();
  }

  static Optional<VaultAlgorithm> ofKey(String cipher) {
    return Arrays.stream(values()).filter(one -> one.cipher.equals(cipher)).findFirst();
  }
}
