package io.hall.bench.faults;

import io.hall.check.Code;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.receipt.ReceiptCode;
import io.hall.receipt.SequenceAudit;
import io.hall.receipt.TablesAudit;
import io.hall.store.RequestId;
import io.hall.store.SqliteStore;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Holds registers against what they acknowledged, and tells of everything that is wrong. */
final class Reckoning {

  private static final Set<Code> DUPLICATES =
      Set.of(ReceiptCode.NUMBER_TWICE, ReceiptCode.VOIDED_TWICE);

  private final PrintWriter progress;

  Reckoning(PrintWriter progress) {
    this.progress = progress;
  }

  /** Checks the answers, every book, and the tables beside the log. */
  Reckoned of(FaultHall hall, Collection<Acknowledged> answers) {
    List<Finding> findings = findings(hall.store);
    findings.forEach(progress::println);
    long duplicates = findings.stream().filter(f -> DUPLICATES.contains(f.code())).count();
    long gaps = findings.stream().filter(f -> f.code() == ReceiptCode.NUMBER_SKIPPED).count();
    long broken = findings.size() - duplicates - gaps;
    return new Reckoned(answers.size(), lost(hall, answers), duplicates, gaps, broken);
  }

  /** Counts the answers that are not in the register under their number. */
  long lost(FaultHall hall, Collection<Acknowledged> answers) {
    return hall.store.read(
        connection -> {
          long lost = 0;
          for (Acknowledged answer : answers) {
            if (!isKept(hall, connection, answer)) {
              progress.println("lost: " + answer);
              lost++;
            }
          }
          return lost;
        });
  }

  private static boolean isKept(FaultHall hall, Connection connection, Acknowledged answer)
      throws SQLException {
    return hall.register
        .outcome(connection, new RequestId(answer.request()))
        .filter(number -> number.toString().equals(answer.number()))
        .isPresent();
  }

  /** Everything that is wrong in a store; a clock that was set back is explained, not wrong. */
  static List<Finding> findings(SqliteStore store) {
    List<Finding> findings = new ArrayList<>(store.damage());
    for (String book : SequenceAudit.books(store)) {
      findings.addAll(SequenceAudit.of(store, book).findings());
      findings.addAll(TablesAudit.of(store, book));
    }
    return findings.stream().filter(finding -> finding.grade() == Verdict.INVALID).toList();
  }
}
