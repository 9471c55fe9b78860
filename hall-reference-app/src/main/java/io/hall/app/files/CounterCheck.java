package io.hall.app.files;

import io.hall.conduct.duty.ReadinessCheck;
import java.time.Instant;

/**
 * What {@code readiness.csv} tells of one check of a counter before it opened (到岗检查, 规程 4.1).
 * Immutable.
 *
 * @param check what was found
 * @param completedAt when it was finished; on the day of the check
 */
public record CounterCheck(ReadinessCheck check, Instant completedAt) {}
