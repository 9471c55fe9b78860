/**
 * A hall's day on the command line: {@code hall day} runs one on files, {@code hall demo} the one
 * that is shipped. Both replay what happened through the library's registers and put on paper what
 * came out.
 */
@NullMarked
package io.hall.app.day;

import org.jspecify.annotations.NullMarked;
