/**
 * Checking a season archive (采暖季档案) from nothing but its own files and the page {@code
 * docs/formats/season-archive.md}: by the JDK alone, with no code of those who write one, so that
 * whoever doubts them need not trust them.
 *
 * <p>Start at {@link io.hall.verify.SeasonVerifier#verify}; on the command line at {@link
 * io.hall.verify.Main}.
 */
@NullMarked
package io.hall.verify;

import org.jspecify.annotations.NullMarked;
