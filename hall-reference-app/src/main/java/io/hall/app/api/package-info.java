/**
 * The interface for billing systems (计费系统接口): JSON under {@code /api/v1}, for programs that hold a
 * key. It has no rule of its own; what the library refuses is answered with the library's codes.
 * Start at {@link io.hall.app.api.ReceiptApi}.
 */
@NullMarked
package io.hall.app.api;

import org.jspecify.annotations.NullMarked;
