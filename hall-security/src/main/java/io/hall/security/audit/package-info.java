/**
 * What was done, by whom and with what outcome, in a log that only grows (审计日志) and that a printed
 * head witnesses. Start at {@link io.hall.security.audit.AuditEvent}.
 */
@NullMarked
package io.hall.security.audit;

import org.jspecify.annotations.NullMarked;
