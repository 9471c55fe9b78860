package io.hall.archive;

import io.hall.store.Canonical;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The personal texts of which documents and accounting years are to be destroyed (销毁范围). Immutable.
 *
 * @param documents which; at least one
 * @param from the first accounting year, a calendar year
 * @param to the last one
 */
public record DestructionScope(SortedSet<KeptDocument> documents, int from, int to) {

  /** Copies and checks; {@code ARCHIVE-081} without document or with years out of order. */
  public DestructionScope {
    Refuse.unless(!documents.isEmpty() && from <= to, HoldCode.SCOPE);
    documents = Collections.unmodifiableSortedSet(new TreeSet<>(documents));
  }

  /** Returns the scope of one year of some documents. */
  public static DestructionScope of(int year, KeptDocument... documents) {
    return new DestructionScope(new TreeSet<>(Set.of(documents)), year, year);
  }

  /** Whether a text is one of them: one of its documents and years is. */
  boolean has(PersonalText text) {
    return text.years().entrySet().stream()
        .anyMatch(
            entry ->
                documents.contains(entry.getKey())
                    && entry.getValue() >= from
                    && entry.getValue() <= to);
  }

  void write(Canonical.Writer out) {
    out.number(from).number(to).number(documents.size());
    documents.forEach(document -> out.text(document.word()));
  }
}
