package io.hall.verify;

import java.util.Arrays;

/** A record of a chain, looked at where it lies. One object serves for a whole stream. */
final class ChainRecord {

  private static final byte[] FORMAT = Bytes.of("hall.record.1");
  static final byte[] SHA_256 = Bytes.of("SHA-256");

  private final Row outer = new Row();
  private final Row body = new Row();
  private final byte[] hash = new byte[Bytes.HASH];
  private long position;
  private long millis;

  /** Reads the nine fields and the body; the record must be the one that is expected here. */
  void read(byte[] content, int from, int to, byte[] stream, long expected) throws Unfit {
    outer.read(content, from, to);
    outer.requireCount(9);
    position = outer.number(4);
    millis = outer.number(7);
    Unfit.unless(outer.is(1, FORMAT), Say.RECORD_FORMAT);
    Unfit.unless(outer.is(2, SHA_256), Say.RECORD_HASH);
    Unfit.unless(outer.is(3, stream), Say.RECORD_STREAM);
    Unfit.unless(position == expected, Say.RECORD_POSITION, position, expected);
    outer.requireText(5, 6);
    int commitment = outer.length(8);
    Unfit.unless(commitment == 0 || commitment == Bytes.HASH, Say.RECORD_COMMITMENT);
    body.readField(outer, 9);
  }

  void hash(byte[] source, int at) {
    System.arraycopy(source, at, hash, 0, Bytes.HASH);
  }

  boolean is(byte[] kind) throws Unfit {
    return outer.is(5, kind);
  }

  String kind() throws Unfit {
    return outer.text(5);
  }

  long position() {
    return position;
  }

  long millis() {
    return millis;
  }

  Row body() {
    return body;
  }

  /** Its hash; the array is used again for the next record. */
  byte[] hash() {
    return hash;
  }

  byte[] keptHash() {
    return hash.clone();
  }

  byte[] keptBody() throws Unfit {
    return Arrays.copyOfRange(outer.array(), outer.start(9) + 4, outer.end(9));
  }
}
