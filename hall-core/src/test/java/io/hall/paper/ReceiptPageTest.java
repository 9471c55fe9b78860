package io.hall.paper;

import static io.hall.settlement.SampleDay.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.archive.ReceiptMark;
import io.hall.calendar.HeatingSeason;
import io.hall.document.Block.QrCode;
import io.hall.document.Document;
import io.hall.document.Letterhead;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.HallCode;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.Tender;
import io.hall.receipt.ChainLink;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.Reprint;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import io.hall.tariff.FeeCategory;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptPageTest {

  private static final Instant AT = Instant.parse("2026-11-08T01:32:18Z");
  private static final Letterhead HEAD = new Letterhead("示范热力有限公司", "第一供热服务中心");
  private static final Receipt RECEIPT = receipt("JZ26");

  private static Receipt receipt(String prefix) {
    Payment payment =
        new Payment(
            new PaymentId("P-1"),
            new HallCode("H01"),
            WANG,
            Channel.HALL,
            new Payer("88001234", "测试用户", "测试路1号"),
            AT,
            List.of(
                PaymentLine.of(
                    FeeCategory.RESIDENTIAL_AREA,
                    new HeatingSeason(2026),
                    Tender.POS,
                    Money.yuan("1864.50"))),
            Money.ZERO);
    ChainLink link = new ChainLink("receipt-book/" + prefix + "-A", 7, Hash.NONE);
    return new Receipt(new ReceiptNumber(prefix, 1001), prefix + "-A", payment, AT, link);
  }

  private static List<String> codes(Document page) {
    return page.blocks().stream()
        .filter(QrCode.class::isInstance)
        .map(block -> ((QrCode) block).content())
        .toList();
  }

  @Test
  void a_receipt_carries_number_amount_and_leaf_hash_void_and_reprinted_too() {
    // printf '\000' and 32 zero bytes | openssl dgst -sha256
    String line =
        "hall.receipt.1 JZ26-00001001 186450"
            + " 7f9c9e31ac8256ca2f258583df262dbc7d6f68f2a03043d5c99a4ae5a7396ce9";
    Reprint reprint = new Reprint(RECEIPT, 2, WANG, AT);
    assertThat(codes(ReceiptPage.of(RECEIPT, HEAD, ChainHash.SHA_256))).containsExactly(line);
    assertThat(codes(ReceiptPage.voided(RECEIPT, HEAD, ChainHash.SHA_256))).containsExactly(line);
    assertThat(codes(ReceiptPage.of(reprint, HEAD, ChainHash.SHA_256))).containsExactly(line);
    assertThat(ReceiptMark.parse(line).orThrow().number()).isEqualTo(RECEIPT.number());
  }

  @Test
  void a_receipt_for_training_has_nothing_to_prove() {
    assertThat(codes(ReceiptPage.of(receipt("TRAIN26"), HEAD, ChainHash.SHA_256))).isEmpty();
  }
}
