package io.hall.invoice.print;

import io.hall.document.Block;
import io.hall.document.Block.Heading;
import io.hall.document.Table;
import io.hall.document.Table.Column;
import io.hall.document.Table.Row;
import io.hall.invoice.desk.Attempt;
import io.hall.invoice.desk.DeskInvoice;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Delivered;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Reviewed;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.invoice.desk.DeskInvoice.Voided;
import io.hall.invoice.desk.DeskInvoice.Withdrawn;
import io.hall.invoice.desk.Failure;
import io.hall.invoice.desk.PointAnswers;
import io.hall.payment.StaffNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way that an invoice has come: who did what, and when. Not thread-safe. */
final class Steps {

  private final List<Row> rows = new ArrayList<>();
  private Optional<PointAnswers> answers = Optional.empty();
  private Optional<Instant> last = Optional.empty();

  private Steps() {}

  static Steps of(DeskInvoice invoice) {
    Steps steps = new Steps();
    steps.add(invoice);
    return steps;
  }

  static String name(Stage stage) {
    return switch (stage) {
      case DRAFTED -> "草稿";
      case CLEARED -> "核对无误，未开具";
      case SENT -> "开具中，结果待查";
      case ISSUED -> "已开具";
      case REVIEWED -> "已复核";
      case DELIVERED -> "已报送财务";
      case WITHDRAWN -> "已撤销，未开具";
      case VOIDED -> "已作废";
    };
  }

  private static String name(Failure failure) {
    return switch (failure) {
      case QUOTA_EXHAUSTED -> "额度用尽";
      case UNAVAILABLE -> "平台不可用";
      case NOT_KNOWN_THERE -> "平台未收到";
      case REFUSED -> "平台拒绝";
    };
  }

  /** What the check answered that let it pass; empty if it did not get so far. */
  Optional<PointAnswers> answers() {
    return answers;
  }

  /** When the last step was taken; empty if that is not told. */
  Optional<Instant> last() {
    return last;
  }

  List<Block> blocks() {
    return List.of(
        Heading.section("经过"),
        new Table(
            List.of(Column.words(40), Column.centred(20), Column.centred(30)),
            List.of(Row.of("步骤", "工号", "时间")),
            rows,
            List.of()));
  }

  private void add(DeskInvoice invoice) {
    if (invoice instanceof Drafted drafted) {
      step("制单", drafted.draft().by(), drafted.at());
    } else if (invoice instanceof Cleared cleared) {
      add(cleared);
    } else if (invoice instanceof Sent sent) {
      add(sent.cleared());
      step("请求开具（第 " + sent.attempt().number() + " 次）", sent.attempt().by(), sent.attempt().at());
    } else if (invoice instanceof Document document) {
      add(document);
    } else if (invoice instanceof Withdrawn withdrawn) {
      drawnUp(withdrawn);
      step("撤销", withdrawn.by(), withdrawn.at());
    } else if (invoice instanceof Voided voided) {
      add((DeskInvoice) voided.issued());
      step("作废，批准人 " + voided.approvedBy(), voided.requestedBy(), voided.at());
    }
  }

  private void add(Cleared cleared) {
    drawnUp(cleared);
    answers = Optional.of(cleared.answers());
    step("核对无误", cleared.answers().by(), cleared.answers().at());
    for (Attempt attempt : cleared.attempts()) {
      String failure = attempt.failure().map(f -> "：" + name(f)).orElse("");
      step("未开具（第 " + attempt.number() + " 次）" + failure, attempt.by(), attempt.at());
    }
  }

  private void add(Document document) {
    Issued issued = document.issued();
    add(issued.sent());
    step("取得号码", issued.sent().attempt().by(), issued.at());
    Optional<Reviewed> reviewed = Optional.empty();
    if (document instanceof Reviewed found) {
      reviewed = Optional.of(found);
    } else if (document instanceof Delivered delivered) {
      reviewed = Optional.of(delivered.reviewed());
    }
    reviewed.ifPresent(review -> step("复核", review.by(), review.at()));
    if (document instanceof Delivered delivered) {
      step("报送财务，接收人 " + delivered.receivedBy(), delivered.by(), delivered.at());
    }
  }

  /** Who drew it up; when, a later stage does not tell. */
  private void drawnUp(DeskInvoice invoice) {
    rows.add(Row.of("制单", invoice.draft().by().value(), "—"));
  }

  private void step(String name, StaffNumber by, Instant at) {
    rows.add(Row.of(name, by.value(), Wording.time(at)));
    last = Optional.of(at);
  }
}
