package io.hall.receipt;

import java.time.Instant;

/**
 * A record that says why the time went back (时钟回拨).
 *
 * @param position where it stands in its stream
 * @param before the time of the record before it
 * @param at its own, earlier time
 * @param confirmedBy who confirmed it; empty for a step of at most five minutes
 */
public record ClockStep(long position, Instant before, Instant at, String confirmedBy) {}
