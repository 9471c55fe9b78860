package io.hall.conduct.wording;

import io.hall.check.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * What there is to say about the cashier's words in one visit.
 *
 * @param visit the number of the visit
 * @param remarks the forbidden phrases, in the order of the conversation
 * @param missing the courtesies that are missing, {@code WORDING-021} to {@code WORDING-025}; the
 *     place of each is the visit, and the utterance where there is one
 */
public record VisitReview(String visit, List<Remark> remarks, List<Finding> missing) {

  /** Copies the lists. */
  public VisitReview {
    remarks = List.copyOf(remarks);
    missing = List.copyOf(missing);
  }

  /**
   * A forbidden phrase in an utterance of the visit.
   *
   * @param utterance which utterance, counted from 1
   * @param phrase what was found in it
   */
  public record Remark(int utterance, RudePhrase phrase) {}

  /** All of it as findings, each at {@code visit:utterance} or at {@code visit}. */
  public List<Finding> findings() {
    return Stream.concat(
            remarks.stream().map(r -> r.phrase().finding().in(visit + ":" + r.utterance())),
            missing.stream())
        .toList();
  }
}
