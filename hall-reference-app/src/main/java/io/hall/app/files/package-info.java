/**
 * The CSV files by which a hall's day comes in (收费数据文件): payments, counts, statements, corrections,
 * and the answer key of a simulated season, as {@code docs/formats/csv.md} lays them down. Every
 * mistake in them is found with its file, line and column, and a file with a mistake gives nothing
 * at all.
 *
 * <p>Start at {@link io.hall.app.files.DayFiles}.
 */
@NullMarked
package io.hall.app.files;

import org.jspecify.annotations.NullMarked;
