package io.hall.security.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.HeatingSeason;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.HallCode;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.BookStep;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptRegister;
import io.hall.receipt.SequenceAudit;
import io.hall.receipt.TablesAudit;
import io.hall.receipt.VoidReason;
import io.hall.receipt.VoidRequest;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.TextSealing;
import io.hall.tariff.FeeCategory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receipts whose personal texts a vault seals. */
class SealedReceiptsTest extends VaultTestBase {

  private static final HallCode HALL = new HallCode("H01");
  private static final StaffNumber CASHIER = new StaffNumber("C07");
  private static final StaffNumber LEADER = new StaffNumber("L01");
  private static final Payer PAYER = new Payer("1000001", "测试用户甲", "试验路 1 号 2-301");
  private static final String NOTE = "测试备注";

  private Store sealing;

  @BeforeEach
  void a_book_in_use() {
    sealing = store.sealing(new VaultTexts(vault));
    ReceiptBook book = new ReceiptBook("R-1", ReceiptBook.Kind.RECEIPT, "JZ26", 1, 9_999);
    take(new BookStep.Registered(new RequestId("in"), book, LEADER));
    take(new BookStep.HandedOut(new RequestId("out"), "R-1", HALL, CASHIER, LEADER));
    take(new BookStep.InUse(new RequestId("use"), "R-1", HALL, CASHIER));
  }

  private void take(BookStep step) {
    store.write(c -> register(store, NOVEMBER).books().take(c, step));
  }

  private static ReceiptRegister register(Store store, Clock clock) {
    return new ReceiptRegister(store, clock, List.of(), List.of());
  }

  private static Receipt issue(Store store, Clock clock, String name) {
    Payment payment =
        new Payment(
            new PaymentId("P-" + name),
            HALL,
            CASHIER,
            Channel.HALL,
            PAYER,
            clock.instant(),
            List.of(
                PaymentLine.of(
                    FeeCategory.RESIDENTIAL_AREA,
                    new HeatingSeason(2026),
                    Tender.WECHAT,
                    Money.yuan("100.00"))),
            Money.ZERO);
    return register(store, clock).issue(new IssueRequest(new RequestId(name), "R-1", payment));
  }

  private Payer payer(Store from, Receipt receipt) {
    return from.read(c -> register(from, NOVEMBER).find(c, receipt.number()))
        .orElseThrow()
        .payment()
        .payer();
  }

  private List<String> findings(Store from) {
    List<Finding> all = new java.util.ArrayList<>(SequenceAudit.of(from, "R-1").findings());
    all.addAll(TablesAudit.of(from, "R-1"));
    return all.stream().map(finding -> finding.code().id()).toList();
  }

  private String everything() {
    return store
        .read(
            c ->
                Sql.list(
                    c,
                    "SELECT content FROM log_record UNION ALL SELECT content FROM personal_text",
                    row -> new String(row.getBytes(1), StandardCharsets.UTF_8)))
        .toString();
  }

  @Test
  void a_receipt_is_issued_found_repeated_voided_and_audited_as_ever() {
    Receipt receipt = issue(sealing, NOVEMBER, "a");
    assertThat(payer(sealing, receipt)).isEqualTo(PAYER);
    assertThat(issue(sealing, NOVEMBER, "a")).isEqualTo(receipt);
    sealing.write(
        c ->
            register(sealing, NOVEMBER)
                .voidReceipt(
                    c,
                    new VoidRequest(
                        new RequestId("v"),
                        receipt.number(),
                        VoidReason.OTHER,
                        NOTE,
                        CASHIER,
                        LEADER)));
    assertThat(findings(sealing)).isEmpty();
    assertThat(everything()).doesNotContain("测试").doesNotContain("试验路").doesNotContain("1000001");
  }

  @Test
  void an_auditor_without_the_vault_checks_the_chain_and_is_told_what_he_did_not_see() {
    issue(sealing, NOVEMBER, "a");
    issue(sealing, NOVEMBER, "b");
    assertThat(findings(store)).containsExactly("STORE-042");
    assertThat(SequenceAudit.of(store, "R-1").verdict()).isEqualTo(io.hall.check.Verdict.SUSPECT);
  }

  @Test
  void a_changed_key_encryption_key_is_no_changed_text() {
    issue(sealing, NOVEMBER, "a");
    assertThat(findings(store.sealing(new VaultTexts(vault(only("new", NEW_KEK), NOVEMBER)))))
        .containsExactly("STORE-042");
    assertThat(findings(store.sealing(new VaultTexts(vault(only("old", NEW_KEK), NOVEMBER)))))
        .containsExactly("STORE-042");
  }

  @Test
  void a_text_put_in_the_place_of_another_is_a_changed_text() {
    issue(sealing, NOVEMBER, "a");
    issue(sealing, NOVEMBER, "b");
    database.tamper(
        "UPDATE personal_text SET content = (SELECT content FROM personal_text WHERE position = 4)"
            + " WHERE position = 5");
    assertThat(findings(sealing)).containsExactly("STORE-009");
    database.tamper("UPDATE personal_text SET content = ? WHERE position = 5", bytes("short"));
    assertThat(findings(sealing)).containsExactly("STORE-009");
  }

  @Test
  void the_texts_of_a_month_end_with_its_key_and_the_receipts_stay() {
    Receipt november = issue(sealing, NOVEMBER, "a");
    Store later = store.sealing(new VaultTexts(vault(keys("old"), DECEMBER)));
    Receipt december = issue(later, DECEMBER, "b");
    destroy("end", keyOf(text(november)));
    assertThat(payer(later, november)).isEqualTo(Payer.ERASED);
    assertThat(payer(later, december)).isEqualTo(PAYER);
    assertThat(findings(later)).isEmpty();
    assertThat(issue(sealing, NOVEMBER, "a").number()).isEqualTo(november.number());
  }

  private byte[] text(Receipt receipt) {
    LogRecord record = store.read(c -> store.log().find(c, new RequestId("a"))).orElseThrow();
    assertThat(receipt.number()).isNotNull();
    return store
        .read(
            c ->
                Sql.first(
                    c,
                    "SELECT content FROM personal_text WHERE position = ?",
                    row -> row.getBytes(1),
                    record.position()))
        .orElseThrow();
  }

  @Test
  void texts_that_lay_in_clear_are_sealed_and_sealed_anew_by_one_run() {
    Receipt clear = issue(store, NOVEMBER, "a");
    Receipt sealed = issue(sealing, NOVEMBER, "b");
    sealing.write(c -> vault.turn(c, VaultTexts.TABLE));
    assertThat(TextSealing.run(sealing, 1)).isEqualTo(new TextSealing.Result(2, 0));
    assertThat(everything()).doesNotContain("测试").doesNotContain("试验路");
    assertThat(payer(sealing, clear)).isEqualTo(PAYER);
    assertThat(payer(sealing, sealed)).isEqualTo(PAYER);
    assertThat(findings(sealing)).isEmpty();
    assertThat(TextSealing.run(sealing, 1)).isEqualTo(new TextSealing.Result(0, 0));
  }
}
