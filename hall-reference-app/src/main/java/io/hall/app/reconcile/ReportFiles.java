package io.hall.app.reconcile;

import io.hall.app.files.CausesWriter;
import io.hall.app.text.PlainText;
import io.hall.reconcile.Cause;
import io.hall.reconcile.Line;
import io.hall.reconcile.Reconciliation;
import io.hall.reconcile.Side;
import io.hall.reconcile.Subject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files of a report: {@code reconcile.html}, {@code reconcile.json}, {@code causes.csv}. */
final class ReportFiles {

  private final Words words;
  private final Result result;

  ReportFiles(Words words, Result result) {
    this.words = words;
    this.result = result;
  }

  /** Writes them into a folder. */
  void write(Path folder) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve("reconcile.json")))) {
      ReconcileJson.write(result, out);
    }
    try (Writer out =
        Files.newBufferedWriter(folder.resolve("reconcile.html"), StandardCharsets.UTF_8)) {
      ReconcileHtml.write(words, result, out);
    }
    try (CausesWriter out = new CausesWriter(folder.resolve("causes.csv"))) {
      for (Reconciliation comparison : result.comparisons()) {
        Numbered.of(comparison).forEach(one -> cause(out, comparison.subject(), one));
      }
    }
  }

  private void cause(CausesWriter out, Subject subject, Numbered one) {
    Cause cause = one.cause();
    CausesWriter.Words row =
        new CausesWriter.Words(
            subject,
            one.number(),
            cause.kind(),
            joined(cause.ours(), ReportFiles::name),
            joined(cause.ours(), line -> result.sources().place(Side.OURS, line)),
            joined(cause.theirs(), ReportFiles::name),
            joined(cause.theirs(), line -> result.sources().place(Side.THEIRS, line)),
            one.alternatives(),
            words.what(cause),
            words.todo(cause.kind()));
    cause.effects().forEach(effect -> out.write(row, effect));
  }

  private static String joined(List<Line> lines, Function<Line, String> part) {
    return lines.stream()
        .map(part)
        .map(PlainText::of)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String name(Line line) {
    return (line.number() + " " + line.reference()).strip();
  }
}
