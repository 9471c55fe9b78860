/** The validators behind {@link io.hall.invoice.bean.constraints}; not for use. */
@NullMarked
package io.hall.invoice.bean.constraints.internal;

import org.jspecify.annotations.NullMarked;
