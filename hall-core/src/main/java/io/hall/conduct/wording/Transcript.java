package io.hall.conduct.wording;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.RuleFile;
import io.hall.csv.RuleRow;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was said at a counter (接待对话记录), visit by visit.
 *
 * <p>The file is described in {@code docs/formats/transcript.md}. A transcript is personal
 * information: nothing of it is repeated in findings, and nobody should keep it longer than the
 * review takes. Immutable.
 */
public final class Transcript {

  private static final List<String> COLUMNS = List.of("visit", "at", "speaker", "text");
  private static final Pattern VISIT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}");

  private final Map<String, List<Utterance>> visits;

  private Transcript(Map<String, List<Utterance>> visits) {
    Map<String, List<Utterance>> copy = new LinkedHashMap<>();
    visits.forEach((visit, utterances) -> copy.put(visit, List.copyOf(utterances)));
    this.visits = Collections.unmodifiableMap(copy);
  }

  /** Returns a transcript of these visits by their numbers. */
  public static Transcript of(Map<String, List<Utterance>> visits) {
    return new Transcript(visits);
  }

  /** Reads a file. Findings are {@code RULES-…} for its form, and {@code WORDING-031}, -032. */
  public static Checked<Transcript> read(Path path) {
    return read(RuleFile.read(path, COLUMNS));
  }

  /** Reads the text of a file that findings call {@code name}. */
  public static Checked<Transcript> parse(String name, String text) {
    return read(RuleFile.parse(name, text, COLUMNS));
  }

  private static Checked<Transcript> read(RuleFile file) {
    List<Finding> findings = new ArrayList<>(file.findings());
    Map<String, List<Utterance>> visits = new LinkedHashMap<>();
    String current = "";
    for (RuleRow row : file.rows()) {
      Optional<String> visit = row.required("visit", "A-001", Transcript::visit);
      Optional<Utterance> utterance = utterance(row);
      if (visit.isPresent() && utterance.isPresent()) {
        List<Utterance> before = visits.computeIfAbsent(visit.get(), v -> new ArrayList<>());
        addOrderFindings(row, before, utterance.get(), current.equals(visit.get()));
        before.add(utterance.get());
        current = visit.get();
      }
      findings.addAll(row.findings());
    }
    return Checked.of(new Transcript(visits), findings);
  }

  private static Optional<Utterance> utterance(RuleRow row) {
    Optional<LocalDateTime> at = row.required("at", "2026-11-08T09:15:30", Transcript::time);
    Optional<Speaker> speaker = row.required("speaker", "CASHIER", RuleRow.constant(Speaker.class));
    Optional<String> text = row.requiredText("text", "您好，请坐。");
    return at.flatMap(time -> speaker.flatMap(who -> text.map(t -> new Utterance(who, time, t))));
  }

  private static void addOrderFindings(
      RuleRow row, List<Utterance> before, Utterance next, boolean goesOn) {
    if (before.isEmpty()) {
      return;
    }
    if (!goesOn) {
      row.add(Finding.of(WordingCode.VISIT_TORN));
    }
    if (next.at().isBefore(before.get(before.size() - 1).at())) {
      row.add(Finding.of(WordingCode.TIME_RUNS_BACK));
    }
  }

  private static Optional<String> visit(String text) {
    return VISIT.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  private static Optional<LocalDateTime> time(String text) {
    try {
      return TIME.matcher(text).matches()
          ? Optional.of(LocalDateTime.parse(text))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The utterances by the numbers of their visits, in the order of the conversation. */
  public Map<String, List<Utterance>> visits() {
    return visits;
  }

  /** Reviews the cashier's words in every visit; a customer's words are not judged. */
  public List<VisitReview> review(Wording wording) {
    return visits.entrySet().stream()
        .map(visit -> new VisitReader(wording, visit.getKey(), visit.getValue()).review())
        .toList();
  }

  /** How many visits there are; never what was said. */
  @Override
  public String toString() {
    return visits.size() + " visits";
  }
}
