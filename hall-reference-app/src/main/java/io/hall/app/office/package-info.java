/**
 * The pages of administrators and auditors: accounts, departures, the audit log. No business of the
 * halls is seen here. Start at {@link io.hall.app.office.AccountPages}.
 */
@NullMarked
package io.hall.app.office;

import org.jspecify.annotations.NullMarked;
