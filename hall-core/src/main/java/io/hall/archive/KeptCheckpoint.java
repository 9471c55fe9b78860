package io.hall.archive;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.payment.HallCode;
import io.hall.proof.SealedCheckpoint;
import io.hall.store.Hash;
import java.time.Instant;
import java.util.Optional;

/**
 * A checkpoint of a hall's season on record (存档检查点). Immutable.
 *
 * @param hall whose tree
 * @param season of which season
 * @param period what was closed
 * @param first its first business date
 * @param last its last; the same for a day
 * @param about the record of the day's report or of the monthly summary; empty for a season
 * @param sealed the sealed checkpoint
 * @param timeStamp a time-stamp token (RFC 3161, DER) over the SHA-256 of the sealed checkpoint's
 *     text, in hexadecimal digits; empty text if there is none
 * @param position where its record stands in the stream {@code checkpoint/HALL}
 * @param record the hash of its record
 * @param at when it was closed
 */
public record KeptCheckpoint(
    HallCode hall,
    HeatingSeason season,
    Period period,
    BusinessDate first,
    BusinessDate last,
    Optional<Hash> about,
    SealedCheckpoint sealed,
    String timeStamp,
    long position,
    Hash record,
    Instant at) {

  /** What a checkpoint closes. */
  public enum Period {
    /** A business day. */
    DAY,
    /** A month, or what of it lies in the season. */
    MONTH,
    /** A season. */
    SEASON
  }

  /** How many leaves the tree had. */
  public long size() {
    return sealed.checkpoint().head().size();
  }
}
