package io.hall.conduct.enquiry;

/** What the one who was asked first owes the customer (首问责任人的义务, 规程 4.3). */
public enum Duty {
  /** The question was explained with care (解释). */
  EXPLAINED,
  /** The right place and procedure were told (告知地点和程序). */
  PLACE_AND_PROCEDURE_TOLD,
  /** The department was contacted for the customer (联系部门). */
  DEPARTMENT_CONTACTED,
  /** The customer has an answer (答复). */
  ANSWER_GIVEN
}
