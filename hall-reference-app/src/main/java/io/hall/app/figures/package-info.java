/** Figures in pictures (统计图表), each with the table that says the same. */
@NullMarked
package io.hall.app.figures;

import org.jspecify.annotations.NullMarked;
