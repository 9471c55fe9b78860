/**
 * The scanner of line files and the columns it fills (明细文件扫描): bytes become whole columns, with no
 * object for a line or a cell. Used by {@link io.hall.reconcile} alone.
 */
@NullMarked
package io.hall.reconcile.internal;

import org.jspecify.annotations.NullMarked;
