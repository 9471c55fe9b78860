package io.hall.bench.faults;

import io.hall.money.Money;
import io.hall.receipt.ReceiptNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A cashier's terminal at work: mostly receipts, and of every hundred some void, reprint, refund.
 */
final class Terminal {

  private static final Money BACK = Money.yuan("1.00");

  final Desk desk;
  private final FaultHall hall;
  private final Random random;
  private final List<Acknowledged> answers = new ArrayList<>();
  private final long[] micros;
  private int issued;
  private long voided;
  private long reprinted;
  private long refunded;
  private Money net = Money.ZERO;

  /** Makes one that issues so many receipts in all. */
  Terminal(FaultHall hall, Desk desk, int receipts, long seed) {
    this.hall = hall;
    this.desk = desk;
    this.random = new Random(seed);
    this.micros = new long[receipts];
  }

  /** Does the work of a day. */
  void work(int receipts) {
    for (int i = 0; i < receipts; i++) {
      String request = desk.cashier() + "-" + issued;
      Money amount = Money.ofFen(100 + random.nextInt(500_000));
      long before = System.nanoTime();
      ReceiptNumber number = hall.issue(desk, request, amount);
      micros[issued++] = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - before);
      net = net.plus(amount);
      answers.add(new Acknowledged(request, number.toString()));
      goOn(request, number, amount);
    }
  }

  private void goOn(String request, ReceiptNumber number, Money amount) {
    switch (random.nextInt(100)) {
      case 0, 1 -> {
        hall.voidReceipt(desk, "v" + request, number);
        voided++;
        net = net.minus(amount);
      }
      case 2, 3 -> {
        hall.reprint(desk, "p" + request, number);
        reprinted++;
      }
      case 4 -> {
        ReceiptNumber voucher = hall.refund(desk, "f" + request, number, BACK);
        answers.add(new Acknowledged("f" + request, voucher.toString()));
        refunded++;
        net = net.minus(BACK);
      }
      default -> {}
    }
  }

  List<Acknowledged> answers() {
    return answers;
  }

  /** How long each receipt took, in microseconds. */
  long[] micros() {
    return micros;
  }

  long issued() {
    return issued;
  }

  long voided() {
    return voided;
  }

  long reprinted() {
    return reprinted;
  }

  long refunded() {
    return refunded;
  }

  /** What was taken, less what was made void or went back. */
  Money net() {
    return net;
  }
}
