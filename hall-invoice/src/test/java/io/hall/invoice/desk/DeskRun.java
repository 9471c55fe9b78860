package io.hall.invoice.desk;

import static io.hall.invoice.desk.DeskAtWork.HALL;
import static io.hall.invoice.desk.DeskAtWork.SEASON;
import static io.hall.invoice.desk.DeskAtWork.blue;
import static io.hall.invoice.desk.DeskAtWork.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.invoice.Invoice;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Reviewed;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.invoice.desk.DeskModel.Paper;
import io.hall.invoice.desk.DeskProperties.Act;
import io.hall.invoice.desk.DeskProperties.Step;
import io.hall.invoice.desk.InvoiceLedger.Standing;
import io.hall.money.Money;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.ReceiptRegister;
import io.hall.store.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** One desk and its model, side by side. */
final class DeskRun implements AutoCloseable {

  private static final List<Failure> FAILURES = List.of(Failure.values());

  private static final NextDay NEXT =
      new NextDay(HallCalendar.jiaozuo(), NextDay.Kind.CALENDAR_DAY);

  private final TestDatabase database;
  private final DeskModel model = new DeskModel();
  private final List<ReceiptNumber> receipts = new ArrayList<>();
  private final Map<Paper, String> names = new HashMap<>();
  private final Map<Paper, Drafted> drafted = new HashMap<>();
  private final Map<Paper, Cleared> cleared = new HashMap<>();
  private final Map<Paper, Sent> sent = new HashMap<>();
  private final Map<Paper, Document> documents = new HashMap<>();
  private final Map<Paper, Issued> issued = new HashMap<>();
  private final Map<Paper, Reviewed> reviewed = new HashMap<>();
  private final List<Supplier<Object>> answered = new ArrayList<>();
  private final List<Object> answers = new ArrayList<>();
  private DeskAtWork desk;
  private int requests;

  DeskRun(TestDatabase database) {
    this.database = database;
    this.desk = new DeskAtWork(database);
    for (long fen : new long[] {10_000, 5_000, 7_777}) {
      long before = fen / 3;
      model.slips.add(new DeskModel.Slip(before));
      model.slips.add(new DeskModel.Slip(fen - before));
      receipts.add(
          desk.receipt(
              "receipt-" + fen,
              DeskAtWork.paid(season(0), yuan(before)),
              DeskAtWork.paid(season(1), yuan(fen - before))));
    }
  }

  private static String yuan(long fen) {
    return Money.ofFen(fen).toString();
  }

  /** Of a slip: even ones are of the earlier season. */
  private static HeatingSeason season(int slip) {
    return slip % 2 == 0 ? SEASON.previous() : SEASON;
  }

  private ReceiptNumber receipt(int slip) {
    return receipts.get(slip / 2);
  }

  private Share share(int slip, long fen) {
    return DeskAtWork.share(receipt(slip), season(slip), yuan(fen));
  }

  void take(Step step) {
    switch (step.act()) {
      case DRAFT -> draft(step);
      case RED -> red(step);
      case TAKE_OVER -> takeOver(step);
      case REFUND -> refund(step);
      case VOID -> voidReceipt(step);
      case REPEAT -> repeat(step);
      case REOPEN -> reopen();
      default -> {
        if (!model.papers.isEmpty()) {
          step(step, paper(step));
        }
      }
    }
  }

  /** Another process goes on where this one stopped. */
  private void reopen() {
    desk.close();
    desk = new DeskAtWork(database);
  }

  /** Mostly one with which the act can be done, so that some get to the end. */
  private Paper paper(Step step) {
    List<Paper> fitting = model.papers.stream().filter(p -> p.stage == begins(step.act())).toList();
    List<Paper> among = fitting.isEmpty() || step.three() % 5 == 0 ? model.papers : fitting;
    return among.get(step.one() % among.size());
  }

  private static Stage begins(Act act) {
    return switch (act) {
      case SEND -> Stage.CLEARED;
      case FAIL, ISSUE, ISSUE_OTHERWISE -> Stage.SENT;
      case ATTACH, REVIEW, REFUSE -> Stage.ISSUED;
      case DELIVER -> Stage.REVIEWED;
      default -> Stage.DRAFTED;
    };
  }

  private static <T> T known(Map<Paper, T> of, Paper paper) {
    return Optional.ofNullable(of.get(paper)).orElseThrow();
  }

