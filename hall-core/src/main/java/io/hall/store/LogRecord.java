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

  static LogRecord chained(
      ChainHash chain, Entry entry, long position, Optional<Hash> commitment, Hash previous) {
    Canonical content = content(chain, entry, position, commitment);
    return new LogRecord(
        entry.stream(),
        position,
        entry.kind(),
        entry.request(),
        Instant.ofEpochMilli(entry.at().toEpochMilli()),
        commitment,
        entry.body(),
        previous,
        chain.of(previous.bytes(), content.raw()));
  }

  private static Canonical content(
      ChainHash chain, Entry entry, long position, Optional<Hash> commitment) {
    return Canonical.write()
        .text(FORMAT)
        .text(chain.name())
        .text(entry.stream())
        .number(position)
        .text(entry.kind())
        .text(entry.request().value())
        .number(entry.at().toEpochMilli())
        .bytes(commitment.map(Hash::bytes).orElse(new byte[0]))
        .fields(entry.body())
        .end();
  }

  /** Returns the canonical content, over which the hash is taken. */
  Canonical content(ChainHash chain) {
    return content(
        chain, new Entry(stream, kind, request, at, body, Canonical.EMPTY), position, commitment);
  }

  /** Reads a record back from its content; the hashes stand beside it. */
  static LogRecord read(Canonical content, Hash previous, Hash hash) {
    Canonical.Reader in = content.read();
    if (!in.text().equals(FORMAT)) {
      throw StoreException.of(StoreCode.DAMAGED_RECORD);
    }
    in.text();
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
    if (!in.atEnd()) {
      throw StoreException.of(StoreCode.DAMAGED_RECORD);
    }
    return record;
  }

  private static Optional<Hash> commitment(byte[] field) {
    return field.length == 0 ? Optional.empty() : Optional.of(Hash.of(field));
  }
}
