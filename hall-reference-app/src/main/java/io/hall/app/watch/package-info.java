/**
 * What whoever runs the server watches: health, figures, and a log that names no person. Start at
 * {@link io.hall.app.watch.Measures}.
 */
@NullMarked
package io.hall.app.watch;

import org.jspecify.annotations.NullMarked;
