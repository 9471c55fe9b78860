package io.hall.store;

import io.hall.check.FindingLog;

/**
 * What a pass over the records of one stream came to.
 *
 * @param records how many records there are
 * @param head the hash that stands beside the last of them; {@link Hash#NONE} if there is none
 * @param findings what does not fit, each {@code in} stream, colon and position
 */
public record VerifiedStream(long records, Hash head, FindingLog findings) {}
