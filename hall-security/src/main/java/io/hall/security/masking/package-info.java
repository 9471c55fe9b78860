/**
 * Values that cannot leak by accident (个人信息脱敏): what is personal or secret says so by its type,
 * shows a mask to whoever only looks, and nothing at all to a log; it is read by an explicit
 * reveal.
 *
 * <p>Start at {@link io.hall.security.masking.Sensitive} and {@link
 * io.hall.security.masking.Secret}; {@link io.hall.security.masking.Masks} masks plain texts, and
 * {@link io.hall.security.masking.ExceptionSanitizer} and {@link
 * io.hall.security.masking.LogScrubber} are the nets behind them.
 */
@NullMarked
package io.hall.security.masking;

import org.jspecify.annotations.NullMarked;
