/**
 * Data that leaves the company (外传): asked for, permitted elsewhere, and exported once it is; what
 * an export may hold is the library's rule.
 */
@NullMarked
package io.hall.app.disclosure;

import org.jspecify.annotations.NullMarked;
