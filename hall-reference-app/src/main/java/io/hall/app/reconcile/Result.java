package io.hall.app.reconcile;

import io.hall.payment.Tender;
import io.hall.reconcile.Reconciliation;
import io.hall.reconcile.RuleSet;
import java.util.List;

/**
 * What came out.
 *
 * @param sources the files that were compared
 * @param selection which part of them
 * @param rules by which rules
 * @param comparisons one for each subject that the files tell of
 * @param notCompared tenders of ours of which no statement and no count tells, when money was
 *     compared
 */
record Result(
    Sources sources,
    Selection selection,
    RuleSet rules,
    List<Reconciliation> comparisons,
    List<Tender> notCompared) {

  /** Whether nothing differs anywhere. What is explained and open still differs. */
  boolean agrees() {
    return comparisons.stream().allMatch(Reconciliation::agrees);
  }
}
