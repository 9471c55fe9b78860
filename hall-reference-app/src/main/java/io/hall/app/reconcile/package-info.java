/**
 * Two sides compared on the command line: {@code hall reconcile} reads them from files, has the
 * library explain how they differ, and shows the causes as a table, as JSON and as a page with a
 * picture.
 */
@NullMarked
package io.hall.app.reconcile;

import org.jspecify.annotations.NullMarked;
