/** The data folder of a hall, opened the same way by every command that keeps something in it. */
@NullMarked
package io.hall.app.data;

import org.jspecify.annotations.NullMarked;
