/**
 * What a check says: a {@link io.hall.check.Verdict}, and for everything that is not as it should
 * be a {@link io.hall.check.Finding} with a stable code and a message in Chinese and English.
 *
 * <p>Every rule of the library is plain Java that returns these; constraint annotations, the
 * command line and the pages only pass them on.
 */
@NullMarked
package io.hall.check;

import org.jspecify.annotations.NullMarked;
