package io.hall.conduct;

/** What somebody does at the company (岗位), as far as conduct asks for it. */
public enum Post {
  /** Serves at a counter (收费员). */
  CASHIER,
  /** Answers for a hall (厅长). */
  HALL_HEAD,
  /** Answers for the department and grants leave (部门经理). */
  DEPARTMENT_MANAGER,
  /** Somebody else, such as the keeper of the store room. */
  OTHER
}
