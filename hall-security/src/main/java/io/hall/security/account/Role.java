package io.hall.security.account;

/** What an account is for (岗位); each account has one. */
public enum Role {
  /** Takes payments and issues receipts and invoices (收费员). */
  CASHIER,
  /** Answers for a hall (厅长). */
  HALL_HEAD,
  /** Checks reports and invoices in operations (实收结算管理员). */
  SETTLEMENT_ADMIN,
  /** Receives invoices and books them (财务). */
  FINANCE,
  /** Permits what leaves the company (领导). */
  LEADER,
  /** Opens and closes accounts, and has no business of the halls (系统管理员). */
  SYSTEM_ADMIN,
  /** Sets profiles and policies (安全管理员). */
  SECURITY_ADMIN,
  /** Reads the audit log (审计员). */
  AUDITOR
}
