package io.hall.security.session;

/** What is done about a suspicion; each does what those before it do, too. */
public enum SharingAction {
  /** It is recorded. */
  RECORD,
  /** The head of the hall is told. */
  ALERT,
  /** The sessions of the account are locked: who goes on must give the password. */
  STEP_UP,
  /** The sessions of the account end, and it is to be suspended. */
  FREEZE
}
