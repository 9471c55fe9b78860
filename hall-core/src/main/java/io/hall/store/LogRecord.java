package io.hall.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One record of a stream, as it was written.
 *
 * <p>Its content is a canonical list of fields: {@code hall.record.1}, the hash's name, stream,
 * position, kind, request id, time in milliseconds, commitment (32 bytes, or none), body. Its hash
 * is that of the previous record's hash followed by the content.
 *
 * @param stream the stream's name
 * @param position 1 for the first record of the stream, and so on without a gap
 * @param kind what the record is
 * @param request the caller's name for the request
 * @param at when, by the writer's clock
 * @param commitment the salted hash of the personal fields; empty when there are none
 * @param body the canonical bytes that the kind defines
 * @param previous the hash of the record before; {@link Hash#NONE} for the first
 * @param hash the hash of this record
 */
public record LogRecord(
    String stream,
    long position,
    String kind,
    RequestId request,
    Instant at,
    Optional<Hash> commitment,
    Canonical body,
    Hash previous,
    Hash hash) {

  static final String FORMAT = "hall.record.1";

  private static final byte[] NO_COMMITMENT = {};

  /** The first fields of every record that {@code chain} chains. */
  static Canonical head(ChainHash chain) {
    return Canonical.write().text(FORMAT).text(chain.name()).end();
  }

  /**
   * Returns the content of the record that {@code entry} becomes at {@code position}.
   *
   * @param head the {@link #head} of all records
   */
  static Canonical content(Canonical head, Entry entry, long position, Optional<Hash> commitment) {
    return Canonical.write()
        .all(head)
        .text(entry.stream())
        .number(position)
        .text(entry.kind())
        .text(entry.request().value())
        .number(entry.at().toEpochMilli())
        .bytes(commitment.isPresent() ? commitment.get().raw() : NO_COMMITMENT)
        .fields(entry.body())
        .end();
  }

  /**
   * Reads a record that comes from elsewhere; its hash is reckoned, not believed.
   *
   * @param previous the hash of the record before
   * @throws StoreException with {@code STORE-004} if the bytes are no record that {@code chain}
   *     chains
   */
  public static LogRecord of(ChainHash chain, Hash previous, Canonical content) {
    return read(content, chain, previous, chain.of(previous.raw(), content.raw()));
  }

  /** Returns the content of this record in a log that {@code chain} chains. */
  public Canonical content(ChainHash chain) {
    Entry entry = new Entry(stream, kind, request, at, body, Canonical.EMPTY);
    return content(head(chain), entry, position, commitment);
  }

  /**
   * Reads a record from its content; the hashes stand beside it.
   *
   * @throws StoreException with {@code STORE-004} if the bytes are no such content
   */
  static LogRecord read(Canonical content, ChainHash chain, Hash previous, Hash hash) {
    Canonical.Reader in = content.read();
    requireFormat(in.text().equals(FORMAT) && in.text().equals(chain.name()));
    LogRecord record =
        new LogRecord(
            in.text(),
            in.number(),
            in.text(),
            new RequestId(in.text()),
            Instant.ofEpochMilli(in.number()),
            commitment(in.bytes()),
            in.fields(),
            previous,
            hash);
    requireFormat(in.atEnd());
    return record;
  }

  private static Optional<Hash> commitment(byte[] field) {
    requireFormat(field.length == 0 || field.length == Hash.LENGTH);
    return field.length == 0 ? Optional.empty() : Optional.of(Hash.owning(field));
  }

  private static void requireFormat(boolean kept) {
    if (!kept) {
      throw StoreException.of(StoreCode.DAMAGED_RECORD);
    }
  }
}
