/**
 * JSON as it is let in (JSON 读取): one hardened factory of Jackson 3, which refuses what is
 * ambiguous, too large or of another type, and says where without repeating what stood there; and
 * the annotations by which Jackson 2 and 3 both read and write the library's values. Jackson is
 * optional; nothing else in the library needs it.
 *
 * <p>Start at {@link io.hall.json.HallJson}. The form of values is {@code docs/formats/json.md}.
 */
@NullMarked
package io.hall.json;

import org.jspecify.annotations.NullMarked;
