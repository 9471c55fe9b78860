package io.hall.archive;

/** Whose leader approves a destruction list (审批部门, 《会计档案管理办法》第十八条). */
public enum Department {
  /** The accounting department (会计管理机构). */
  ACCOUNTING,
  /** The archives department (档案管理机构). */
  ARCHIVES,
  /** The department that runs the information system (信息系统管理机构). */
  INFORMATION
}
