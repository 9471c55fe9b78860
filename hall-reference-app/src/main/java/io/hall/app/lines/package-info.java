/**
 * The commands that answer line by line: {@code hall capital} and {@code hall check}. Other
 * programs rely on them, so the contract is narrow: one answer line for each input line, and
 * nothing else on standard output.
 */
@NullMarked
package io.hall.app.lines;

import org.jspecify.annotations.NullMarked;
