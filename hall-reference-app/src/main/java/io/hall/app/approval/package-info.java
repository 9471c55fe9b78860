/**
 * What somebody asks another to allow (申请与审批), where the library has no register of what is asked:
 * refunds and late reports. Whoever asks writes to {@link io.hall.app.approval.Asks}; whoever
 * decides finds it there. That two people are needed, the library's registers see to.
 */
@NullMarked
package io.hall.app.approval;

import org.jspecify.annotations.NullMarked;
