package io.hall.invoice.format;

/**
 * What the signature of a file says (签名状态). Who signed is not judged: whether the certificate is a
 * tax bureau's, the reader cannot know.
 */
public enum SignatureState {
  /** The files are as they were signed, and the signature is that of the certificate in it. */
  VALID,
  /** Something was changed, or the signature is another's. */
  INVALID,
  /** The signature cannot be read. */
  MALFORMED,
  /** There is none, or it leaves out what was read. */
  NOT_SIGNED,
  /** It was not looked at: this kind of file, or the library for it, allows none. */
  NOT_CHECKED
}
