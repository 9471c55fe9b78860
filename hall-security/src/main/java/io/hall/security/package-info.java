/**
 * Accounts (工号), disclosure (收费保密), audit and seals for a hall (规程 7.4, 8.1–8.3). Each idea has a
 * package of its own below this one; here stand the tables of all of them, and the {@link
 * io.hall.security.Terminal} at which somebody acts.
 */
@NullMarked
package io.hall.security;

import org.jspecify.annotations.NullMarked;
