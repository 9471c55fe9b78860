package io.hall.security.session;

/** What looks as if an account were shared (账号共用嫌疑); clause 8.1 forbids to share one. */
public enum SharingRule {
  /** S1: one account at two terminals within a minute, without a sign-out between. */
  TWO_TERMINALS(SessionCode.TWO_TERMINALS),
  /** S2: one account in two halls sooner than anybody can travel. */
  TOO_FAST(SessionCode.TOO_FAST),
  /** S3: a sign-in when the holder is not on the roster there. */
  OFF_ROSTER(SessionCode.OFF_ROSTER),
  /** S4: two accounts taking turns at one terminal within a minute, neither signed out. */
  TAKING_TURNS(SessionCode.TAKING_TURNS),
  /** S5: several failures, then a success at a terminal that the account never used. */
  GUESSED(SessionCode.GUESSED),
  /** S6: use after the holder's last working day. */
  AFTER_LAST_DAY(SessionCode.AFTER_LAST_DAY);

  private final SessionCode code;

  SharingRule(SessionCode code) {
    this.code = code;
  }

  /** What is found when the rule holds. */
  public SessionCode code() {
    return code;
  }
}
