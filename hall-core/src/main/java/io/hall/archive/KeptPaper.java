package io.hall.archive;

import io.hall.store.Hash;
import java.time.Instant;

/**
 * A paper on record. Immutable.
 *
 * @param paper what it is
 * @param size how many bytes it has
 * @param digest the SHA-256 of its bytes
 * @param position where its record stands in the {@linkplain Paper#stream() stream}
 * @param record the hash of its record
 * @param at when it was kept
 */
public record KeptPaper(
    Paper paper, long size, Hash digest, long position, Hash record, Instant at) {}
