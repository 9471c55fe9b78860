/** The validators of the constraints on identifiers; named in {@code META-INF/services}. */
@NullMarked
package io.hall.identity.constraints.internal;

import org.jspecify.annotations.NullMarked;
