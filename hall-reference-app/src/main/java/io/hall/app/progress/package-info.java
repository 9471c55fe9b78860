/** Tells a person who waits how far a long command is. */
@NullMarked
package io.hall.app.progress;

import org.jspecify.annotations.NullMarked;
