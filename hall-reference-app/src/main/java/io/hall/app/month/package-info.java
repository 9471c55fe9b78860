/**
 * {@code hall month}: the daily reports of a month collected, checked for gaps and handed over to
 * the settlement administrator (规程 7.1).
 */
@NullMarked
package io.hall.app.month;

import org.jspecify.annotations.NullMarked;
