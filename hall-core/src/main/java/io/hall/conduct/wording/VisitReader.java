package io.hall.conduct.wording;

import io.hall.check.Finding;
import io.hall.conduct.wording.PhraseBook.Kind;
import io.hall.conduct.wording.VisitReview.Remark;
import java.util.ArrayList;
import java.util.List;

/** Goes through the utterances of one visit, counted from 0. */
final class VisitReader {

  private final Wording wording;
  private final String visit;
  private final List<Utterance> utterances;

  VisitReader(Wording wording, String visit, List<Utterance> utterances) {
    this.wording = wording;
    this.visit = visit;
    this.utterances = utterances;
  }

  VisitReview review() {
    return new VisitReview(visit, remarks(), missing());
  }

  private List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    for (int i = 0; i < utterances.size(); i++) {
      if (isCashier(i)) {
        for (RudePhrase phrase : wording.find(utterances.get(i).text())) {
          remarks.add(new Remark(i + 1, phrase));
        }
      }
    }
    return remarks;
  }

  private List<Finding> missing() {
    List<Finding> missing = new ArrayList<>();
    int first = cashierFrom(0);
    if (first < 0 || !says(first, Kind.GREETING)) {
      missing.add(Finding.of(WordingCode.NO_GREETING).in(visit));
    }
    if (!saysFrom(0, Kind.COURTESY)) {
      missing.add(Finding.of(WordingCode.NO_COURTESY).in(visit));
    }
    if (!saysFrom(Math.min(lastOf(Speaker.CUSTOMER) + 1, lastOf(Speaker.CASHIER)), Kind.FAREWELL)) {
      missing.add(Finding.of(WordingCode.NO_FAREWELL).in(visit));
    }
    addUnanswered(missing);
    return missing;
  }

  private void addUnanswered(List<Finding> missing) {
    for (int i = 0; i < utterances.size(); i++) {
      if (isCashier(i)) {
        continue;
      }
      int answer = cashierFrom(i);
      if (wording.has(Kind.PRAISE, utterances.get(i).text())) {
        if (answer < 0 || !says(answer, Kind.MODESTY)) {
          missing.add(at(WordingCode.NO_MODESTY, i));
        }
      } else if (answer < 0 && i == utterances.size() - 1 && !hasParted()) {
        missing.add(at(WordingCode.NO_ANSWER, i));
      }
    }
  }

  /** Whether the cashier's last words were a farewell, so that the customer may have the last. */
  private boolean hasParted() {
    int last = lastOf(Speaker.CASHIER);
    return last >= 0 && says(last, Kind.FAREWELL);
  }

  private Finding at(WordingCode code, int index) {
    return Finding.of(code).in(visit + ":" + (index + 1));
  }

  private boolean says(int index, Kind kind) {
    return wording.has(kind, utterances.get(index).text());
  }

  /** Whether the cashier says words of a kind at or after an utterance. */
  private boolean saysFrom(int from, Kind kind) {
    for (int i = cashierFrom(from); i >= 0; i = cashierFrom(i + 1)) {
      if (says(i, kind)) {
        return true;
      }
    }
    return false;
  }

  /** The cashier's first utterance at or after one; -1 if there is none. */
  private int cashierFrom(int from) {
    for (int i = Math.max(0, from); i < utterances.size(); i++) {
      if (isCashier(i)) {
        return i;
      }
    }
    return -1;
  }

  private int lastOf(Speaker speaker) {
    int last = utterances.size() - 1;
    while (last >= 0 && utterances.get(last).speaker() != speaker) {
      last--;
    }
    return last;
  }

  private boolean isCashier(int index) {
    return utterances.get(index).speaker() == Speaker.CASHIER;
  }
}
