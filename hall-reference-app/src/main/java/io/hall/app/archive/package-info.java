/**
 * The commands of the season archive: cut and build, prove a receipt, verify. Start at {@link
 * io.hall.app.archive.ArchiveCommand}.
 */
@NullMarked
package io.hall.app.archive;

import org.jspecify.annotations.NullMarked;
