/**
 * The hall and how it looks (工作环境与形象规范, 规程 1 and 2): inspection by a checklist, cleaning in turn,
 * and proposals for a better hall. Start at {@link io.hall.conduct.premises.InspectionDesk}, {@link
 * io.hall.conduct.premises.Roster} and {@link io.hall.conduct.premises.Improvements}.
 */
@NullMarked
package io.hall.conduct.premises;

import org.jspecify.annotations.NullMarked;
