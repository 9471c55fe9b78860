/**
 * Accounts (工号): one person each, a role, a secret nobody else knows (规程 8.1). Start at {@link
 * io.hall.security.account.Account}.
 */
@NullMarked
package io.hall.security.account;

import org.jspecify.annotations.NullMarked;
