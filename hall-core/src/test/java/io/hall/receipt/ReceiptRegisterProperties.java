package io.hall.receipt;

import static io.hall.receipt.HallAtWork.HALL;
import static io.hall.receipt.HallAtWork.book;
import static io.hall.receipt.HallAtWork.line;
import static io.hall.receipt.HallAtWork.payment;
import static io.hall.receipt.HallAtWork.refundOf;
import static io.hall.receipt.HallAtWork.refusal;
import static io.hall.receipt.HallAtWork.voiding;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.PaymentLine;
import io.hall.store.RequestId;
import io.hall.tariff.FeeCategory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Whatever a hall does in whatever order, the register answers and adds up as the model does. */
class ReceiptRegisterProperties {

  /** What somebody does, with two figures that choose on what. */
  record Step(Act act, int one, int other) {}

  enum Act {
    ISSUE,
    ISSUE_ROUNDED_OFF,
    REFUND,
    REFUND_WHOLE,
    VOID,
    REPRINT,
    REPEAT,
    NEXT_DAY,
    NEW_BOOK
  }

  /** A request that was answered, to be made once more. */
  private interface Again {
    Object ask();
  }

  @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
  void the_register_does_what_the_model_does(@ForAll("days") List<Step> steps) throws IOException {
    Path folder = Files.createTempDirectory("register");
    try (HallAtWork hall = new HallAtWork(folder)) {
      Run run = new Run(hall);
      steps.forEach(run::take);
      run.compare();
    } finally {
      delete(folder);
    }
  }

