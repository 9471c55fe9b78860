/** The validators behind {@link io.hall.money.constraints}; not for use. */
@NullMarked
package io.hall.money.constraints.internal;

import org.jspecify.annotations.NullMarked;
