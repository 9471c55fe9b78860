package io.hall.security.seal;

import java.time.Duration;
import java.time.Instant;

/**
 * What a valid time-stamp token (时间戳令牌, RFC 3161) says: what it is over was there at this time.
 *
 * @param time the authority's time
 * @param accuracy how far it may be off in either direction; zero if the authority does not say
 * @param key the name of the authority's key, as {@link SealKey#name()} names keys
 */
public record TimeStamp(Instant time, Duration accuracy, String key) {}
