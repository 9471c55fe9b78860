package io.hall.app.approval;

import io.hall.app.language.OwnCode;

/** Why something cannot be asked for. */
enum ApprovalCode implements OwnCode {
  /** It is asked for already, and waits. */
  ASKED("APPROVAL-001");

  private final String id;

  ApprovalCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
