package io.hall.proof;

/**
 * Checks the seals of one key (SPI). Safe for use by several threads.
 *
 * <p>The answer has three values, because a value that is no signature at all points at another
 * mistake (a wrong encoding, a cut file) than a signature of something else.
 */
public interface SealVerifier {

  /** What a seal is worth. */
  enum Answer {
    /** Made with this key over exactly this content. */
    VALID,
    /** A signature in form, but of another key or other content. */
    INVALID,
    /** No signature of this algorithm: its bytes do not have the form. */
    MALFORMED
  }

  /** The algorithm of the seals it checks, as {@link Seal#algorithm()} names it. */
  String algorithm();

  /** The name of the key whose seals it checks. */
  String key();

  /**
   * Returns what a seal of this algorithm and key is worth. Never throws, whatever the seal holds;
   * the content is not changed and not kept.
   */
  Answer verify(byte[] content, Seal seal);
}
