package io.hall.test.canary;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.document.Document;
import io.hall.document.TextRenderer;
import io.hall.invoice.DigitalNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.Party;
import io.hall.invoice.TaxRate;
import io.hall.invoice.desk.Account;
import io.hall.invoice.desk.DeskInvoice;
import io.hall.invoice.desk.Failure;
import io.hall.invoice.desk.InvoiceDesk;
import io.hall.invoice.desk.InvoiceDraft;
import io.hall.invoice.desk.InvoiceFile;
import io.hall.invoice.desk.Media;
import io.hall.invoice.desk.Refusal;
import io.hall.invoice.desk.ReviewFault;
import io.hall.invoice.desk.Share;
import io.hall.invoice.format.InvoiceReader;
import io.hall.invoice.format.IssuedInvoice;
import io.hall.invoice.print.HandoverList;
import io.hall.invoice.print.HandoverPage;
import io.hall.invoice.print.InvoicePage;
import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.receipt.Receipt;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.hall.tariff.Charge;
import io.hall.test.SampleHall;
import io.hall.test.TurnableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Invoices on the receipts of canaries: every step, every refusal, and files that are wrong. */
final class DeskScenario {

  private static final Party SELLER = Party.of("示例热力有限公司", "91410800000000019Q");
  private static final StaffNumber REVIEWER = new StaffNumber("O01");
  private static final StaffNumber FINANCE = new StaffNumber("F01");

  private final Canaries canaries;
  private final CanaryWatch watch;
  private final Store store;
  private final TurnableClock clock;
  private final InvoiceDesk desk;
  private int requests;

  DeskScenario(Canaries canaries, CanaryWatch watch, Store store, TurnableClock clock) {
    this.canaries = canaries;
    this.watch = watch;
    this.store = store;
    this.clock = clock;
    this.desk = new InvoiceDesk(store, clock, InvoiceCheck.chinese(InvoiceRuleBook.shipped()));
  }

  void run(List<Receipt> receipts) throws IOException {
    store.write(
        connection -> {
          InvoiceDesk.createTables(connection);
          return connection;
        });
    for (int i = 0; i < receipts.size(); i++) {
      Receipt receipt = receipts.get(i);
      int way = i;
      watch.attempt(() -> invoice(receipt, way));
    }
    files();
  }

  private void invoice(Receipt receipt, int way) throws IOException {
    Money total = receipt.payment().total();
    InvoiceDraft draft = draft(receipt, total);
    watch.words(draft);
    DeskInvoice.Drafted drafted = store.write(c -> desk.draft(c, request(), draft));
    watch.words(drafted);
    paper("an invoice", InvoicePage.of(drafted, CounterScenario.HEAD));
    watch.attempt(() -> store.write(c -> desk.draft(c, drafted.id(), draft(receipt, total))));
    check(drafted, new Account(canaries.next(CanaryKind.NAME), Optional.empty(), charges(receipt)));
    Checked<DeskInvoice.Cleared> checked =
        check(
            drafted,
            new Account(
                draft.invoice().buyer().name(),
                draft.invoice().buyer().taxpayerId(),
                charges(receipt)));
    store.read(c -> desk.checks(c, drafted.id())).forEach(watch::words);
    DeskInvoice.Sent sent =
        store.write(c -> desk.send(c, request(), checked.orThrow(), SampleHall.CASHIER));
    watch.words(sent);
    if (way % 4 == 0) {
      watch.words(store.write(c -> desk.failed(c, request(), sent, Failure.UNAVAILABLE)));
      return;
    }
    Invoice document =
        draft.invoice().toBuilder()
            .number(DigitalNumber.of("26412%015d".formatted(way * 10L + 1)))
            .issued(BusinessDate.today(clock))
            .build();
    Invoice answered = way % 5 == 3 ? otherBuyer(document) : document;
    DeskInvoice.Document issued = store.write(c -> desk.issued(c, request(), sent, answered));
    paper("an invoice", InvoicePage.of(issued, CounterScenario.HEAD));
    watch.words(issued);
    if (issued instanceof DeskInvoice.Issued right) {
      finish(right, way);
    }
  }

  private Invoice otherBuyer(Invoice document) {
    return document.toBuilder().buyer(party()).remark(canaries.next(CanaryKind.ADDRESS)).build();
  }

  private void finish(DeskInvoice.Issued issued, int way) throws IOException {
    String file = "<EInvoice>" + canaries.next(CanaryKind.NAME) + "</EInvoice>";
    InvoiceFile kept = InvoiceFile.of(Media.XML, file.getBytes(StandardCharsets.UTF_8));
    watch.words(kept);
    watch.attempt(() -> store.write(c -> desk.review(c, request(), issued, REVIEWER)));
    store.write(c -> desk.attach(c, request(), issued, kept));
    store.read(c -> desk.files(c, issued)).forEach(watch::words);
    if (way % 3 == 0) {
      Refusal refusal =
          new Refusal(
              EnumSet.of(ReviewFault.OTHER, ReviewFault.NAME),
              "应为" + canaries.next(CanaryKind.NAME) + canaries.next(CanaryKind.PHONE));
      watch.words(refusal);
      DeskInvoice.Refused refused =
          store.write(c -> desk.refuse(c, request(), issued, REVIEWER, refusal));
      watch.words(refused);
      paper("an invoice", InvoicePage.of(refused, CounterScenario.HEAD));
      return;
    }
    DeskInvoice.Reviewed reviewed = store.write(c -> desk.review(c, request(), issued, REVIEWER));
    paper("an invoice", InvoicePage.of(reviewed, CounterScenario.HEAD));
    HandoverList list = new HandoverList(List.of(HandoverList.Entry.of(reviewed)));
    watch.words(list);
    paper("a handover", HandoverPage.of(list, CounterScenario.HEAD, clock.instant()));
    watch.attempt(() -> store.write(c -> desk.deliver(c, request(), reviewed, FINANCE, FINANCE)));
    watch.attempt(
        () ->
            watch.words(store.write(c -> desk.deliver(c, request(), reviewed, REVIEWER, FINANCE))));
  }