  private String name() {
    return "q" + ++requests;
  }

  private static StaffNumber person(int figure) {
    return DeskProperties.STAFF.get(figure % DeskProperties.STAFF.size());
  }

  /** One that is wrong, for every second figure. */
  private Optional<Paper> wrong(int figure) {
    List<Paper> wrong = model.papers.stream().filter(Paper::isWrong).toList();
    return wrong.isEmpty() || figure % 2 == 0
        ? Optional.empty()
        : Optional.of(wrong.get(figure % wrong.size()));
  }

  private void draft(Step step) {
    int slip = step.one() % model.slips.size();
    long fen = 1 + step.three() * 6L;
    draw(
        new Paper(slip, fen, Optional.empty(), wrong(step.two())),
        blue(DeskAtWork.invoice(season(slip), yuan(fen)), share(slip, fen)));
  }

  private void red(Step step) {
    List<Paper> blues = model.papers.stream().filter(documents::containsKey).toList();
    if (blues.isEmpty()) {
      return;
    }
    Paper of = blues.get(step.one() % blues.size());
    long fen = step.two() % 2 == 0 ? -Math.abs(of.fen) : -1 - step.three();
    if (!of.isRed()) {
      Optional<Paper> corrects =
          of.isWrong() && step.three() % 2 == 0 ? Optional.of(of) : Optional.empty();
      draw(
          new Paper(of.slip, fen, Optional.of(of), corrects),
          DeskAtWork.red(known(documents, of), yuan(fen), share(of.slip, fen)));
    }
  }

  private void draw(Paper paper, InvoiceDraft draft) {
    String name = name();
    InvoiceDraft asked =
        paper
            .corrects
            .map(wrong -> draft.correcting(DeskAtWork.id(known(names, wrong))))
            .orElse(draft);
    drafted.put(paper, desk.draft(name, asked));
    names.put(paper, name);
    model.papers.add(paper);
    again(() -> desk.draft(name, asked).stage());
  }

  private void takeOver(Step step) {
    int slip = step.one() % model.slips.size();
    long fen = 1 + step.three() * 3L;
    Paper paper = new Paper(slip, fen, Optional.empty(), Optional.empty());
    String name = name();
    EarlierInvoice earlier = DeskAtWork.earlier(DeskAtWork.number(), yuan(fen), share(slip, fen));
    expect(
        () -> model.takeOver(paper),
        () -> documents.put(paper, desk.takeOver(name, earlier)),
        () -> desk.takeOver(name, earlier).invoice());
    if (paper.counts()) {
      names.put(paper, name);
    }
  }

  /** Notes a request that was answered, to be made once more. */
  private void again(Supplier<Object> request) {
    answered.add(request);
    answers.add(request.get());
  }

  private void step(Step step, Paper paper) {
    if (!drafted.containsKey(paper)) {
      return; // taken over
    }
    StaffNumber by = person(step.two());
    switch (step.act()) {
      case CHECK -> check(paper, by);
      case SEND -> send(paper, by);
      case FAIL -> fail(paper, FAILURES.get(step.three() % FAILURES.size()));
      case ISSUE -> issue(paper, paper.fen);
      case ISSUE_OTHERWISE -> issue(paper, (paper.isRed() ? -1 : 1) * (1 + step.three() * 5L));
      case ATTACH -> attach(paper);
      case REVIEW -> review(paper, by);
      case REFUSE -> refuse(paper, by);
      case DELIVER -> deliver(paper, by, person(step.three()));
      default -> withdraw(paper);
    }
  }

  private void check(Paper paper, StaffNumber by) {
    String name = name();
    Drafted draft = known(drafted, paper);
    Account account = DeskAtWork.account(season(paper.slip), yuan(Math.abs(paper.fen)));
    Supplier<Checked<Cleared>> check =
        () -> paper.isRed() ? desk.checkRed(name, draft, by) : desk.check(name, draft, by, account);
    crash(check);
    String[] told = new String[1];
    String refusal = refusal(() -> told[0] = outcome(paper, check.get()));
    assertThat(refusal.isEmpty() ? told[0] : refusal).isEqualTo(model.check(paper, by));
    if (refusal.isEmpty()) {
      again(() -> check.get().findings());
    }
  }

  private String outcome(Paper paper, Checked<Cleared> outcome) {
    outcome.value().ifPresent(c -> cleared.put(paper, c));
    return outcome.value().isPresent() ? "yes" : "no";
  }

