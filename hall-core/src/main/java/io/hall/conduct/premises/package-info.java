/**
 * The hall and how it looks (工作环境与形象规范, 规程 1 and 2): inspection by a checklist, and cleaning in
 * turn. Start at {@link io.hall.conduct.premises.InspectionDesk} and {@link
 * io.hall.conduct.premises.Roster}.
 */
@NullMarked
package io.hall.conduct.premises;

import org.jspecify.annotations.NullMarked;
