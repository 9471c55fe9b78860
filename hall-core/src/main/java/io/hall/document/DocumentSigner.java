package io.hall.document;

/**
 * Puts a company's electronic signature (电子签名) into a rendered file. Implemented outside this
 * module; thread-safe.
 */
@FunctionalInterface
public interface DocumentSigner {

  /**
   * Returns the signed file.
   *
   * @param file a rendered file, which stays as it is
   * @throws io.hall.check.CheckFailedException if the file or the key cannot be used
   */
  byte[] sign(byte[] file);
}
