/**
 * The daily conduct of a hall (收费大厅员工管理, 规程 1 to 6 and 9): what is common to its parts, which are
 * who works where, the week, and the log that keeps what was done with its author and time.
 *
 * <p>Start at {@link io.hall.conduct.ConductLog}; each part has a register of its own.
 */
@NullMarked
package io.hall.conduct;

import org.jspecify.annotations.NullMarked;
