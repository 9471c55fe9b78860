package io.hall.security.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.hall.check.FindingLog;
import io.hall.proof.TreeHead;

/**
 * What a pass over a stream of the audit log came to.
 *
 * @param head the head of the tree over the records as they are
 * @param sealed how many of them, from the first, the last head in the stream covers; what stands
 *     behind is held by nothing yet
 * @param findings what does not fit, each {@code in} stream, colon and position; none if it holds
 */
public record AuditReport(TreeHead head, long sealed, FindingLog findings) {

  /** Whether nothing was found. */
  @JsonIgnore
  public boolean isValid() {
    return findings.list().isEmpty();
  }
}
