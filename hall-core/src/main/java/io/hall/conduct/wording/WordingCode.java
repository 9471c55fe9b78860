package io.hall.conduct.wording;

import io.hall.check.Code;
import io.hall.check.Verdict;

/**
 * What can be wrong with the words of a cashier. Below {@code WORDING-009} a phrase that clause 6
 * forbids is said (服务忌语), the last digit being that of the clause; from {@code WORDING-011} on it
 * sounds like one and a person decides; from {@code WORDING-021} on a courtesy is missing in a
 * visit (礼貌用语); from {@code WORDING-031} on it is the transcript that is wrong.
 */
public enum WordingCode implements Code {
  /** 6.1: a gruff call to wait. */
  HEY_WAIT("WORDING-001", Verdict.INVALID),
  /** 6.2: the customer is told to be quick. */
  BE_QUICK("WORDING-002", Verdict.INVALID),
  /** 6.3: a bare "don't know". */
  DO_NOT_KNOW("WORDING-003", Verdict.INVALID),
  /** 6.4: the customer is reproached for asking again. */
  TOLD_ALREADY("WORDING-004", Verdict.INVALID),
  /** 6.5: a complaint is sent to the boss. */
  ASK_THE_BOSS("WORDING-005", Verdict.INVALID),
  /** 6.6: a bad manner is stood by. */
  MY_MANNER("WORDING-006", Verdict.INVALID),
  /** 6.7: the customer is dared to complain. */
  GO_COMPLAIN("WORDING-007", Verdict.INVALID),
  /** 6.8: the customer is sent away unhelped. */
  NOT_MY_PROBLEM("WORDING-008", Verdict.INVALID),

  /** It sounds like 6.1. */
  LIKE_HEY_WAIT("WORDING-011", Verdict.SUSPECT),
  /** It sounds like 6.2. */
  LIKE_BE_QUICK("WORDING-012", Verdict.SUSPECT),
  /** It sounds like 6.3. */
  LIKE_DO_NOT_KNOW("WORDING-013", Verdict.SUSPECT),
  /** It sounds like 6.4. */
  LIKE_TOLD_ALREADY("WORDING-014", Verdict.SUSPECT),
  /** It sounds like 6.5. */
  LIKE_ASK_THE_BOSS("WORDING-015", Verdict.SUSPECT),
  /** It sounds like 6.6. */
  LIKE_MY_MANNER("WORDING-016", Verdict.SUSPECT),
  /** It sounds like 6.7. */
  LIKE_GO_COMPLAIN("WORDING-017", Verdict.SUSPECT),
  /** It sounds like 6.8. */
  LIKE_NOT_MY_PROBLEM("WORDING-018", Verdict.SUSPECT),

  /** 4.2, 5.1: the cashier's first words are no greeting. */
  NO_GREETING("WORDING-021", Verdict.SUSPECT),
  /** 5.4: the cashier said none of the courteous words. */
  NO_COURTESY("WORDING-022", Verdict.SUSPECT),
  /** 5.5: the cashier's last words are no farewell. */
  NO_FAREWELL("WORDING-023", Verdict.SUSPECT),
  /** 5.3: the customer's words got no answer. */
  NO_ANSWER("WORDING-024", Verdict.SUSPECT),
  /** 5.6: thanks or praise got no modest answer. */
  NO_MODESTY("WORDING-025", Verdict.SUSPECT),

  /** An utterance is earlier than the one before it. */
  TIME_RUNS_BACK("WORDING-031", Verdict.INVALID),
  /** The utterances of a visit do not stand together. */
  VISIT_TORN("WORDING-032", Verdict.INVALID);

  private static final int CLAUSES = 8;

  private final String id;
  private final Verdict grade;

  WordingCode(String id, Verdict grade) {
    this.id = id;
    this.grade = grade;
  }

  /** The code of a phrase of the clause {@code 6.number} that is said, or nearly said. */
  static WordingCode of(int number, Verdict grade) {
    return values()[number - 1 + (grade == Verdict.INVALID ? 0 : CLAUSES)];
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Verdict grade() {
    return grade;
  }

  @Override
  public String bundle() {
    return "io.hall.conduct.wording.messages";
  }
}
