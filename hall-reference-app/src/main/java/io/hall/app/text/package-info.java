/** Text as a terminal shows it. */
@NullMarked
package io.hall.app.text;

import org.jspecify.annotations.NullMarked;
