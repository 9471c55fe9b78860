package io.hall.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.money.Money;
import io.hall.money.Rounding;
import io.hall.payment.Basis;
import io.hall.payment.Channel;
import io.hall.payment.HallCode;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.ChainLink;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptNumber;
import io.hall.reconcile.Cause;
import io.hall.reconcile.Difference;
import io.hall.reconcile.Effect;
import io.hall.reconcile.Line;
import io.hall.reconcile.Place;
import io.hall.reconcile.Side;
import io.hall.settlement.CashCount;
import io.hall.settlement.Cell;
import io.hall.settlement.Denomination;
import io.hall.settlement.Figure;
import io.hall.settlement.SettlementSheet;
import io.hall.settlement.Shift;
import io.hall.store.Hash;
import io.hall.tariff.Charge;
import io.hall.tariff.Factor;
import io.hall.tariff.FeeCategory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The form of the values that go into most bodies and queues: it stays (docs/formats/json.md). */
class JsonFormTest {

  private static final HallCode HALL = new HallCode("H01");
  private static final StaffNumber CASHIER = new StaffNumber("C01");
  private static final HeatingSeason SEASON = new HeatingSeason(2026);
  private static final BusinessDate DAY = BusinessDate.parse("2026-11-08");
  private static final Instant AT = Instant.parse("2026-11-08T01:15:30Z");

  private static final Payment PAYMENT =
      new Payment(
          new PaymentId("P-1"),
          HALL,
          CASHIER,
          Channel.HALL,
          new Payer("U-7", "段某某", "1-2-301"),
          AT,
          List.of(
              new PaymentLine(
                  FeeCategory.RESIDENTIAL_AREA,
                  SEASON,
                  Tender.CASH,
                  Money.yuan("1863.90"),
                  "",
                  Optional.of(new Basis(new BigDecimal("98.10"), "m2", new BigDecimal("19.00"))))),
          Money.yuan("2000"));

  private static final String PAYMENT_JSON =
      """
      {"id":"P-1","hall":"H01","cashier":"C01","channel":"HALL",
       "payer":{"customer":"U-7","name":"段某某","address":"1-2-301"},
       "paidAt":"2026-11-08T01:15:30Z",
       "lines":[{"category":"RESIDENTIAL_AREA","season":"2026-2027",
                 "basis":{"quantity":98.10,"unit":"m2","unitPrice":19.00},
                 "amount":186390,"tender":"CASH","reference":""}],
       "cashReceived":200000}""";

  @Test
  void a_payment() {
    form(PAYMENT, PAYMENT_JSON);
  }

  @Test
  void a_receipt() {
    form(
        new Receipt(
            ReceiptNumber.of("JZ26-00000012"),
            "A017",
            PAYMENT,
            AT,
            new ChainLink("receipt-book/A017", 3, Hash.NONE)),
        """
        {"number":"JZ26-00000012","book":"A017","payment":%s,"issuedAt":"2026-11-08T01:15:30Z",
         "link":{"stream":"receipt-book/A017","position":3,"hash":"%s"}}"""
            .formatted(PAYMENT_JSON, "0".repeat(64)));
  }

  @Test
  void a_charge() {
    form(
        new Charge(
            FeeCategory.RESIDENTIAL_AREA,
            SEASON,
            List.of(new Factor(Factor.Kind.AREA, new BigDecimal("98.10"))),
            Optional.empty(),
            Rounding.HALF_UP_FEN,
            new Charge.Ground("JZ-1", "source")),
        """
        {"category":"RESIDENTIAL_AREA","season":"2026-2027","factors":[{"kind":"AREA","value":98.10}],
         "cap":null,"rounding":"HALF_UP_FEN","ground":{"tariffId":"JZ-1","source":"source"}}""");
  }

