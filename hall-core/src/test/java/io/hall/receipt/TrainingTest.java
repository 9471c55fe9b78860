package io.hall.receipt;

import static io.hall.receipt.HallAtWork.BOOK;
import static io.hall.receipt.HallAtWork.HALL;
import static io.hall.receipt.HallAtWork.area;
import static io.hall.receipt.HallAtWork.book;
import static io.hall.receipt.HallAtWork.payment;
import static io.hall.receipt.HallAtWork.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.receipt.ReceiptBook.Kind;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done for training leaves a chain of its own and no fen anywhere else. */
class TrainingTest extends EveryStoreTestBase {

  @BeforeEach
  void openTrainingBook() {
    hall.open(book("T-1", Kind.TRAINING, "TRAIN", 1, 9));
  }

  @Test
  void a_training_receipt_is_numbered_marked_and_found() {
    Receipt receipt = issue("a");
    assertThat(receipt.number()).hasToString("TRAIN-00000001");
    assertThat(receipt.isTraining()).isTrue();
    assertThat(receipt.link().stream()).isEqualTo("training-book/T-1");
    assertThat(hall.issue("real").isTraining()).isFalse();
    assertThat(hall.<Optional<Receipt>>read(c -> hall.register.find(c, receipt.number())))
        .contains(receipt);
    assertThat(issue("a")).isEqualTo(receipt);
  }

  @Test
  void it_is_never_in_a_total_and_its_payment_is_free_for_a_real_receipt() {
    issue("a");
    hall.spoil("s", new ReceiptNumber("TRAIN", 2));
    assertThat(hall.today()).isEmpty();
    assertThat(hall.count("SELECT count(*) FROM receipt")).isZero();
    assertThat(hall.count("SELECT count(*) FROM receipt_spoiled")).isZero();
    assertThat(hall.<List<ReceiptLedger.BookHead>>read(c -> ReceiptLedger.heads(c, HALL)))
        .extracting(ReceiptLedger.BookHead::book)
        .doesNotContain("T-1");
    hall.issue(new IssueRequest(new RequestId("real"), BOOK, payment("P-a")));
    assertThat(issue("b", "P-a").number().serial()).isEqualTo(3);
  }

  @Test
  void voiding_and_reprinting_are_practised_in_its_own_chain() {
    ReceiptNumber number = issue("a").number();
    assertThat(hall.reprint("p1", number).copy()).isEqualTo(2);
    assertThat(hall.reprint("p2", number).copy()).isEqualTo(3);
    hall.voidReceipt("v", number);
    assertThat(refusal(() -> hall.voidReceipt("w", number))).isEqualTo("RECEIPT-008");
    assertThat(refusal(() -> hall.reprint("p3", number))).isEqualTo("RECEIPT-008");
    assertThat(hall.count("SELECT count(*) FROM receipt_void")).isZero();
    assertThat(hall.count("SELECT count(*) FROM receipt_reprint")).isZero();
    assertThat(
            hall.<List<Finding>>read(
                c -> new RecordLog(hall.store.chain()).verify(c, "training-book/T-1")))
        .isEmpty();
  }

  @Test
  void a_training_receipt_is_not_refunded() {
    ReceiptNumber number = issue("a").number();
    assertThat(refusal(() -> hall.refund("f", number, area("1.00")))).isEqualTo("RECEIPT-011");
  }

  @Test
  void the_prefix_tells_training_from_real() {
    assertThat(refusal(() -> book("A", Kind.TRAINING, "JZ26", 1, 9))).isEqualTo("RECEIPT-051");
    assertThat(refusal(() -> book("A", Kind.RECEIPT, "TRAIN", 1, 9))).isEqualTo("RECEIPT-051");
    assertThat(refusal(() -> book("A", Kind.REFUND, "TRAIN2", 1, 9))).isEqualTo("RECEIPT-051");
  }

  private Receipt issue(String name) {
    return issue(name, "P-" + name);
  }

  private Receipt issue(String name, String payment) {
    return hall.issue(new IssueRequest(new RequestId(name), "T-1", payment(payment)));
  }
}
