/** {@code hall week}: what each hall still owes of a week's conduct (规程 1 to 4 and 9). */
@NullMarked
package io.hall.app.week;

import org.jspecify.annotations.NullMarked;
