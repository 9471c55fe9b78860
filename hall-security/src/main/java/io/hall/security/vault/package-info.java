/**
 * Values encrypted at rest, each bound to its place, under keys that can be turned and destroyed.
 * Start at {@link io.hall.security.vault.Vault}.
 */
@NullMarked
package io.hall.security.vault;

import org.jspecify.annotations.NullMarked;
