package io.hall.verify;

import java.util.Arrays;

/** As much of DER as a certificate's key and a signature of two integers take. */
final class Der {

  static final int INTEGER = 0x02;
  static final int SEQUENCE = 0x30;
  private static final int VERSION = 0xA0;

  private final byte[] bytes;
  private int at;
  private final int end;

  private Der(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  static Der of(byte[] bytes) {
    return new Der(bytes, 0, bytes.length);
  }

  boolean isEnd() {
    return at == end;
  }

  private int tag() {
    return at < end ? bytes[at] & 0xFF : -1;
  }

  /** Takes the next value, which has this tag. */
  Der take(int tag) throws Unfit {
    Unfit.unless(tag() == tag, Say.CERTIFICATE);
    int[] content = content();
    at = content[1];
    return new Der(bytes, content[0], content[1]);
  }

  private byte[] skip() throws Unfit {
    int from = at;
    Unfit.unless(at < end, Say.CERTIFICATE);
    at = content()[1];
    return Arrays.copyOfRange(bytes, from, at);
  }

  byte[] content(int tag) throws Unfit {
    Der value = take(tag);
    return Arrays.copyOfRange(bytes, value.at, value.end);
  }

  private int[] content() throws Unfit {
    int next = at + 1;
    Unfit.unless(next < end, Say.CERTIFICATE);
    int length = bytes[next++] & 0xFF;
    if (length > 0x80) {
      int digits = length - 0x80;
      Unfit.unless(digits <= 3 && end - next >= digits, Say.CERTIFICATE);
      length = (int) Bytes.number(bytes, next, digits);
      next += digits;
    }
    Unfit.unless(length != 0x80 && length <= end - next, Say.CERTIFICATE);
    return new int[] {next, next + length};
  }

  /** The {@code SubjectPublicKeyInfo} of a certificate. */
  static byte[] publicKey(byte[] certificate) throws Unfit {
    Der whole = of(certificate);
    Der signed = whole.take(SEQUENCE).take(SEQUENCE);
    Unfit.unless(whole.isEnd(), Say.CERTIFICATE);
    if (signed.tag() == VERSION) {
      signed.skip();
    }
    signed.take(INTEGER); // serial number
    signed.take(SEQUENCE); // algorithm of the issuer
    signed.take(SEQUENCE); // issuer
    signed.take(SEQUENCE); // validity
    signed.take(SEQUENCE); // subject
    Unfit.unless(signed.tag() == SEQUENCE, Say.CERTIFICATE);
    return signed.skip();
  }
}
