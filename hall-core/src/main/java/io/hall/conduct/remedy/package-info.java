/**
 * What was found wrong, put right by its owner and seen to be right by somebody else (整改闭环): of
 * inspections, hazards and problems. Start at {@link io.hall.conduct.remedy.Remedies}.
 */
@NullMarked
package io.hall.conduct.remedy;

import org.jspecify.annotations.NullMarked;
