package io.hall.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The step from one record of a stream to the next (链): bytes and hashes only, no database. It
 * makes no objects beyond those of the record. Safe for use by several threads.
 */
public final class Chain {

  private static final Salts SALTS = new Salts();
  private static final byte[] NO_SALT = {};

  private final ChainHash hash;
  private final Canonical recordHead;

  /** Makes chains of {@code hash}. */
  public Chain(ChainHash hash) {
    this.hash = hash;
    this.recordHead = LogRecord.head(hash);
  }

  /** A record with what is stored of it. Immutable. */
  public static final class Link {

    private final LogRecord record;
    private final Canonical content;
    private final byte[] salt;

    private Link(LogRecord record, Canonical content, byte[] salt) {
      this.record = record;
      this.content = content;
      this.salt = salt;
    }

    /** The record. */
    public LogRecord record() {
      return record;
    }

    /** Its content, which is hashed behind the hash of the record before. */
    public Canonical content() {
      return content;
    }

    /** The salt of its personal text, for this package, which does not change it; or no bytes. */
    byte[] salt() {
      return salt;
    }
  }

  /**
   * Returns what {@code entry} becomes behind {@code head}, the last record of its stream; empty
   * for the first.
   *
   * @throws IllegalArgumentException if {@code head} is another stream's
   */
  public Link next(Optional<LogRecord> head, Entry entry) {
    if (head.isPresent() && !head.get().stream().equals(entry.stream())) {
      throw new IllegalArgumentException("The head is of another stream than the entry");
    }
    byte[] salt = entry.personal().isEmpty() ? NO_SALT : SALTS.next();
    long position = head.isPresent() ? head.get().position() + 1 : 1;
    Hash previous = head.isPresent() ? head.get().hash() : Hash.NONE;
    Optional<Hash> commitment = commitment(salt, entry.personal());
    Canonical content = LogRecord.content(recordHead, entry, position, commitment);
    Hash own = hash.of(previous.raw(), content.raw());
    return new Link(record(entry, position, commitment, previous, own), content, salt);
  }

  private static LogRecord record(
      Entry entry, long position, Optional<Hash> commitment, Hash previous, Hash own) {
    return new LogRecord(
        entry.stream(),
        position,
        entry.kind(),
        entry.request(),
        Instant.ofEpochMilli(entry.at().toEpochMilli()),
        commitment,
        entry.body(),
        previous,
        own);
  }

  private Optional<Hash> commitment(byte[] salt, Canonical personal) {
    return salt.length == 0 ? Optional.empty() : Optional.of(hash.of(salt, personal.raw()));
  }
}
