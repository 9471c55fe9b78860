package io.hall.invoice.desk;

import static io.hall.invoice.desk.DeskAtWork.CASHIER;
import static io.hall.invoice.desk.DeskAtWork.FINANCE;
import static io.hall.invoice.desk.DeskAtWork.HALL;
import static io.hall.invoice.desk.DeskAtWork.LEADER;
import static io.hall.invoice.desk.DeskAtWork.REVIEWER;
import static io.hall.invoice.desk.DeskAtWork.red;
import static io.hall.invoice.desk.DeskAtWork.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Reviewed;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
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
    ISSUE_OTHERWISE,
    ATTACH,
    REVIEW,
    REFUSE,
    DELIVER,
    WITHDRAW,
    TAKE_OVER,
    REFUND,
    VOID,
    REPEAT,
    REOPEN
  }

  static final List<StaffNumber> STAFF = List.of(CASHIER, REVIEWER, LEADER, FINANCE);

  @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
  void the_desk_does_what_the_model_does(@ForAll("days") List<Step> steps) throws IOException {
    onNewDatabase(
        database -> {
          try (DeskRun run = new DeskRun(database)) {
            steps.forEach(run::take);
            run.compare();
          }
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
            Tuple.of(12, Act.ISSUE),
            Tuple.of(4, Act.ISSUE_OTHERWISE),
            Tuple.of(6, Act.ATTACH),
            Tuple.of(7, Act.REVIEW),
            Tuple.of(4, Act.REFUSE),
            Tuple.of(6, Act.DELIVER),
            Tuple.of(1, Act.WITHDRAW),
            Tuple.of(1, Act.TAKE_OVER),
            Tuple.of(3, Act.REFUND),
            Tuple.of(2, Act.VOID),
            Tuple.of(3, Act.REPEAT),
            Tuple.of(1, Act.REOPEN));
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
      if (!third) {
        Refusal refusal = Refusal.of(ReviewFault.AMOUNT);
        assertThat(refusal(() -> desk.refuse("x" + name, issued, reviewer, refusal)))
            .as(name)
            .isEqualTo("122");
      }
      assertThat(refusal(() -> desk.review("r" + name, issued, reviewer)))
          .as(name)
          .isEqualTo(third ? "" : "122");
    }
  }

  /** Who does something with an invoice. */
  enum Role {
    DRAFTER,
    CHECKER,
    ISSUER,
    REVIEWER,
    DELIVERER,
    RECEIVER
  }

  /** All roles are with persons of their own but two, which one person has. */
  @Example
  void of_every_two_roles_in_one_person_only_those_that_must_be_two_are_refused()
      throws IOException {
    onNewDesk(
        desk -> {
          ReceiptNumber receipt = desk.receipt("a", "9999.00");
          for (Role one : Role.values()) {
            for (Role other : Role.values()) {
              if (one.compareTo(other) < 0) {
                Pair pair = new Pair(one, other);
                assertThat(reviewed(desk, receipt, pair)).as("%s", pair).isEqualTo(pair.due());
                assertThat(refused(desk, receipt, pair)).as("%s", pair).isEqualTo(pair.due());
              }
            }
          }
        });
  }

  /** Two roles that one person has. */
  private record Pair(Role one, Role other) {

    StaffNumber of(Role role) {
      return new StaffNumber((role == other ? one : role).name());
    }

    /** The first refusal; nothing if all goes through. */
    String due() {
      if (one == Role.DELIVERER && other == Role.RECEIVER) {
        return "123";
      }
      boolean checkerOrIssuer = one == Role.CHECKER || one == Role.ISSUER;
      boolean issuerOrReviewer = other == Role.ISSUER || other == Role.REVIEWER;
      return checkerOrIssuer && issuerOrReviewer ? "122" : "";
    }
  }

  private static String reviewed(DeskAtWork desk, ReceiptNumber receipt, Pair pair) {
    String name = "r" + pair.one() + pair.other();
    return refusal(
        () -> {
          Issued issued = issue(desk, receipt, pair, name);
          desk.attach("f" + name, issued, DeskAtWork.file("x"));
          Reviewed reviewed = desk.review("v" + name, issued, pair.of(Role.REVIEWER));
          desk.deliver("d" + name, reviewed, pair.of(Role.DELIVERER), pair.of(Role.RECEIVER));
        });
  }

  /** Refused in review and taken back; the red letter is reviewed and delivered by the same. */
  private static String refused(DeskAtWork desk, ReceiptNumber receipt, Pair pair) {
    String name = "x" + pair.one() + pair.other();
    return refusal(
        () -> {
          Issued issued = issue(desk, receipt, pair, name);
          StaffNumber reviewer = pair.of(Role.REVIEWER);
          desk.refuse("v" + name, issued, reviewer, Refusal.of(ReviewFault.NOT_DUE));
          InvoiceDraft red = DeskAtWork.red(issued, "-1.00", DeskAtWork.share(receipt, "-1.00"));
          Drafted drafted = desk.draft("z" + name, red.correcting(issued.id()));
          StaffNumber checker = pair.of(Role.CHECKER);
          Cleared cleared = desk.checkRed("y" + name, drafted, checker).orThrow();
          Sent sent = desk.send("w" + name, cleared, pair.of(Role.ISSUER));
          Issued back = desk.issued("u" + name, sent, desk.document(sent));
          desk.attach("f" + name, back, DeskAtWork.file("x"));
          Reviewed reviewed = desk.review("q" + name, back, reviewer);
          desk.deliver("d" + name, reviewed, pair.of(Role.DELIVERER), pair.of(Role.RECEIVER));
        });
  }

  private static Issued issue(DeskAtWork desk, ReceiptNumber receipt, Pair pair, String name) {
    InvoiceDraft draft =
        InvoiceDraft.blue(
            HALL,
            pair.of(Role.DRAFTER),
            DeskAtWork.invoice("1.00"),
            List.of(DeskAtWork.share(receipt, "1.00")));
    Drafted drafted = desk.draft(name, draft);
    Account account = DeskAtWork.account("1.00");
    Cleared cleared = desk.check("c" + name, drafted, pair.of(Role.CHECKER), account).orThrow();
    Sent sent = desk.send("s" + name, cleared, pair.of(Role.ISSUER));
    return desk.issued("n" + name, sent, desk.document(sent));
  }

  private static void onNewDesk(Consumer<DeskAtWork> work) throws IOException {
    onNewDatabase(
        database -> {
          try (DeskAtWork desk = new DeskAtWork(database)) {
            work.accept(desk);
          }
        });
  }

  private static void onNewDatabase(Consumer<TestDatabase> work) throws IOException {
    Path folder = Files.createTempDirectory("desk");
    try (TestDatabase database = TestDatabase.Kind.SQLITE.make(folder)) {
      work.accept(database);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
      }
    }
  }
}
