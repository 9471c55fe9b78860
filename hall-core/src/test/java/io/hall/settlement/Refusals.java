package io.hall.settlement;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.store.StoreException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a call is refused with. */
public final class Refusals {

  private Refusals() {}

  /** Returns the codes that {@code call} is refused with; none when it passes. */
  public static List<String> codesOf(ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    if (thrown instanceof CheckFailedException refused) {
      return codes(refused.findings());
    }
    if (thrown instanceof StoreException refused) {
      return codes(List.of(refused.finding()));
    }
    if (thrown != null) {
      throw new AssertionError("Refused without a code", thrown);
    }
    return List.of();
  }

  /** Returns the codes of findings, in their order. */
  public static List<String> codes(List<Finding> findings) {
    return findings.stream().map(finding -> finding.code().id()).toList();
  }
}