  private void send(Paper paper, StaffNumber by) {
    Cleared value = cleared.get(paper);
    if (value != null) {
      String name = name();
      expect(
          () -> model.send(paper, by),
          () -> sent.put(paper, desk.send(name, value, by)),
          () -> desk.send(name, value, by).attempt());
    }
  }

  private void fail(Paper paper, Failure failure) {
    Sent value = sent.get(paper);
    if (value != null) {
      String name = name();
      expect(
          () -> model.failed(paper, value.attempt().number(), failure),
          () -> cleared.put(paper, desk.failed(name, value, failure)),
          () -> desk.failed(name, value, failure).attempts());
    }
  }

  private void issue(Paper paper, long fen) {
    Sent value = sent.get(paper);
    if (value != null) {
      String name = name();
      Invoice document = DeskAtWork.other(desk.document(value), yuan(fen));
      expect(
          () -> model.issued(paper, value.attempt().number(), fen),
          () -> put(paper, desk.answered(name, value, document)),
          () -> desk.answered(name, value, document).invoice());
    }
  }

  private Document put(Paper paper, Document document) {
    documents.put(paper, document);
    if (document instanceof Issued right) {
      issued.put(paper, right);
    }
    return document;
  }

  private void attach(Paper paper) {
    Document value = documents.get(paper);
    if (value != null) {
      String name = name();
      Supplier<Object> attach = () -> desk.attach(name, value, DeskAtWork.file("x"));
      expect(() -> model.attach(paper), attach, attach);
    }
  }

  private void review(Paper paper, StaffNumber by) {
    Issued value = issued.get(paper);
    if (value != null) {
      String name = name();
      expect(
          () -> model.review(paper, by),
          () -> reviewed.put(paper, desk.review(name, value, by)),
          () -> desk.review(name, value, by).by());
    }
  }

  private void refuse(Paper paper, StaffNumber by) {
    Issued value = issued.get(paper);
    if (value != null) {
      String name = name();
      Refusal refusal = Refusal.of(paper.isRed() ? ReviewFault.AMOUNT : ReviewFault.SEASON);
      Supplier<Object> refuse = () -> desk.refuse(name, value, by, refusal).refusal();
      expect(() -> model.refuse(paper, by), refuse, refuse);
    }
  }

  private void deliver(Paper paper, StaffNumber by, StaffNumber receivedBy) {
    Reviewed value = reviewed.get(paper);
    if (value != null) {
      String name = name();
      Supplier<Object> deliver = () -> desk.deliver(name, value, by, receivedBy).at();
      expect(() -> model.deliver(paper, by, receivedBy), deliver, deliver);
    }
  }

  private void withdraw(Paper paper) {
    String name = name();
    Supplier<Object> withdraw = () -> desk.withdraw(name, known(drafted, paper)).at();
    expect(() -> model.withdraw(paper), withdraw, withdraw);
  }

  /** Does it at the desk and in the model, and compares the refusals. */
  private void expect(
      Supplier<String> due, Supplier<? extends Object> step, Supplier<Object> repeat) {
    crash(step);
    long before = desk.records();
    String refusal = refusal(step::get);
    assertThat(refusal).isEqualTo(due.get());
    assertThat(desk.records()).isEqualTo(refusal.isEmpty() ? before + 1 : before);
    if (refusal.isEmpty()) {
      again(repeat);
    }
  }

  /** Every third step is first lost at the last moment, which leaves nothing behind. */
  private void crash(Supplier<? extends Object> step) {
    if (requests % 3 > 0) {
      return;
    }
    long before = desk.records();
    desk.crashing = true;
    try {
      throw new AssertionError("it did not crash: " + step.get());
    } catch (DeskAtWork.Crash | CheckFailedException e) {
      desk.crashing = false;
    }
    assertThat(desk.records()).isEqualTo(before);
  }

  private void refund(Step step) {
    int slip = step.one() % model.slips.size();
    DeskModel.Slip of = model.slips.get(slip);
    long fen = Math.min(1 + step.three(), of.received());
    if (fen > 0) {
      boolean guarded = step.two() % 3 > 0;
      String name = name();
      ReceiptRegister register = guarded ? desk.guarded : desk.receipts;
      PaymentLine back = DeskAtWork.paid(season(slip), yuan(fen));
      String refusal = refusal(() -> desk.refund(register, name, receipt(slip), back));
      assertThat(refusal).isEqualTo(guarded ? model.guard(slip, fen) : "");
      of.refunded += refusal.isEmpty() ? fen : 0;
    }
  }

