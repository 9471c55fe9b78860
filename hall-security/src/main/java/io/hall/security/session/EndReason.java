package io.hall.security.session;

/** Why a session ended (会话结束原因). */
public enum EndReason {
  /** Its holder signed out. */
  SIGNED_OUT(SessionCode.SIGNED_OUT),
  /** Nobody used it. */
  IDLE(SessionCode.IDLE),
  /** It was as old as a session gets. */
  ABSOLUTE(SessionCode.ABSOLUTE),
  /** The hall has closed. */
  HALL_CLOSED(SessionCode.HALL_CLOSED),
  /** The account signed in elsewhere. */
  REPLACED(SessionCode.REPLACED),
  /** The account was suspended or closed. */
  ACCOUNT_STOPPED(SessionCode.ACCOUNT_STOPPED),
  /** The account has another holder, role or hall. */
  ACCOUNT_CHANGED(SessionCode.ACCOUNT_CHANGED),
  /** Its password or second factor was changed. */
  CREDENTIALS_CHANGED(SessionCode.CREDENTIALS_CHANGED),
  /** An administrator ended it. */
  REVOKED(SessionCode.REVOKED),
  /** The clock was turned back. */
  CLOCK_BACK(SessionCode.CLOCK_BACK),
  /** The account seemed to be shared. */
  SHARED(SessionCode.SHARED);

  private final SessionCode code;

  EndReason(SessionCode code) {
    this.code = code;
  }

  /** What is answered to who still comes with it. */
  public SessionCode code() {
    return code;
  }
}
