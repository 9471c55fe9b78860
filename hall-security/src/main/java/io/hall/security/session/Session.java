package io.hall.security.session;

import io.hall.security.Terminal;
import io.hall.security.account.Account;
import java.time.Instant;

/**
 * A session that was live when it was asked for. Immutable.
 *
 * @param id its name
 * @param account whose, as the account stood then
 * @param terminal where it was opened
 * @param openedAt when
 * @param endsAt when it ends at the latest
 */
public record Session(
    SessionId id, Account account, Terminal terminal, Instant openedAt, Instant endsAt) {}