  private void voidReceipt(Step step) {
    int slip = step.one() % model.slips.size() / 2 * 2;
    List<DeskModel.Slip> both = model.slips.subList(slip, slip + 2);
    if (both.stream().noneMatch(s -> s.voided || s.refunded > 0)) {
      boolean guarded = step.two() % 3 > 0;
      String name = name();
      String due =
          (model.guard(slip, both.get(0).received())
                  + " "
                  + model.guard(slip + 1, both.get(1).received()))
              .strip();
      ReceiptRegister register = guarded ? desk.guarded : desk.receipts;
      String refusal = refusal(() -> desk.voidReceipt(register, name, receipt(slip)));
      assertThat(refusal).isEqualTo(guarded ? due : "");
      both.forEach(s -> s.voided = refusal.isEmpty());
    }
  }

  private void repeat(Step step) {
    if (!answered.isEmpty()) {
      int which = step.one() % answered.size();
      long before = desk.records();
      assertThat(answered.get(which).get()).isEqualTo(answers.get(which));
      assertThat(desk.records()).isEqualTo(before);
    }
  }

  void compare() {
    compareReceipts();
    for (Paper paper : model.papers) {
      assertThat(desk.find(known(names, paper)).stage()).isEqualTo(paper.stage);
    }
    compareDay();
    BusinessDate later = BusinessDate.today(desk.clock).next().next();
    assertThat(ids(desk.read(c -> DueInvoices.unreviewed(c, HALL, later, NEXT))))
        .isEqualTo(namesOf(p -> p.stage == Stage.ISSUED));
    assertThat(ids(desk.read(c -> DueInvoices.undelivered(c, HALL, later, NEXT))))
        .isEqualTo(namesOf(p -> p.stage == Stage.REVIEWED));
    assertThat(ids(desk.read(c -> DueInvoices.uncorrected(c, HALL, later, NEXT))))
        .isEqualTo(namesOf(model::isUncorrected));
    assertThat(desk.findings("invoice-desk/H01")).isEmpty();
  }

  private void compareReceipts() {
    List<ReceiptNumber> over = desk.read(c -> InvoiceLedger.overInvoiced(c, HALL));
    for (int slip = 0; slip < model.slips.size(); slip += 2) {
      ReceiptNumber receipt = receipt(slip);
      SortedMap<HeatingSeason, Standing> standings =
          desk.read(c -> InvoiceLedger.standings(c, receipt));
      for (int of = slip; of < slip + 2; of++) {
        Money open = Optional.ofNullable(standings.get(season(of))).orElseThrow().open();
        assertThat(open).isEqualTo(Money.ofFen(model.open(of)));
      }
      boolean isOver = model.open(slip) < 0 || model.open(slip + 1) < 0;
      assertThat(over.contains(receipt)).isEqualTo(isOver);
    }
  }

  private void compareDay() {
    BusinessDate today = BusinessDate.today(desk.clock);
    List<InvoiceLedger.Row> day = desk.read(c -> InvoiceLedger.day(c, HALL, today));
    long sum = 0;
    Map<String, Long> nets = new HashMap<>();
    for (Paper paper : model.papers) {
      if (paper.counts() && paper.stage != Stage.TAKEN_OVER) {
        sum += paper.fen;
        nets.put(known(names, paper), model.net(paper));
      }
    }
    assertThat(InvoiceLedger.total(day).gross()).isEqualTo(Money.ofFen(sum));
    Map<String, Long> found = new HashMap<>();
    day.forEach(row -> found.put(row.id().value(), row.net().gross().fen()));
    assertThat(found).isEqualTo(nets);
  }

  private static Set<String> ids(List<DueInvoices.Late> late) {
    Set<String> ids = new TreeSet<>();
    late.forEach(l -> ids.add(l.row().id().value()));
    return ids;
  }

  private Set<String> namesOf(Predicate<Paper> which) {
    Set<String> ids = new TreeSet<>();
    model.papers.stream().filter(which).forEach(p -> ids.add(known(names, p)));
    return ids;
  }

  @Override
  public void close() {
    desk.close();
  }
}