  @Provide
  Arbitrary<List<Step>> days() {
    Arbitrary<Act> acts =
        Arbitraries.frequency(
            Tuple.of(6, Act.ISSUE),
            Tuple.of(2, Act.ISSUE_ROUNDED_OFF),
            Tuple.of(3, Act.REFUND),
            Tuple.of(4, Act.REFUND_WHOLE),
            Tuple.of(4, Act.VOID),
            Tuple.of(2, Act.REPRINT),
            Tuple.of(2, Act.REPEAT),
            Tuple.of(1, Act.NEXT_DAY),
            Tuple.of(1, Act.NEW_BOOK));
    Arbitrary<Integer> figures = Arbitraries.integers().between(0, 999);
    return Combinators.combine(acts, figures, figures)
        .as(Step::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(60);
  }

  /** One hall and its model, side by side. */
  private static final class Run {

    private static final List<FeeCategory> CATEGORIES =
        List.of(FeeCategory.RESIDENTIAL_AREA, FeeCategory.PENALTY);

    private static final List<ReceiptBook.Kind> KINDS =
        List.of(ReceiptBook.Kind.RECEIPT, ReceiptBook.Kind.REFUND);

    private final HallAtWork hall;
    private final RegisterModel model = new RegisterModel();
    private final List<Again> answered = new ArrayList<>();
    private final List<Object> answers = new ArrayList<>();
    private int requests;

    Run(HallAtWork hall) {
      this.hall = hall;
      open(ReceiptBook.Kind.RECEIPT);
      open(ReceiptBook.Kind.REFUND);
    }

    void take(Step step) {
      switch (step.act()) {
        case ISSUE -> issue(step, 0);
        case ISSUE_ROUNDED_OFF -> issue(step, -(1 + step.other() % 9));
        case REFUND -> refund(step, false);
        case REFUND_WHOLE -> refund(step, true);
        case VOID -> voidOne(step);
        case REPRINT -> reprint(step);
        case REPEAT -> repeat(step);
        case NEXT_DAY -> nextDay();
        case NEW_BOOK -> open(pick(KINDS, step.one()));
      }
    }

    private void open(ReceiptBook.Kind kind) {
      int count = model.books.size();
      ReceiptBook next = book("B" + count, kind, "P" + count % 2, 1 + 5L * count, 5L + 5L * count);
      hall.open(next);
      model.books.add(new RegisterModel.Book(next));
    }

    private void issue(Step step, long roundedOff) {
      RegisterModel.Book from = bookFor(ReceiptBook.Kind.RECEIPT, step.one());
      Map<FeeCategory, Long> fen = new EnumMap<>(FeeCategory.class);
      fen.put(pick(CATEGORIES, step.other()), 10L + step.other() % 90);
      if (roundedOff != 0) {
        fen.put(FeeCategory.ADJUSTMENT, roundedOff);
      }
      String name = "q" + requests++;
      IssueRequest ask =
          new IssueRequest(new RequestId(name), from.book.id(), payment(name, lines(fen)));
      boolean own = step.other() % 2 == 0;
      done(
          model.issue(from, fen),
          () -> own ? hall.register.issue(ask, c -> name) : hall.issue(ask));
    }

    private void refund(Step step, boolean whole) {
      if (model.documents().isEmpty()) {
        return;
      }
      RegisterModel.Document original = lately(step.one());
      RegisterModel.Book from = bookFor(ReceiptBook.Kind.REFUND, step.other());
      FeeCategory category = original.fen.keySet().iterator().next();
      long fen = whole ? Math.abs(original.fen.getOrDefault(category, 0L)) : 1L + step.other() % 60;
      String name = "q" + requests++;
      RefundRequest ask =
          new RefundRequest(
              new RequestId(name),
              from.book.id(),
              original.number,
              refundOf(name, line(category, Money.ofFen(fen).toString())));
      done(model.refund(from, original, category, fen), () -> hall.refund(ask));
    }

    private void voidOne(Step step) {
      if (!model.documents().isEmpty()) {
        RegisterModel.Document document = lately(step.one());
        VoidRequest ask = voiding("q" + requests++, document.number, "n" + step.other());
        done(model.voidDocument(document), () -> hall.voidReceipt(ask));
      }
    }

    private void reprint(Step step) {
      if (!model.documents().isEmpty()) {
        RegisterModel.Document document = lately(step.one());
        String name = "q" + requests++;
        done(model.reprint(document), () -> hall.reprint(name, document.number));
      }
    }

    private void repeat(Step step) {
      if (!answered.isEmpty()) {
        int which = step.one() % answered.size();
        assertThat(answered.get(which).ask()).isEqualTo(answers.get(which));
      }
    }

    /** Nine times in ten a book that is right. */
    private RegisterModel.Book bookFor(ReceiptBook.Kind kind, int figure) {
      List<RegisterModel.Book> right =
          model.books.stream().filter(b -> b.book.kind() == kind && !b.usedUp()).toList();
      return right.isEmpty() || figure % 10 == 0 ? pick(model.books, figure) : pick(right, figure);
    }

    /** One of the last few documents, so that things meet. */
    private RegisterModel.Document lately(int figure) {
      List<RegisterModel.Document> all = model.documents();
      return pick(all.subList(Math.max(0, all.size() - 5), all.size()), figure);
    }

    private void nextDay() {
      compareDay();
      model.day++;
      hall.clock.turn(Duration.ofDays(1));
    }

    private void done(String expected, Again operation) {
      List<Object> answer = new ArrayList<>();
      assertThat(refusal(() -> answer.add(operation.ask()))).isEqualTo(expected);
      if (expected.isEmpty()) {
        answered.add(operation);
        answers.addAll(answer);
      }
    }

    void compare() {
      compareDay();
      for (RegisterModel.Book book : model.books) {
        assertThat(hall.findings(book.book.id())).isEmpty();
        assertThat(hall.serials(book.book.id()))
            .isEqualTo(book.documents.stream().map(d -> d.number.serial()).toList());
        assertThat(hall.totals(book.book.id())).isEqualTo(totals(book));
      }
    }

    private static RunningTotals totals(RegisterModel.Book book) {
      RunningTotals totals = RunningTotals.NONE;
      for (RegisterModel.Document document : book.documents) {
        totals = totals.issue(Math.abs(document.total()));
        totals = document.voided ? totals.voiding(Math.abs(document.total())) : totals;
      }
      return totals;
    }

    private void compareDay() {
      Map<FeeCategory, Long> expected = new TreeMap<>();
      model.documents().stream()
          .filter(document -> document.day == model.day && !document.voided)
          .forEach(d -> d.fen.forEach((category, fen) -> expected.merge(category, fen, Long::sum)));
      Map<FeeCategory, Long> ledger = new TreeMap<>();
      List<ReceiptLedger.Document> today =
          hall.read(c -> ReceiptLedger.day(c, HALL, BusinessDate.today(hall.clock)));
      today.stream()
          .filter(ReceiptLedger.Document::counts)
          .flatMap(document -> document.lines().stream())
          .forEach(line -> ledger.merge(line.category(), line.amount().fen(), Long::sum));
      assertThat(ledger).isEqualTo(expected);
      assertThat(today.stream().map(ReceiptLedger.Document::number).toList())
          .isEqualTo(
              model.documents().stream()
                  .filter(document -> document.day == model.day)
                  .map(document -> document.number)
                  .sorted()
                  .toList());
    }

    private static PaymentLine[] lines(Map<FeeCategory, Long> fen) {
      return fen.entrySet().stream()
          .map(part -> line(part.getKey(), Money.ofFen(part.getValue()).toString()))
          .toArray(PaymentLine[]::new);
    }

    private static <T> T pick(List<T> from, int figure) {
      return from.get(figure % from.size());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
