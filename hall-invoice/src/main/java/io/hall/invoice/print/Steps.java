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
import io.hall.invoice.desk.DeskInvoice.Differing;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Refused;
import io.hall.invoice.desk.DeskInvoice.Reviewed;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.invoice.desk.DeskInvoice.TakenOver;
import io.hall.invoice.desk.DeskInvoice.Voided;
import io.hall.invoice.desk.DeskInvoice.Withdrawn;
import io.hall.invoice.desk.Failure;
import io.hall.invoice.desk.PointAnswers;
import io.hall.invoice.desk.ReviewFault;
import io.hall.payment.StaffNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The way that an invoice has come: who did what, and when. Not thread-safe. */
final class Steps {

  private final List<Row> rows = new ArrayList<>();
  private Optional<PointAnswers> answers = Optional.empty();

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
      case DIFFERING -> "已开具，与核对不符";
      case REVIEWED -> "已复核";
      case REFUSED -> "复核退回，待冲红";
      case DELIVERED -> "已报送财务";
      case WITHDRAWN -> "已撤销，未开具";
      case VOIDED -> "已作废";
      case TAKEN_OVER -> "期初接收";
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
    if (invoice instanceof Drafted) {
      step("制单", invoice);
    } else if (invoice instanceof Cleared cleared) {
      add(cleared);
    } else if (invoice instanceof Sent sent) {
      add(sent);
    } else if (invoice instanceof Document document) {
      add(document);
    } else if (invoice instanceof Withdrawn) {
      drawnUp(invoice);
      step("撤销", invoice);
    } else if (invoice instanceof Voided voided) {
      add(voided.document());
      step("作废，批准人 " + voided.approvedBy(), invoice);
    }
  }

  private void add(Sent sent) {
    add(sent.cleared());
    step("请求开具（第 " + sent.attempt().number() + " 次）", sent);
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
    if (document instanceof Issued issued) {
      add(issued.sent());
      step("取得号码", document);
    } else if (document instanceof Differing differing) {
      add(differing.sent());
      step("取得号码，与核对不符", document);
    } else if (document instanceof Reviewed reviewed) {
      add((Document) reviewed.issued());
      step("复核", document);
    } else if (document instanceof Refused refused) {
      add((Document) refused.issued());
      step("复核退回：" + faults(refused), document);
    } else if (document instanceof Delivered delivered) {
      add((Document) delivered.reviewed());
      step("报送财务，接收人 " + delivered.receivedBy(), document);
    } else if (document instanceof TakenOver) {
      step("期初接收", document);
    }
  }

  private static String faults(Refused refused) {
    return refused.refusal().faults().stream()
        .map(ReviewFault::chinese)
        .collect(Collectors.joining("、"));
  }

  /** Who drew it up; when, a later stage does not tell. */
  private void drawnUp(DeskInvoice invoice) {
    rows.add(Row.of("制单", invoice.draft().by().value(), "—"));
  }

  private void step(String name, DeskInvoice stage) {
    step(name, stage.by(), stage.at());
  }

  private void step(String name, StaffNumber by, Instant at) {
    rows.add(Row.of(name, by.value(), Wording.time(at)));
  }
}
