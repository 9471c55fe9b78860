package io.hall.security.disclosure;

/** What may not be given to others without the leader's permission (规程 7.4). */
public enum Resource {
  /** Who the customers are and where they live (用户信息). */
  USER_INFORMATION,
  /** Rows of the database as they lie there (数据库). */
  DATABASE,
  /** What was charged and paid (收费金额). */
  FEE_AMOUNTS,
  /** Daily reports and summaries (报表). */
  REPORTS,
  /** Whatever else the company keeps to itself (其他保密资料). */
  OTHER
}
