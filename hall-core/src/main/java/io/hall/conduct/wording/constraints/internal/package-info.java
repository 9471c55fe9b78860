/** The validators behind {@link io.hall.conduct.wording.constraints}; not for use. */
@NullMarked
package io.hall.conduct.wording.constraints.internal;

import org.jspecify.annotations.NullMarked;
