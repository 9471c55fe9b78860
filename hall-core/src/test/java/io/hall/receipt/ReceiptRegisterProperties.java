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
import io.hall.check.Verdict;
import io.hall.money.Money;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
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
    ISSUE_MANY,
    SPOIL,
    REFUND,
    REFUND_WHOLE,
    VOID,
    REPRINT,
    REPEAT,
    NEXT_DAY,
    CLOCK_BACK,
    CLOCK_FORWARD,
    CONFIRM_CLOCK,
    NEW_BOOK,
    HAND_OUT,
    USE,
    GIVE_BACK,
    WRITE_OFF,
    REOPEN,
    CRASH
  }

  /** A request that was answered, to be made once more. */
  private interface Again {
    Object ask();
  }

  @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
  void the_register_does_what_the_model_does(@ForAll("days") List<Step> steps) throws IOException {
    Path folder = Files.createTempDirectory("register");
    Run run = new Run(folder);
    try {
      steps.forEach(run::take);
      run.compare();
    } finally {
      run.hall.close();
      delete(folder);
    }
  }

  @Provide
  Arbitrary<List<Step>> days() {
    Arbitrary<Act> acts =
        Arbitraries.frequency(
            Tuple.of(12, Act.ISSUE),
            Tuple.of(3, Act.ISSUE_ROUNDED_OFF),
            Tuple.of(2, Act.ISSUE_MANY),
            Tuple.of(2, Act.SPOIL),
            Tuple.of(6, Act.REFUND),
            Tuple.of(8, Act.REFUND_WHOLE),
            Tuple.of(8, Act.VOID),
            Tuple.of(4, Act.REPRINT),
            Tuple.of(4, Act.REPEAT),
            Tuple.of(2, Act.NEXT_DAY),
            Tuple.of(2, Act.CLOCK_BACK),
            Tuple.of(2, Act.CLOCK_FORWARD),
            Tuple.of(2, Act.CONFIRM_CLOCK),
            Tuple.of(2, Act.NEW_BOOK),
            Tuple.of(4, Act.HAND_OUT),
            Tuple.of(4, Act.USE),
            Tuple.of(2, Act.GIVE_BACK),
            Tuple.of(2, Act.WRITE_OFF),
            Tuple.of(1, Act.REOPEN),
            Tuple.of(1, Act.CRASH));
    Arbitrary<Integer> figures = Arbitraries.integers().between(0, 999);
    return Combinators.combine(acts, figures, figures)
        .as(Step::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(80);
  }

  /** One hall and its model, side by side. */
  private static final class Run {

    private static final List<FeeCategory> CATEGORIES =
        List.of(FeeCategory.RESIDENTIAL_AREA, FeeCategory.PENALTY);

    private static final List<ReceiptBook.Kind> KINDS =
        List.of(ReceiptBook.Kind.RECEIPT, ReceiptBook.Kind.REFUND);

    private static final List<StaffNumber> CASHIERS =
        List.of(HallAtWork.CASHIER, new StaffNumber("C08"));

    private final Path folder;
    private final RegisterModel model;
    private final List<Again> answered = new ArrayList<>();
    private final List<Object> answers = new ArrayList<>();
    private HallAtWork hall;
    private int requests;
    private int crashes;

    Run(Path folder) {
      this.folder = folder;
      this.hall = HallAtWork.withoutBooks(folder, new TurnableClock("2026-11-23T04:00:00Z"));
      this.model = new RegisterModel(hall.clock.instant());
      begin(ReceiptBook.Kind.RECEIPT);
      begin(ReceiptBook.Kind.REFUND);
    }

    private void begin(ReceiptBook.Kind kind) {
      RegisterModel.Book book = newBook(kind);
      handOut(book, HallAtWork.CASHIER);
      use(book, HallAtWork.CASHIER);
    }

    void take(Step step) {
      switch (step.act()) {
        case ISSUE -> issue(step, 0);
        case ISSUE_ROUNDED_OFF -> issue(step, -(1 + step.other() % 9));
        case ISSUE_MANY -> issueMany(step);
        case SPOIL -> spoil(step);
        case REFUND -> refund(step, false);
        case REFUND_WHOLE -> refund(step, true);
        case VOID -> voidOne(step);
        case REPRINT -> reprint(step);
        case REPEAT -> repeat(step);
        case NEXT_DAY -> turn(Duration.ofDays(1));
        case CLOCK_BACK -> turn(Duration.ofSeconds(-1 - step.one()));
        case CLOCK_FORWARD -> turn(Duration.ofSeconds(1 + step.one()));
        case CONFIRM_CLOCK -> confirmClock(pick(model.books, step.one()));
        case NEW_BOOK -> newBook(pick(KINDS, step.one()));
        case HAND_OUT -> handOut(pick(model.books, step.one()), pick(CASHIERS, step.other()));
        case USE -> use(pick(model.books, step.one()), pick(CASHIERS, step.other()));
        case GIVE_BACK -> giveBack(pick(model.books, step.one()));
        case WRITE_OFF -> writeOff(pick(model.books, step.one()));
        case REOPEN -> reopen();
        case CRASH -> crash();
      }
    }

    private RequestId request() {
      return new RequestId("q" + requests++);
    }

    private RegisterModel.Book newBook(ReceiptBook.Kind kind) {
      int count = model.books.size();
      ReceiptBook next = book("B" + count, kind, "P" + count % 2, 1 + 5L * count, 5L + 5L * count);
      hall.take(HallAtWork.registered(next));
      return model.register(next);
    }

    private void handOut(RegisterModel.Book book, StaffNumber cashier) {
      BookStep step =
          new BookStep.HandedOut(request(), book.book.id(), HALL, cashier, HallAtWork.KEEPER);
      done(model.handOut(book, cashier), () -> hall.take(step));
    }

    private void use(RegisterModel.Book book, StaffNumber cashier) {
      BookStep step = new BookStep.InUse(request(), book.book.id(), HALL, cashier);
      done(model.use(book, cashier), () -> hall.take(step));
    }

    private void giveBack(RegisterModel.Book book) {
      BookStep step =
          new BookStep.Returned(request(), book.book.id(), HallAtWork.CASHIER, HallAtWork.KEEPER);
      done(model.giveBack(book), () -> hall.take(step));
    }

    private void writeOff(RegisterModel.Book book) {
      BookStep step =
          new BookStep.WrittenOff(request(), book.book.id(), HallAtWork.KEEPER, HallAtWork.LEADER);
      done(model.writeOff(book), () -> hall.take(step));
    }

    private void confirmClock(RegisterModel.Book book) {
      ClockConfirmation ask = new ClockConfirmation(request(), book.book.id(), HallAtWork.LEADER);
      done(
          model.confirmClock(book),
          () -> {
            hall.confirmClock(ask);
            return "confirmed";
          });
    }

    private void issue(Step step, long roundedOff) {
      RegisterModel.Book from = bookFor(ReceiptBook.Kind.RECEIPT, step.one());
      StaffNumber cashier = cashierOf(from, step.other());
      Map<FeeCategory, Long> fen = fen(step, roundedOff);
      IssueRequest ask = asking(from, cashier, fen);
      int way = step.other() % 3;
      done(model.issue(from, cashier, fen), () -> issue(ask, way));
    }

    private Receipt issue(IssueRequest ask, int way) {
      return switch (way) {
        case 0 -> hall.register.issue(ask);
        case 1 -> hall.register.issue(ask, c -> ask);
        default -> hall.issue(ask);
      };
    }

    private void issueMany(Step step) {
      RegisterModel.Book from = bookFor(ReceiptBook.Kind.RECEIPT, step.one());
      StaffNumber cashier = cashierOf(from, step.other());
      Map<FeeCategory, Long> fen = fen(step, 0);
      List<IssueRequest> asks = List.of(asking(from, cashier, fen), asking(from, cashier, fen));
      boolean room = from.taken() + 2 <= from.book.size();
      boolean possible = from.status == BookState.Status.IN_USE && room;
      String expected = room ? model.issue(from, cashier, fen) : noRoom(from, cashier, fen);
      if (possible && expected.isEmpty()) {
        expected = model.issue(from, cashier, fen);
      }
      done(expected, () -> hall.register.issueAll(asks));
    }

    /** What refuses two receipts from a book that has room for one at most. */
    private String noRoom(
        RegisterModel.Book from, StaffNumber cashier, Map<FeeCategory, Long> fen) {
      RegisterModel.Book full = new RegisterModel.Book(from.book, from.last);
      full.status = from.status;
      full.holder = from.holder;
      full.spoiled = (int) from.book.size();
      return model.issue(full, cashier, fen);
    }

    private IssueRequest asking(
        RegisterModel.Book from, StaffNumber cashier, Map<FeeCategory, Long> fen) {
      RequestId request = request();
      return new IssueRequest(
          request,
          from.book.id(),
          HallAtWork.by(payment(request.value(), lines(fen)), HALL, cashier));
    }

    private static Map<FeeCategory, Long> fen(Step step, long roundedOff) {
      Map<FeeCategory, Long> fen = new EnumMap<>(FeeCategory.class);
      fen.put(pick(CATEGORIES, step.other()), 10L + step.other() % 90);
      if (roundedOff != 0) {
        fen.put(FeeCategory.ADJUSTMENT, roundedOff);
      }
      return fen;
    }

    private void spoil(Step step) {
      RegisterModel.Book from = pick(model.books, step.one());
      StaffNumber cashier = cashierOf(from, step.other());
      boolean right = step.other() % 4 > 0 && !from.usedUp();
      ReceiptNumber number =
          right ? from.next() : new ReceiptNumber(from.book.prefix(), from.book.first());
      SpoilRequest ask =
          new SpoilRequest(request(), number, SpoilReason.LOST, cashier, HallAtWork.LEADER);
      done(
          model.spoil(from, cashier, number),
          () -> hall.store.write(c -> hall.register.spoil(c, ask)));
    }

    private void refund(Step step, boolean whole) {
      if (model.documents().isEmpty()) {
        return;
      }
      RegisterModel.Document original = lately(step.one());
      RegisterModel.Book from = bookFor(ReceiptBook.Kind.REFUND, step.other());
      StaffNumber cashier = cashierOf(from, step.one());
      FeeCategory category = original.fen.keySet().iterator().next();
      long fen = whole ? Math.abs(original.fen.getOrDefault(category, 0L)) : 1L + step.other() % 60;
      RequestId request = request();
      RefundRequest ask =
          new RefundRequest(
              request,
              from.book.id(),
              original.number,
              refundOf(request.value(), cashier, line(category, Money.ofFen(fen).toString())));
      done(model.refund(from, cashier, original, category, fen), () -> hall.refund(ask));
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
          model.books.stream()
              .filter(b -> b.book.kind() == kind && b.status == BookState.Status.IN_USE)
              .filter(b -> !b.usedUp())
              .toList();
      return right.isEmpty() || figure % 10 == 0 ? pick(model.books, figure) : pick(right, figure);
    }

    /** Nine times in ten the cashier who has the book. */
    private static StaffNumber cashierOf(RegisterModel.Book book, int figure) {
      return figure % 10 == 0
          ? pick(CASHIERS, figure / 10)
          : book.holder.orElse(HallAtWork.CASHIER);
    }

    /** One of the last few documents, so that things meet. */
    private RegisterModel.Document lately(int figure) {
      List<RegisterModel.Document> all = model.documents();
      return pick(all.subList(Math.max(0, all.size() - 5), all.size()), figure);
    }

    private void turn(Duration by) {
      compareDay();
      hall.clock.turn(by);
      model.now = hall.clock.instant();
    }

    private void reopen() {
      hall.close();
      hall = HallAtWork.reopened(hall);
    }

    /** The files as they lie at this moment, as a killed process leaves them, are opened anew. */
    private void crash() {
      Path copy = folder.resolve("crash" + crashes++);
      hall.copyFilesTo(copy);
      hall.close();
      hall = HallAtWork.reopened(hall, copy);
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
        String id = book.book.id();
        assertThat(hall.findings(id)).isEmpty();
        assertThat(SequenceAudit.of(hall.store, id).findings())
            .allMatch(finding -> finding.grade() != Verdict.INVALID);
        assertThat(hall.serials(id))
            .isEqualTo(book.documents.stream().map(d -> d.number.serial()).toList());
        assertThat(hall.totals(id)).isEqualTo(totals(book));
        BookState state = hall.read(c -> hall.register.books().state(c, id)).orElseThrow();
        assertThat(state.status()).isEqualTo(book.status);
        assertThat(state.holder().map(BookState.Holder::cashier)).isEqualTo(book.holder);
      }
    }

    private static RunningTotals totals(RegisterModel.Book book) {
      RunningTotals totals = RunningTotals.NONE;
      for (RegisterModel.Document document : book.documents) {
        totals = totals.issue(Math.abs(document.total()));
        totals = document.voided ? totals.voiding(Math.abs(document.total())) : totals;
      }
      for (int i = 0; i < book.spoiled; i++) {
        totals = totals.spoil();
      }
      return totals;
    }

    private void compareDay() {
      Map<FeeCategory, Long> expected = new TreeMap<>();
      model.documents().stream()
          .filter(document -> document.day.equals(model.today()) && !document.voided)
          .forEach(d -> d.fen.forEach((category, fen) -> expected.merge(category, fen, Long::sum)));
      Map<FeeCategory, Long> ledger = new TreeMap<>();
      List<ReceiptLedger.Document> today =
          hall.read(c -> ReceiptLedger.day(c, HALL, BusinessDate.today(hall.clock)));
      today.stream()
          .filter(ReceiptLedger.Document::counts)
          .flatMap(document -> document.lines().stream())
          .forEach(line -> ledger.merge(line.category(), line.amount().fen(), Long::sum));
      assertThat(ledger).isEqualTo(expected);
      assertThat(
              today.stream()
                  .filter(document -> !document.lines().isEmpty())
                  .map(ReceiptLedger.Document::number)
                  .toList())
          .isEqualTo(
              model.documents().stream()
                  .filter(document -> document.day.equals(model.today()))
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
