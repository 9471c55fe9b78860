package io.hall.security.session;

import io.hall.security.Terminal;
import java.util.Optional;

/**
 * A session with a new token, which is told this once. Immutable.
 *
 * @param session the session
 * @param token its token
 * @param replaced where the account was signed in until now, to be told to whoever signs in
 */
public record Opened(Session session, SessionToken token, Optional<Terminal> replaced) {}
