package io.hall.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A record read where its bytes lie: what {@link LogRecord} says of it, without making one. The
 * fields of its body are counted from 1, as the page of the format does; what is no such field is
 * refused with {@code STORE-004}.
 *
 * <p>A pass over a stream hands out the same object again and again, so nobody keeps it. Not safe
 * for use by several threads.
 */
public final class RawRecord {

  private static final int STREAM = 2;
  private static final int POSITION = 3;
  private static final int KIND = 4;
  private static final int REQUEST = 5;
  private static final int TIME = 6;
  private static final int COMMITMENT = 7;
  private static final int BODY = FieldTable.ENVELOPE - 1;
  private static final int LONGEST_REQUEST = 320; // 80 characters of four bytes
  private static final int TABLES = 64;

  private final byte[] format = utf8(LogRecord.FORMAT);
  private final byte[] hashName;
  private final byte[] stream;
  private final FieldTable[] tables = new FieldTable[TABLES];
  private FieldTable table = new FieldTable();
  private byte[] bytes = {};
  private int from;
  private int to;
  private boolean own;
  private long position;
  private long millis;

  /** A reader of records chained by {@code chain}, in {@code stream}. */
  RawRecord(String chain, String stream) {
    this.hashName = utf8(chain);
    this.stream = utf8(stream);
    for (int i = 0; i < TABLES; i++) {
      tables[i] = new FieldTable();
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Takes in the record whose content lies here; false if it is none. */
  boolean read(byte[] content, int start, int end) {
    bytes = content;
    from = start;
    to = end;
    table = tables[(end - start) & (TABLES - 1)];
    if (!table.read(content, start, end) || !isFormat()) {
      return false;
    }
    own = isAt(STREAM, stream);
    position = longAt(POSITION);
    millis = longAt(TIME);
    return true;
  }

  private boolean isFormat() {
    int request = table.length(REQUEST);
    int commitment = table.length(COMMITMENT);
    return isAt(0, format)
        && isAt(1, hashName)
        && table.length(POSITION) == Long.BYTES
        && table.length(TIME) == Long.BYTES
        && request > 0
        && request <= LONGEST_REQUEST
        && (commitment == 0 || commitment == Hash.LENGTH);
  }

  /** Its place in the stream, as it says itself. */
  public long position() {
    return position;
  }

  /** Returns a copy of its content. */
  public Canonical content() {
    return Canonical.owning(Arrays.copyOfRange(bytes, from, to));
  }

  /** When it was written, in milliseconds since 1970 by the writer's clock. */
  public long millis() {
    return millis;
  }

  /** Whether it is of this kind, given as UTF-8. */
  public boolean isKind(byte[] kind) {
    return isAt(KIND, kind);
  }

  /** Its kind. */
  public String kind() {
    return textAt(KIND);
  }

  /** Whether it says that it is of the stream that is read. */
  boolean isOwn() {
    return own;
  }

  boolean isRequest(String request) {
    return isAt(REQUEST, utf8(request));
  }

  boolean isCommitment(byte[] hash) {
    return isAt(COMMITMENT, hash);
  }

  /** How many fields its body has. */
  public int fields() {
    return table.count() - FieldTable.ENVELOPE;
  }

  /** Refuses another number of fields. */
  public void requireFields(long wanted) {
    if (fields() != wanted) {
      throw damaged();
    }
  }

  /** The number in a field of the body. */
  public long number(int field) {
    int at = body(field);
    if (table.length(at) != Long.BYTES) {
      throw damaged();
    }
    return longAt(at);
  }

  /** The text in a field of the body. */
  public String text(int field) {
    return textAt(body(field));
  }

  /** Whether a field of the body holds these bytes. */
  public boolean is(int field, byte[] wanted) {
    return isAt(body(field), wanted);
  }

  /**
   * The number that the eight digits behind {@code prefix} write in a field of the body; -1 if the
   * field holds something else.
   */
  public long digits(int field, byte[] prefix) {
    int at = body(field);
    int start = from + table.start(at);
    boolean fits =
        table.length(at) == prefix.length + Long.BYTES && BigEndian.same(bytes, start, prefix);
    return fits ? BigEndian.digits(bytes, start + prefix.length) : -1;
  }

  private int body(int field) {
    if (field < 1 || field > fields()) {
      throw damaged();
    }
    return BODY + field;
  }

  private boolean isAt(int at, byte[] wanted) {
    return table.length(at) == wanted.length
        && BigEndian.same(bytes, from + table.start(at), wanted);
  }

  private long longAt(int at) {
    return BigEndian.longAt(bytes, from + table.start(at));
  }

  private String textAt(int at) {
    try {
      ByteBuffer field = ByteBuffer.wrap(bytes, from + table.start(at), table.length(at));
      return StandardCharsets.UTF_8.newDecoder().decode(field).toString();
    } catch (CharacterCodingException e) {
      throw StoreException.because(StoreCode.DAMAGED_RECORD, e);
    }
  }

  private static StoreException damaged() {
    return StoreException.of(StoreCode.DAMAGED_RECORD);
  }
}
