/**
 * How fast receipts are issued, beside peers that are measured in the same run; {@code
 * docs/benchmarks/README.md} says what each figure means.
 *
 * <p>Start at {@link io.hall.bench.issue.Bench}.
 */
@NullMarked
package io.hall.bench.issue;

import org.jspecify.annotations.NullMarked;
