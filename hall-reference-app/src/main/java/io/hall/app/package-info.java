/**
 * The reference application: a hall on the command line and in a browser. It shows the library
 * embedded and contains no rule of its own.
 */
@NullMarked
package io.hall.app;

import org.jspecify.annotations.NullMarked;
