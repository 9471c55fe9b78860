package io.hall.invoice.desk;

import static io.hall.invoice.desk.DeskAtWork.CASHIER;
import static io.hall.invoice.desk.DeskAtWork.FINANCE;
import static io.hall.invoice.desk.DeskAtWork.HALL;
import static io.hall.invoice.desk.DeskAtWork.LEADER;
import static io.hall.invoice.desk.DeskAtWork.REVIEWER;
import static io.hall.invoice.desk.DeskAtWork.blue;
import static io.hall.invoice.desk.DeskAtWork.red;
import static io.hall.invoice.desk.DeskAtWork.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Reviewed;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.invoice.desk.DeskModel.Paper;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Whoever does whatever in whatever order, the desk answers and adds up as the model does. */
class DeskProperties {

  /** What somebody does, with three figures that choose on what, who, and how much. */
  record Step(Act act, int one, int two, int three) {}

  enum Act {
    DRAFT,
    RED,
    CHECK,
    SEND,
    FAIL,
    ISSUE,
    ATTACH,
    REVIEW,
    DELIVER,
    WITHDRAW,
    REFUND,
    VOID,
    REPEAT
  }

  private static final List<Failure> FAILURES = List.of(Failure.values());

  private static final List<StaffNumber> STAFF = List.of(CASHIER, REVIEWER, LEADER, FINANCE);

  @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
  void the_desk_does_what_the_model_does(@ForAll("days") List<Step> steps) throws IOException {
    onNewDesk(
        desk -> {
          Run run = new Run(desk);
          steps.forEach(run::take);
          run.compare();
        });
  }

  @Provide
  Arbitrary<List<Step>> days() {
    Arbitrary<Act> acts =
        Arbitraries.frequency(
            Tuple.of(3, Act.DRAFT),
            Tuple.of(6, Act.RED),
            Tuple.of(12, Act.CHECK),
            Tuple.of(14, Act.SEND),
            Tuple.of(2, Act.FAIL),
            Tuple.of(14, Act.ISSUE),
            Tuple.of(6, Act.ATTACH),
            Tuple.of(9, Act.REVIEW),
            Tuple.of(6, Act.DELIVER),
            Tuple.of(1, Act.WITHDRAW),
            Tuple.of(1, Act.REFUND),
            Tuple.of(1, Act.VOID),
            Tuple.of(3, Act.REPEAT));
    Arbitrary<Integer> figures = Arbitraries.integers().between(0, 999);
    return Combinators.combine(acts, figures, figures, figures)
        .as(Step::new)
        .list()
        .ofMinSize(60)
        .ofMaxSize(100);
  }

  /** Drafter, checker, issuer and reviewer: every four of three persons. */
  @Example
  void every_person_in_every_role_is_let_through_only_with_three_persons() throws IOException {
    onNewDesk(
        desk -> {
          ReceiptNumber receipt = desk.receipt("a", "9999.00");
          List<StaffNumber> persons = STAFF.subList(0, 3);
          for (StaffNumber drafter : persons) {
            for (StaffNumber checker : persons) {
              for (StaffNumber issuer : persons) {
                for (StaffNumber reviewer : persons) {
                  goThrough(desk, receipt, drafter, checker, issuer, reviewer);
                }
              }
            }
          }
        });
  }

  private static void goThrough(
      DeskAtWork desk,
      ReceiptNumber receipt,
      StaffNumber drafter,
      StaffNumber checker,
      StaffNumber issuer,
      StaffNumber reviewer) {
    String name = drafter + "-" + checker + "-" + issuer + "-" + reviewer;
    InvoiceDraft draft =
        InvoiceDraft.blue(
            HALL, drafter, DeskAtWork.invoice("1.00"), List.of(DeskAtWork.share(receipt, "1.00")));
    Cleared cleared =
        desk.check("c" + name, desk.draft(name, draft), checker, DeskAtWork.account("1.00"))
            .orThrow();
    assertThat(refusal(() -> desk.send("s" + name, cleared, issuer)))
        .as(name)
        .isEqualTo(issuer.equals(checker) ? "122" : "");
    if (!issuer.equals(checker)) {
      Sent sent = (Sent) desk.find(name);
      Issued issued = desk.issued("n" + name, sent, desk.document(sent));
      desk.attach("f" + name, issued, DeskAtWork.file("x"));
      boolean third = !reviewer.equals(checker) && !reviewer.equals(issuer);
      assertThat(refusal(() -> desk.review("r" + name, issued, reviewer)))
          .as(name)
          .isEqualTo(third ? "" : "122");
    }
  }

