/**
 * The project's Markdown pages as the build sees them: their blocks of code, commands, headings and
 * links, so that tests hold what a page says against what is there.
 *
 * <p>Start at {@link io.hall.house.pages.Pages}.
 */
@NullMarked
package io.hall.house.pages;

import org.jspecify.annotations.NullMarked;
