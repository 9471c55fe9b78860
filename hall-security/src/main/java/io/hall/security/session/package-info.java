/**
 * Sessions (会话): who is signed in where, for how long, and whether it is the one who should be (规程
 * 8.1, 8.2). Start at {@link io.hall.security.session.SessionRegistry}.
 */
@NullMarked
package io.hall.security.session;

import org.jspecify.annotations.NullMarked;
