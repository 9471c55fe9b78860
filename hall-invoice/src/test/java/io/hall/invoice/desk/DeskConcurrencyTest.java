package io.hall.invoice.desk;

import static io.hall.invoice.desk.DeskAtWork.CASHIER;
import static io.hall.invoice.desk.DeskAtWork.CHECKER;
import static io.hall.invoice.desk.DeskAtWork.account;
import static io.hall.invoice.desk.DeskAtWork.id;
import static io.hall.invoice.desk.DeskAtWork.red;
import static io.hall.invoice.desk.DeskAtWork.refusal;
import static io.hall.invoice.desk.DeskAtWork.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.invoice.Invoice;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.Store;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Desks at work at the same time, each in a transaction and on a connection of its own. */
class DeskConcurrencyTest extends DeskTestBase {

  private static final int DESKS = 8;

  /** What one desk does; its number is told. */
  private interface Work {
    boolean done(int desk) throws Exception;
  }

  /** How many desks got it done. */
  private static long together(Work work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(DESKS);
    CyclicBarrier start = new CyclicBarrier(DESKS);
    try {
      List<Future<Boolean>> running = new ArrayList<>();
      for (int i = 0; i < DESKS; i++) {
        int number = i;
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.done(number);
                }));
      }
      int done = 0;
      for (Future<Boolean> one : running) {
        done += one.get() ? 1 : 0;
      }
      return done;
    } finally {
      threads.shutdownNow();
    }
  }

  /** As an application joins its own transaction. */
  private <T> T joined(Store.Work<T> work) throws Exception {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      T result = work.on(connection);
      connection.commit();
      return result;
    }
  }

  @Test
  void two_desks_do_not_invoice_one_receipt_twice() throws Exception {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    List<Drafted> drafts =
        IntStream.range(0, DESKS).mapToObj(i -> desk.draft("i" + i, receipt, "30.00")).toList();
    long cleared =
        together(
            i ->
                joined(c -> desk.desk.check(c, id("c" + i), drafts.get(i), CHECKER, account("30")))
                    .value()
                    .isPresent());
    assertThat(cleared).isEqualTo(3);
    assertThat(desk.open(receipt)).isEqualTo("10.00");
    assertThat(desk.findings("invoice-desk/H01")).isEmpty();
  }

  @Test
  void joined_and_own_transactions_do_not_invoice_one_receipt_twice() throws Exception {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    List<Drafted> drafts =
        IntStream.range(0, DESKS).mapToObj(i -> desk.draft("i" + i, receipt, "60.00")).toList();
    long cleared =
        together(
            i -> {
              Store.Work<Boolean> check =
                  c ->
                      desk.desk
                          .check(c, id("c" + i), drafts.get(i), CHECKER, account("60"))
                          .value()
                          .isPresent();
              return i % 2 == 0 ? joined(check) : desk.store.write(check);
            });
    assertThat(cleared).isEqualTo(1);
    assertThat(desk.open(receipt)).isEqualTo("40.00");
  }

  @Test
  void red_letters_at_once_do_not_take_back_more_than_the_blue_invoice_has() throws Exception {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    Issued blue = desk.issue("blue", receipt, "100.00");
    List<Drafted> reds =
        IntStream.range(0, DESKS)
            .mapToObj(i -> desk.draft("r" + i, red(blue, "-40.00", share(receipt, "-40.00"))))
            .toList();
    long cleared =
        together(
            i ->
                joined(c -> desk.desk.checkRed(c, id("c" + i), reds.get(i), CHECKER))
                    .value()
                    .isPresent());
    assertThat(cleared).isEqualTo(2);
  }

  @Test
  void one_invoice_is_sent_once() throws Exception {
    Cleared cleared = desk.cleared("i", desk.receipt("a", "100.00"), "100.00");
    List<String> refusals = Collections.synchronizedList(new ArrayList<>());
    long sent =
        together(
            i -> {
              String refusal =
                  refusal(() -> joined(c -> desk.desk.send(c, id("s" + i), cleared, CASHIER)));
              refusals.add(refusal);
              return refusal.isEmpty();
            });
    assertThat(sent).isEqualTo(1);
    assertThat(refusals).filteredOn(r -> !r.isEmpty()).hasSize(DESKS - 1).containsOnly("140");
  }

  @Test
  void one_number_is_recorded_once() throws Exception {
    List<Sent> sent =
        IntStream.range(0, DESKS)
            .mapToObj(
                i ->
                    desk.send(
                        "s" + i, desk.cleared("i" + i, desk.receipt("a" + i, "9.00"), "9.00")))
            .toList();
    Invoice document = desk.document(sent.get(0));
    long recorded =
        together(
            i ->
                refusal(() -> joined(c -> desk.desk.issued(c, id("n" + i), sent.get(i), document)))
                    .isEmpty());
    assertThat(recorded).isEqualTo(1);
  }

  @Test
  void the_same_request_from_many_sides_at_once_is_answered_with_one_invoice() throws Exception {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    InvoiceDraft draft = DeskAtWork.blue("60.00", share(receipt, "60.00"));
    long before = desk.records();
    assertThat(together(i -> joined(c -> desk.desk.draft(c, id("i"), draft)) != null))
        .isEqualTo(DESKS);
    Drafted drafted = (Drafted) desk.find("i");
    assertThat(
            together(
                i ->
                    joined(c -> desk.desk.check(c, id("c"), drafted, CHECKER, account("60")))
                        .value()
                        .isPresent()))
        .isEqualTo(DESKS);
    assertThat(desk.records()).isEqualTo(before + 2);
    assertThat(desk.open(receipt)).isEqualTo("40.00");
  }

  @Test
  void a_void_beside_a_check_and_a_sending_is_always_seen() throws Exception {
    for (int round = 0; round < 5; round++) {
      String name = "n" + round;
      ReceiptNumber receipt = desk.receipt("a" + name, "100.00");
      Drafted drafted = desk.draft(name, receipt, "100.00");
      long sent =
          together(
              i -> {
                if (i > 0) {
                  return false;
                }
                return attempt(name, drafted);
              },
              () -> desk.voidReceipt("v" + name, receipt));
      boolean seen =
          desk.read(c -> InvoiceLedger.overInvoiced(c, DeskAtWork.HALL)).contains(receipt);
      assertThat(seen).isEqualTo(desk.standing(receipt).held().isPositive());
      assertThat(sent).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void of_a_check_and_a_guarded_void_at_once_one_gets_through() throws Exception {
    for (int round = 0; round < 10; round++) {
      String name = "n" + round;
      ReceiptNumber receipt = desk.receipt("a" + name, "100.00");
      Drafted drafted = desk.draft(name, receipt, "100.00");
      List<String> refusals = Collections.synchronizedList(new ArrayList<>());
      long through =
          together(
              i -> {
                if (i == 0) {
                  return joined(
                          c -> desk.desk.check(c, id("c" + name), drafted, CHECKER, account("100")))
                      .value()
                      .isPresent();
                }
                if (i == 1) {
                  String refusal = refusal(() -> joined(c -> desk.voiding(c, "v" + name, receipt)));
                  refusals.add(refusal);
                  return refusal.isEmpty();
                }
                return false;
              });
      assertThat(through).isEqualTo(1);
      assertThat(refusals).isSubsetOf("", "271");
      assertThat(desk.standing(receipt).open().isNegative()).isFalse();
    }
  }

  @Test
  void of_a_takeover_and_a_guarded_void_at_once_one_gets_through() throws Exception {
    for (int round = 0; round < 5; round++) {
      String name = "n" + round;
      ReceiptNumber receipt = desk.receipt("a" + name, "100.00");
      EarlierInvoice earlier =
          DeskAtWork.earlier(DeskAtWork.number(), "100.00", share(receipt, "100.00"));
      long through =
          together(
              i ->
                  i < 2
                      && refusal(
                              () ->
                                  joined(
                                      c ->
                                          i == 0
                                              ? desk.desk.takeOver(c, id("t" + name), earlier)
                                              : desk.voiding(c, "v" + name, receipt)))
                          .isEmpty());
      assertThat(through).isEqualTo(1);
    }
  }

  private static long together(Work work, Runnable beside) throws Exception {
    return together(
        i -> {
          if (i == 1) {
            beside.run();
          }
          return work.done(i);
        });
  }

  private boolean attempt(String name, Drafted drafted) throws Exception {
    var cleared = joined(c -> desk.desk.check(c, id("c" + name), drafted, CHECKER, account("100")));
    return cleared.value().isPresent()
        && refusal(() -> joined(c -> desk.desk.send(c, id("s" + name), cleared.orThrow(), CASHIER)))
            .isEmpty();
  }
}
