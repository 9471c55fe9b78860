/**
 * Papers, checkpoints and proofs of a season (装订归档, 规程 7.2): what is filed each day so that a
 * stranger can check the season decades later.
 *
 * <p>Start at {@link io.hall.archive.CheckpointRegister}, which closes days, months and seasons,
 * {@link io.hall.archive.PaperRegister}, which keeps what was printed, {@link
 * io.hall.archive.SeasonArchives}, which cuts a season, and {@link io.hall.archive.ArchiveWriter},
 * which builds its archive; {@link io.hall.archive.Destructions} destroys personal texts when their
 * time is over, unless {@link io.hall.archive.LegalHolds} holds them. The bytes are published in
 * {@code docs/formats/season-archive.md} and {@code destruction-list.md}.
 */
@NullMarked
package io.hall.archive;

import org.jspecify.annotations.NullMarked;
