/** The language in which the application speaks to whoever started it. */
@NullMarked
package io.hall.app.language;

import org.jspecify.annotations.NullMarked;
