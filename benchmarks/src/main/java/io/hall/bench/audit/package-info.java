/**
 * How fast a book is audited: the whole audit of a chain file beside the bare hash of the same
 * bytes, and the scan of columns for gaps, duplicates and order.
 */
@NullMarked
package io.hall.bench.audit;

import org.jspecify.annotations.NullMarked;
