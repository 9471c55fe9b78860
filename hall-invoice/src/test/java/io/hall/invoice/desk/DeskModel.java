package io.hall.invoice.desk;

import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.payment.StaffNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a desk should do, in figures alone: it predicts the code of each refusal. */
final class DeskModel {

  private static final Set<Stage> COUNT =
      Set.of(
          Stage.ISSUED,
          Stage.DIFFERING,
          Stage.REVIEWED,
          Stage.REFUSED,
          Stage.DELIVERED,
          Stage.TAKEN_OVER);

  /** What a receipt took in for one season, and what went back. */
  static final class Slip {
    final long fen;
    long refunded;
    boolean voided;

    Slip(long fen) {
      this.fen = fen;
    }

    long received() {
      return voided ? 0 : fen - refunded;
    }
  }

  /** An invoice over one slip; below zero for a red letter. */
  static final class Paper {
    final int slip;
    final Optional<Paper> blue;
    final Optional<Paper> corrects;
    long fen;
    Stage stage = Stage.DRAFTED;
    Optional<StaffNumber> checker = Optional.empty();
    Optional<StaffNumber> issuer = Optional.empty();
    int attempts;
    boolean refused;
    int files;

    Paper(int slip, long fen, Optional<Paper> blue, Optional<Paper> corrects) {
      this.slip = slip;
      this.fen = fen;
      this.blue = blue;
      this.corrects = corrects;
    }

    boolean counts() {
      return COUNT.contains(stage);
    }

    boolean holds() {
      return stage == Stage.CLEARED || stage == Stage.SENT;
    }

    boolean isRed() {
      return blue.isPresent();
    }

    boolean isWrong() {
      return stage == Stage.DIFFERING || stage == Stage.REFUSED;
    }
  }

  /** Two for each receipt: of one season and of the next. */
  final List<Slip> slips = new ArrayList<>();

  final List<Paper> papers = new ArrayList<>();

  /** What issued invoices have of a slip, red letters netted. */
  private long invoiced(int slip) {
    return papers.stream().filter(p -> p.slip == slip && p.counts()).mapToLong(p -> p.fen).sum();
  }

  private long held(int slip) {
    return papers.stream()
        .filter(p -> p.slip == slip && p.holds() && !p.isRed())
        .mapToLong(p -> p.fen)
        .sum();
  }

  /** What is left of a slip: red letters count when they are issued. */
  long open(int slip) {
    return slips.get(slip).received() - invoiced(slip) - held(slip);
  }

  /** What is left of a blue invoice: red letters count when they are cleared. */
  private long left(Paper blue) {
    return blue.fen + reds(blue, true);
  }

  /** What issued red letters leave of a blue invoice; nothing of a red one. */
  long net(Paper paper) {
    return paper.isRed() ? 0 : paper.fen + reds(paper, false);
  }

  private long reds(Paper blue, boolean held) {
    return papers.stream()
        .filter(p -> p.blue.equals(Optional.of(blue)) && (p.counts() || (held && p.holds())))
        .mapToLong(p -> p.fen)
        .sum();
  }

  /** Whether a wrong invoice is still to be put right. */
  boolean isUncorrected(Paper wrong) {
    boolean corrected =
        papers.stream()
            .anyMatch(
                p ->
                    p.corrects.equals(Optional.of(wrong))
                        && p.counts()
                        && (p.isRed() || wrong.isRed()));
    return wrong.isWrong() && !corrected && (wrong.isRed() || net(wrong) != 0);
  }

  private static String stageOr(Paper paper, Stage due) {
    if (paper.stage == due) {
      return "";
    }
    return paper.stage == Stage.SENT ? "140" : "121";
  }

  /** Whether it was cleared, as {@code yes} or {@code no}, or a refusal. */
  String check(Paper paper, StaffNumber by) {
    String refusal = stageOr(paper, Stage.DRAFTED);
    if (!refusal.isEmpty()) {
      return refusal;
    }
    long left = paper.blue.isPresent() ? left(paper.blue.get()) : open(paper.slip);
    if (Math.abs(paper.fen) > left) {
      return "no";
    }
    paper.stage = Stage.CLEARED;
    paper.checker = Optional.of(by);
    return "yes";
  }

  String send(Paper paper, StaffNumber by) {
    String refusal = stageOr(paper, Stage.CLEARED);
    if (!refusal.isEmpty()) {
      return refusal;
    }
    if (paper.checker.equals(Optional.of(by))) {
      return "122";
    }
    if (paper.refused) {
      return "141";
    }
    if (!paper.isRed() && open(paper.slip) < 0) {
      return "129";
    }
    paper.stage = Stage.SENT;
    paper.issuer = Optional.of(by);
    paper.attempts++;
    return "";
  }

  private static String outcome(Paper paper, int attempt) {
    if (paper.stage != Stage.SENT) {
      return "121";
    }
    return attempt == paper.attempts ? "" : "147";
  }

  String failed(Paper paper, int attempt, Failure failure) {
    String refusal = outcome(paper, attempt);
    if (refusal.isEmpty()) {
      paper.stage = Stage.CLEARED;
      paper.refused = !failure.isRetryable();
    }
    return refusal;
  }

  /** Issued over so much, whatever was checked. */
  String issued(Paper paper, int attempt, long fen) {
    String refusal = outcome(paper, attempt);
    if (refusal.isEmpty()) {
      paper.stage = fen == paper.fen ? Stage.ISSUED : Stage.DIFFERING;
      paper.fen = fen;
    }
    return refusal;
  }

  String attach(Paper paper) {
    paper.files++;
    return "";
  }

  private static String reviewer(Paper paper, StaffNumber by) {
    if (paper.stage != Stage.ISSUED) {
      return "121";
    }
    return paper.checker.equals(Optional.of(by)) || paper.issuer.equals(Optional.of(by))
        ? "122"
        : "";
  }

  String review(Paper paper, StaffNumber by) {
    String refusal = reviewer(paper, by);
    if (refusal.isEmpty() && paper.files == 0) {
      return "145";
    }
    if (refusal.isEmpty()) {
      paper.stage = Stage.REVIEWED;
    }
    return refusal;
  }

  String refuse(Paper paper, StaffNumber by) {
    String refusal = reviewer(paper, by);
    if (refusal.isEmpty()) {
      paper.stage = Stage.REFUSED;
    }
    return refusal;
  }

  String deliver(Paper paper, StaffNumber by, StaffNumber receivedBy) {
    if (by.equals(receivedBy)) {
      return "123";
    }
    String refusal = stageOr(paper, Stage.REVIEWED);
    if (refusal.isEmpty()) {
      paper.stage = Stage.DELIVERED;
    }
    return refusal;
  }

  String withdraw(Paper paper) {
    boolean may = paper.stage == Stage.DRAFTED || paper.stage == Stage.CLEARED;
    if (!may) {
      return paper.stage == Stage.SENT ? "140" : "121";
    }
    paper.stage = Stage.WITHDRAWN;
    return "";
  }

  String takeOver(Paper paper) {
    if (paper.fen > open(paper.slip)) {
      return "129";
    }
    paper.stage = Stage.TAKEN_OVER;
    papers.add(paper);
    return "";
  }

  /** What the guard of the receipts says to so much of a slip going back. */
  String guard(int slip, long back) {
    boolean taken = invoiced(slip) != 0 || held(slip) != 0;
    if (!taken || back <= 0 || back <= open(slip)) {
      return "";
    }
    return back > slips.get(slip).received() - invoiced(slip) ? "270" : "271";
  }
}
