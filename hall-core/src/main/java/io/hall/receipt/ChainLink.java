package io.hall.receipt;

import io.hall.store.Hash;
import io.hall.store.LogRecord;

/**
 * Where a document stands in the log.
 *
 * @param stream the stream of its book
 * @param position its place in the stream
 * @param hash the hash of its record
 */
public record ChainLink(String stream, long position, Hash hash) {

  static ChainLink of(LogRecord record) {
    return new ChainLink(record.stream(), record.position(), record.hash());
  }
}
