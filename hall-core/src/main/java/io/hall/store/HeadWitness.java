package io.hall.store;

import java.util.Optional;

/**
 * Remembers the last record of a store where a copy of the store does not reach it (SPI, 链头见证), so
 * that a store set back to an older copy is known before it writes: a witness ahead of its store
 * means that records were lost. A witness behind its store is harmless; it learns the next head
 * with the next write. Safe for use by several threads.
 */
public interface HeadWitness {

  /**
   * The last record of a stream.
   *
   * @param stream which stream
   * @param position the record's place in it
   * @param hash the record's hash
   */
  record Head(String stream, long position, Hash hash) {

    static Head of(LogRecord record) {
      return new Head(record.stream(), record.position(), record.hash());
    }
  }

  /**
   * Returns the head that was noted last; empty when none ever was.
   *
   * @throws StoreException with {@code STORE-021} if what was noted cannot be read
   */
  Optional<Head> last();

  /**
   * Notes a head, after its record has become durable. What goes wrong here is logged and leaves
   * the witness behind; the answers it comes after are not taken back.
   */
  void note(Head head);
}