  @Test
  void a_settlement_sheet() {
    Shift.Open open = new Shift.Open(new Shift.Id(HALL, CASHIER, DAY, 1), AT, Money.yuan("300"));
    Cell cell = new Cell(FeeCategory.RESIDENTIAL_AREA, SEASON, Tender.CASH);
    form(
        new SettlementSheet(
            HALL,
            CASHIER,
            DAY,
            new TreeMap<>(Map.of(cell, new Figure(1, Money.yuan("1863.90"), 0, Money.ZERO))),
            List.of(),
            List.of(new Shift.Closed(open, AT, new CashCount(Map.of(Denomination.YUAN_100, 3L))))),
        """
        {"hall":"H01","cashier":"C01","date":"2026-11-08",
         "cells":{"RESIDENTIAL_AREA/2026-2027/CASH":
                   {"count":1,"paid":186390,"refundCount":0,"refunded":0}},
         "numbers":[],
         "shifts":[{"type":"closed",
                    "opening":{"type":"open",
                               "id":{"hall":"H01","cashier":"C01","date":"2026-11-08","number":1},
                               "openedAt":"2026-11-08T01:15:30Z","openingFloat":30000},
                    "closedAt":"2026-11-08T01:15:30Z","count":{"pieces":{"YUAN_100":3}}}]}""");
  }

  @Test
  void a_difference_and_its_cause() {
    Place place = new Place(HALL, DAY, Optional.of(CASHIER), Tender.POS, Optional.empty());
    String where =
        """
        {"hall":"H01","date":"2026-11-08","cashier":"C01","tender":"POS","row":null}""";
    form(
        new Difference(place, Money.yuan("10"), Money.ZERO, Money.yuan("-10")),
        "{\"place\":%s,\"ours\":1000,\"theirs\":0,\"explained\":-1000}".formatted(where));
    form(
        new Cause.Missing(
            Side.OURS,
            Line.of(HALL, DAY, Tender.POS, Money.yuan("10")).by(CASHIER).withReference("0812345"),
            List.of(new Effect(place, Money.yuan("-10")))),
        """
        {"type":"missing","has":"OURS",
         "line":{"hall":"H01","date":"2026-11-08","tender":"POS","amount":1000,"cashier":"C01",
                 "at":null,"number":"","reference":"0812345","row":null,"due":null,"fee":0,
                 "voided":false,"position":0},
         "effects":[{"place":%s,"amount":-1000}]}"""
            .formatted(where));
  }

  @Test
  void a_rule_of_a_value_answers_with_its_code_at_its_place() {
    assertThat(refused(PAYMENT_JSON.replace("\"C01\"", "\"C 01\"")))
        .isEqualTo("PAYMENT-001 /cashier/staff");
    assertThat(refused(PAYMENT_JSON.replace("200000", "1"))).isEqualTo("PAYMENT-005 /cashReceived");
  }

  @Test
  void what_is_missing_is_missed_by_a_mapper_that_is_told_to() {
    JsonMapper strict =
        HallJson.builder().enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES).build();
    assertThat(refused(strict, PAYMENT_JSON.replace("\"channel\":\"HALL\",", "")))
        .isEqualTo("JSON-006 /channel");
  }

  private static String refused(String json) {
    return refused(HallJson.mapper(), json);
  }

  private static String refused(JsonMapper mapper, String json) {
    CheckFailedException e =
        catchThrowableOfType(
            CheckFailedException.class,
            () -> HallJson.read(mapper, json.getBytes(StandardCharsets.UTF_8), Payment.class));
    return e.findings().get(0).code().id() + " " + e.findings().get(0).where();
  }

  /** Written so, and read back whatever is left out as empty. */
  private static void form(Object value, String json) {
    String written = HallJson.mapper().writeValueAsString(value);
    assertThat(HallJson.mapper().readTree(written)).isEqualTo(HallJson.mapper().readTree(json));
    String shorter = json.replaceAll("\"(cap|row|due|at)\":null,?", "").replace(",}", "}");
    assertThat(HallJson.<Object>read(shorter.getBytes(StandardCharsets.UTF_8), type(value)))
        .isEqualTo(value);
  }

  @SuppressWarnings("unchecked")
  private static Class<Object> type(Object value) {
    return (Class<Object>) value.getClass();
  }
}