  private Checked<DeskInvoice.Cleared> check(DeskInvoice.Drafted drafted, Account account) {
    watch.words(account);
    Checked<DeskInvoice.Cleared> checked =
        store.write(c -> desk.check(c, request(), drafted, SampleHall.LEADER, account));
    watch.words(checked);
    watch.findings(checked.findings());
    return checked;
  }

  private Party party() {
    Party party =
        Party.of(canaries.next(CanaryKind.NAME), canaries.next(CanaryKind.RESIDENT_ID))
            .withAddress(canaries.next(CanaryKind.ADDRESS), canaries.next(CanaryKind.PHONE))
            .withBank("示例银行", canaries.next(CanaryKind.BANK_CARD));
    watch.words(party);
    party.taxpayer().ifPresent(watch::words);
    party.taxpayer().flatMap(Checked::value).ifPresent(watch::words);
    return party;
  }

  private InvoiceDraft draft(Receipt receipt, Money total) {
    Party buyer = party();
    Invoice invoice =
        Invoice.blue(SELLER, buyer)
            .lines(List.of(InvoiceLine.of("*供热*采暖费", TaxRate.EXEMPT, total, Money.ZERO)))
            .totals(InvoiceTotals.of(total, Money.ZERO))
            .remark(CounterScenario.SEASON.displayName() + canaries.next(CanaryKind.ADDRESS))
            .drawer(canaries.next(CanaryKind.NAME))
            .build();
    watch.words(invoice);
    invoice.lines().forEach(watch::words);
    Share share = new Share(receipt.number(), CounterScenario.SEASON, total);
    return InvoiceDraft.blue(SampleHall.HALL, SampleHall.CASHIER, invoice, List.of(share));
  }

  private static List<Charge> charges(Receipt receipt) {
    return List.of(
        Charge.fixed(
            receipt.payment().lines().get(0).category(),
            CounterScenario.SEASON,
            receipt.payment().total(),
            new Charge.Ground("EXAMPLE", "示例")));
  }

  private static final List<String> FORMS =
      List.of(
          "%s",
          "<EInvoice><%s/></EInvoice>",
          "<EInvoice>%s",
          "<EInvoice %s='1'/>",
          "<!DOCTYPE EInvoice [<!ENTITY a '%s'>]><EInvoice>&a;</EInvoice>",
          "<EInvoice><Header><EIid>%s</EIid></Header><EInvoiceData><BuyerInformation>"
              + "<BuyerName>%1$s</BuyerName></BuyerInformation><BasicInformation>"
              + "<RequestTime>%1$s</RequestTime></BasicInformation></EInvoiceData></EInvoice>",
          "01,32,,%s,100.00,20261123,,ABCD",
          "发票号码,开票日期,购买方名称,项目名称,金额,税率,税额\n%s,%1$s,%1$s,%1$s,%1$s,%1$s,%1$s\n",
          "%%PDF-1.7\n%s");

  /**
   * Files of which each part is a canary in the wrong place, but that a number stands for no
   * amount: it would be one, and amounts are told.
   */
  private void files() {
    for (CanaryKind kind : CanaryKind.values()) {
      for (String form : FORMS) {
        byte[] file = form.formatted(canaries.next(kind)).getBytes(StandardCharsets.UTF_8);
        watch.attempt(() -> read(InvoiceReader.usual().read(file)));
        watch.attempt(
            () -> read(InvoiceReader.usual().readQr(new String(file, StandardCharsets.UTF_8))));
      }
      String amount = kind.isNumber() ? "1.00" : canaries.next(kind);
      String text =
          "<EInvoice><EInvoiceData><BasicInformation><TotalAmWithoutTax>%s</TotalAmWithoutTax>"
              + "</BasicInformation></EInvoiceData></EInvoice>";
      byte[] file = text.formatted(amount).getBytes(StandardCharsets.UTF_8);
      watch.attempt(() -> read(InvoiceReader.usual().read(file)));
    }
  }

  private void read(IssuedInvoice issued) {
    watch.words(issued);
    watch.findings(issued.findings());
    watch.findings(
        InvoiceCheck.chinese(InvoiceRuleBook.shipped())
            .check(issued.invoice(), BusinessDate.today(clock))
            .findings());
  }

  private RequestId request() {
    return new RequestId("desk-" + ++requests);
  }

  private void paper(String name, Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TextRenderer().render(List.of(document), out);
    watch.body("paper of " + name, out.toByteArray());
    watch.body(
        "title of " + name,
        document.title() + document.metadata().subject() + document.metadata().author());
    watch.words(document);
  }
}
