package io.hall.invoice.desk;

import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.payment.StaffNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a desk should do, in figures alone: it predicts the code of each refusal. */
final class DeskModel {

  /** A receipt: what it took in and what went back. */
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

  /** An invoice over one receipt; below zero for a red letter. */
  static final class Paper {
    final int slip;
    final long fen;
    final Optional<Paper> blue;
    Stage stage = Stage.DRAFTED;
    Optional<StaffNumber> checker = Optional.empty();
    Optional<StaffNumber> issuer = Optional.empty();
    int attempts;
    boolean refused;
    int files;

    Paper(int slip, long fen, Optional<Paper> blue) {
      this.slip = slip;
      this.fen = fen;
      this.blue = blue;
    }

    boolean isIssued() {
      return stage == Stage.ISSUED || stage == Stage.REVIEWED || stage == Stage.DELIVERED;
    }

    boolean holds() {
      return stage == Stage.CLEARED || stage == Stage.SENT;
    }
  }

  final List<Slip> slips = new ArrayList<>();
  final List<Paper> papers = new ArrayList<>();

  /** What is left of a receipt: red letters count when they are issued. */
  long open(int slip) {
    long left = slips.get(slip).received();
    for (Paper paper : papers) {
      boolean counts = paper.isIssued() || (paper.blue.isEmpty() && paper.holds());
      left -= paper.slip == slip && counts ? paper.fen : 0;
    }
    return left;
  }

  /** What is left of a blue invoice: red letters count when they are cleared. */
  private long left(Paper blue) {
    long left = blue.fen;
    for (Paper paper : papers) {
      boolean counts = paper.isIssued() || paper.holds();
      left += paper.blue.equals(Optional.of(blue)) && counts ? paper.fen : 0;
    }
    return left;
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
    if (paper.blue.isEmpty() && open(paper.slip) < 0) {
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

  String issued(Paper paper, int attempt) {
    String refusal = outcome(paper, attempt);
    if (refusal.isEmpty()) {
      paper.stage = Stage.ISSUED;
    }
    return refusal;
  }

  String attach(Paper paper) {
    paper.files++;
    return "";
  }

  String review(Paper paper, StaffNumber by) {
    if (paper.stage != Stage.ISSUED) {
      return "121";
    }
    if (paper.checker.equals(Optional.of(by)) || paper.issuer.equals(Optional.of(by))) {
      return "122";
    }
    if (paper.files == 0) {
      return "145";
    }
    paper.stage = Stage.REVIEWED;
    return "";
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
}
