/**
 * The commands of the season archive: cut and build, prove a receipt, verify, and of what is kept
 * for how long: open matters, destruction lists. Start at {@link
 * io.hall.app.archive.ArchiveCommand}.
 */
@NullMarked
package io.hall.app.archive;

import org.jspecify.annotations.NullMarked;