  /** Something done with a desk. */
  private interface Work {
    void with(DeskAtWork desk);
  }

  private static void onNewDesk(Work work) throws IOException {
    Path folder = Files.createTempDirectory("desk");
    try (TestDatabase database = TestDatabase.Kind.SQLITE.make(folder);
        DeskAtWork desk = new DeskAtWork(database)) {
      work.with(desk);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
      }
    }
  }

  /** One desk and its model, side by side. */
  private static final class Run {

    private final DeskAtWork desk;
    private final DeskModel model = new DeskModel();
    private final List<ReceiptNumber> receipts = new ArrayList<>();
    private final Map<Paper, String> names = new HashMap<>();
    private final Map<Paper, Drafted> drafted = new HashMap<>();
    private final Map<Paper, Cleared> cleared = new HashMap<>();
    private final Map<Paper, Sent> sent = new HashMap<>();
    private final Map<Paper, Issued> issued = new HashMap<>();
    private final Map<Paper, Reviewed> reviewed = new HashMap<>();
    private final List<Supplier<Object>> answered = new ArrayList<>();
    private final List<Object> answers = new ArrayList<>();
    private int requests;

    Run(DeskAtWork desk) {
      this.desk = desk;
      for (long fen : new long[] {10_000, 5_000, 7_777}) {
        model.slips.add(new DeskModel.Slip(fen));
        receipts.add(desk.receipt("receipt-" + fen, Money.ofFen(fen).toString()));
      }
    }

    void take(Step step) {
      switch (step.act()) {
        case DRAFT -> draft(step);
        case RED -> red(step);
        case REFUND -> refund(step);
        case VOID -> voidReceipt(step);
        case REPEAT -> repeat(step);
        default -> {
          if (!model.papers.isEmpty()) {
            step(step, paper(step));
          }
        }
      }
    }

    /** Mostly one with which the act can be done, so that some get to the end. */
    private Paper paper(Step step) {
      List<Paper> fitting =
          model.papers.stream().filter(p -> p.stage == begins(step.act())).toList();
      List<Paper> among = fitting.isEmpty() || step.three() % 5 == 0 ? model.papers : fitting;
      return among.get(step.one() % among.size());
    }

    private static Stage begins(Act act) {
      return switch (act) {
        case SEND -> Stage.CLEARED;
        case FAIL, ISSUE -> Stage.SENT;
        case ATTACH, REVIEW -> Stage.ISSUED;
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

    private StaffNumber person(int figure) {
      return STAFF.get(figure % STAFF.size());
    }

    private void draft(Step step) {
      int slip = step.one() % receipts.size();
      long fen = 1 + step.three() * 6L;
      String yuan = Money.ofFen(fen).toString();
      draw(
          new Paper(slip, fen, Optional.empty()),
          blue(yuan, DeskAtWork.share(receipts.get(slip), yuan)));
    }

    private void red(Step step) {
      List<Paper> blues = model.papers.stream().filter(p -> issued.containsKey(p)).toList();
      if (blues.isEmpty()) {
        return;
      }
      Paper of = blues.get(step.one() % blues.size());
      long fen = step.two() % 2 == 0 ? -Math.abs(of.fen) : -1 - step.three();
      String yuan = Money.ofFen(fen).toString();
      if (of.blue.isEmpty()) {
        draw(
            new Paper(of.slip, fen, Optional.of(of)),
            DeskAtWork.red(known(issued, of), yuan, DeskAtWork.share(receipts.get(of.slip), yuan)));
      }
    }

    private void draw(Paper paper, InvoiceDraft draft) {
      String name = name();
      drafted.put(paper, desk.draft(name, draft));
      names.put(paper, name);
      model.papers.add(paper);
      again(() -> desk.draft(name, draft).stage());
    }

    /** Notes a request that was answered, to be made once more. */
    private void again(Supplier<Object> request) {
      answered.add(request);
      answers.add(request.get());
    }

    private void step(Step step, Paper paper) {
      StaffNumber by = person(step.two());
      switch (step.act()) {
        case CHECK -> check(paper, by);
        case SEND -> send(paper, by);
        case FAIL -> fail(paper, FAILURES.get(step.three() % FAILURES.size()));
        case ISSUE -> issue(paper);
        case ATTACH -> attach(paper);
        case REVIEW -> review(paper, by);
        case DELIVER -> deliver(paper, by, person(step.three()));
        default -> withdraw(paper);
      }
    }

    private void check(Paper paper, StaffNumber by) {
      String name = name();
      Drafted draft = known(drafted, paper);
      Supplier<Checked<Cleared>> check =
          () ->
              paper.blue.isPresent()
                  ? desk.store.write(c -> desk.desk.checkRed(c, DeskAtWork.id(name), draft, by))
                  : desk.check(
                      name, draft, by, DeskAtWork.account(Money.ofFen(paper.fen).toString()));
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

    private void issue(Paper paper) {
      Sent value = sent.get(paper);
      if (value != null) {
        String name = name();
        var document = desk.document(value);
        expect(
            () -> model.issued(paper, value.attempt().number()),
            () -> issued.put(paper, desk.issued(name, value, document)),
            () -> desk.issued(name, value, document).invoice());
      }
    }

    private void attach(Paper paper) {
      Issued value = issued.get(paper);
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
      long before = desk.records();
      String refusal = refusal(step::get);
      assertThat(refusal).isEqualTo(due.get());
      assertThat(desk.records()).isEqualTo(refusal.isEmpty() ? before + 1 : before);
      if (refusal.isEmpty()) {
        again(repeat);
      }
    }

    private void refund(Step step) {
      int slip = step.one() % receipts.size();
      DeskModel.Slip of = model.slips.get(slip);
      long fen = Math.min(1 + step.three(), of.received());
      if (fen > 0) {
        desk.refund(name(), receipts.get(slip), Money.ofFen(fen).toString());
        of.refunded += fen;
      }
    }

    private void voidReceipt(Step step) {
      int slip = step.one() % receipts.size();
      DeskModel.Slip of = model.slips.get(slip);
      if (!of.voided && of.refunded == 0) {
        desk.voidReceipt(name(), receipts.get(slip));
        of.voided = true;
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
      List<ReceiptNumber> over = desk.store.read(c -> InvoiceLedger.overInvoiced(c, HALL));
      for (int i = 0; i < receipts.size(); i++) {
        long open = model.open(i);
        assertThat(desk.standing(receipts.get(i)).open()).isEqualTo(Money.ofFen(open));
        assertThat(over.contains(receipts.get(i))).isEqualTo(open < 0);
      }
      for (Paper paper : model.papers) {
        assertThat(desk.find(known(names, paper)).stage()).isEqualTo(paper.stage);
      }
      long issuedFen = model.papers.stream().filter(Paper::isIssued).mapToLong(p -> p.fen).sum();
      List<InvoiceLedger.Row> day =
          desk.store.read(c -> InvoiceLedger.day(c, HALL, BusinessDate.today(desk.clock)));
      assertThat(InvoiceLedger.total(day).gross()).isEqualTo(Money.ofFen(issuedFen));
      assertThat(day).allMatch(row -> !row.net().gross().isNegative());
      assertThat(desk.findings("invoice-desk/H01")).isEmpty();
    }
  }
}
