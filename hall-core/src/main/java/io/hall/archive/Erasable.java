package io.hall.archive;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which texts may be destroyed on a day, and why others may not (可销毁核对), gathered on one pass. Not
 * safe for use by several threads.
 */
final class Erasable {

  private final RetentionRules rules;
  private final BusinessDate day;
  private final OpenMatters matters;
  private final List<DestructionList.Run> runs = new ArrayList<>();
  private final Map<DocumentYear, Optional<Retention.Keep>> keeps = new TreeMap<>();
  private final SortedSet<DocumentYear> listed = new TreeSet<>();
  private final Map<DocumentYear, Long> kept = new TreeMap<>();
  private final Map<Held, Long> held = new TreeMap<>();
  private final List<Finding> unruled = new ArrayList<>();

  Erasable(RetentionRules rules, BusinessDate day, OpenMatters matters) {
    this.rules = rules;
    this.day = day;
    this.matters = matters;
  }

  private record DocumentYear(KeptDocument document, int year) implements Comparable<DocumentYear> {

    @Override
    public int compareTo(DocumentYear other) {
      int documents = document.compareTo(other.document);
      return documents != 0 ? documents : Integer.compare(year, other.year);
    }
  }

  private record Held(long matter, DocumentYear of) implements Comparable<Held> {

    @Override
    public int compareTo(Held other) {
      int numbers = Long.compare(matter, other.matter);
      return numbers != 0 ? numbers : of.compareTo(other.of);
    }
  }

  /** Looks at every text that {@code asked} names. */
  Erasable through(Connection connection, PersonalTexts texts, Predicate<PersonalText> asked)
      throws SQLException {
    for (String stream : texts.streams(connection)) {
      List<PersonalText> some = new ArrayList<>();
      texts.forEach(
          connection,
          stream,
          text -> {
            if (asked.test(text)) {
              some.add(text);
            }
          });
      for (PersonalText text : some) {
        take(text);
      }
    }
    return this;
  }

  private void take(PersonalText text) throws SQLException {
    boolean free = true;
    for (Map.Entry<KeptDocument, Integer> entry : text.years().entrySet()) {
      free &= isOver(new DocumentYear(entry.getKey(), entry.getValue()));
    }
    for (Matter matter : matters.covering(text)) {
      held.merge(new Held(matter.number(), main(text)), 1L, Long::sum);
      free = false;
    }
    if (free) {
      list(text);
    }
  }

  /** The last of its documents: a receipt rather than the life of its book. */
  private static DocumentYear main(PersonalText text) {
    return text.years().entrySet().stream()
        .reduce((before, last) -> last)
        .map(last -> new DocumentYear(last.getKey(), last.getValue()))
        .orElseThrow();
  }

  private boolean isOver(DocumentYear of) {
    Optional<Retention.Keep> keep = keep(of);
    boolean over = keep.filter(found -> DestructionList.isOver(found, day)).isPresent();
    if (keep.isPresent() && !over) {
      kept.merge(of, 1L, Long::sum);
    }
    return over;
  }

  private Optional<Retention.Keep> keep(DocumentYear of) {
    Optional<Retention.Keep> known = keeps.get(of);
    if (known == null) {
      var reckoned = rules.of(Map.of(of.document(), new TreeSet<>(List.of(of.year()))));
      unruled.addAll(reckoned.findings());
      known = reckoned.value().flatMap(retention -> retention.keeps().stream().findFirst());
      keeps.put(of, known);
    }
    return known;
  }

  private void list(PersonalText text) {
    text.years().forEach((document, year) -> listed.add(new DocumentYear(document, year)));
    int last = runs.size() - 1;
    if (last >= 0
        && runs.get(last).stream().equals(text.stream())
        && runs.get(last).last() + 1 == text.position()) {
      long first = runs.get(last).first();
      runs.set(last, new DestructionList.Run(text.stream(), first, text.position()));
    } else {
      runs.add(new DestructionList.Run(text.stream(), text.position(), text.position()));
    }
  }

  /** What may be destroyed. */
  DestructionList list() {
    return new DestructionList(
        day, listed.stream().flatMap(of -> keep(of).stream()).toList(), runs);
  }

  /** Why other texts may not be destroyed. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(unruled);
    kept.forEach((of, count) -> findings.add(stillKept(of, count)));
    held.forEach(
        (by, count) ->
            findings.add(about(HoldCode.HELD, by.of(), count).with("matter", by.matter())));
    return findings;
  }

  private Finding stillKept(DocumentYear of, long count) {
    return about(HoldCode.STILL_KEPT, of, count)
        .with(
            "until",
            keep(of)
                .flatMap(Retention.Keep::until)
                .map(BusinessDate::toString)
                .orElse("permanent"));
  }

  private static Finding about(HoldCode code, DocumentYear of, long count) {
    return Finding.of(code)
        .with("document", of.document().word())
        .with("year", of.year())
        .with("count", count);
  }
}
