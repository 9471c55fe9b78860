package io.hall.invoice.desk;

/** Why the tax platform issued nothing (开票失败原因). */
public enum Failure {
  /** The month's quota is used up (发票总额度不足); more can be had, and the month ends. */
  QUOTA_EXHAUSTED(true),
  /** The platform could not be reached, or turned the request away unread (平台不可用). */
  UNAVAILABLE(true),
  /** Asked what became of a request, the platform knows none (平台查无此单). */
  NOT_KNOWN_THERE(true),
  /** The platform refused what the invoice says (平台拒绝): withdraw it and draw up another. */
  REFUSED(false);

  private final boolean retryable;

  Failure(boolean retryable) {
    this.retryable = retryable;
  }

  /** Whether the same invoice may be sent again. */
  public boolean isRetryable() {
    return retryable;
  }
}
