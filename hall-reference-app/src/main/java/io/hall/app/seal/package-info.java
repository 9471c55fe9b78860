/** The command line's answers about seals (签章) and the audit log (审计日志). */
@NullMarked
package io.hall.app.seal;

import org.jspecify.annotations.NullMarked;
