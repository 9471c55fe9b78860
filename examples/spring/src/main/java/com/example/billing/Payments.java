package com.example.billing;

import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.HallCode;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptRegister;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.tariff.FeeCategory;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.annotation.Transactional;

/** The service that takes payments. */
public class Payments {

  static final HallCode HALL = new HallCode("H01");
  static final StaffNumber CASHIER = new StaffNumber("C01");
  static final String BOOK = "2026-2027.H01.C01";

  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final ReceiptRegister receipts;

  /** Takes payments with these. */
  public Payments(JdbcClient jdbc, DataSource dataSource, ReceiptRegister receipts) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.receipts = receipts;
  }

  /** Payment and receipt in the transaction that Spring has begun. */
  @Transactional(rollbackFor = SQLException.class)
  public Receipt joined(String number, Money amount) throws SQLException {
    jdbc.sql("INSERT INTO payment VALUES (?, ?)").params(number, amount.fen()).update();
    return receipts.issue(DataSourceUtils.getConnection(dataSource), ask(number, amount));
  }

  /** Something after the receipt fails: Spring rolls all of it back, and no number is taken. */
  @Transactional(rollbackFor = SQLException.class)
  public void failing(String number, Money amount) throws SQLException {
    joined(number, amount);
    throw new IllegalStateException("the customer has left");
  }

  /** Payment and receipt in a transaction that concurrent callers share; not inside Spring's. */
  public Receipt own(String number, Money amount) {
    return receipts.issue(
        ask(number, amount),
        connection -> {
          Sql.insert(connection, "INSERT INTO payment VALUES (?, ?)", number, amount.fen());
          return number;
        });
  }

  private static IssueRequest ask(String number, Money amount) {
    PaymentLine line =
        PaymentLine.of(
            FeeCategory.RESIDENTIAL_AREA, new HeatingSeason(2026), Tender.WECHAT, amount);
    Payment payment =
        new Payment(
            new PaymentId(number),
            HALL,
            CASHIER,
            Channel.HALL,
            new Payer("10000001", "测试甲", "样板甲区1号楼1单元101室"),
            Instant.now(),
            List.of(line),
            Money.ZERO);
    return new IssueRequest(new RequestId("receipt-of:" + number), BOOK, payment);
  }
}
