/**
 * The pages before the counter: the first two accounts, activation, sign-in with its second factor,
 * a password to be changed, the locked screen. Start at {@link io.hall.app.signin.SignInPages}.
 */
@NullMarked
package io.hall.app.signin;

import org.jspecify.annotations.NullMarked;
