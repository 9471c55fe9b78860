package com.example.till;

import io.hall.calendar.HallCalendar;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.HallCode;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.BookRegister;
import io.hall.receipt.BookState;
import io.hall.receipt.BookStep;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptRegister;
import io.hall.security.SecurityTables;
import io.hall.security.vault.KeyVault;
import io.hall.security.vault.LocalKeys;
import io.hall.security.vault.VaultAlgorithm;
import io.hall.security.vault.VaultTexts;
import io.hall.store.RequestId;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import io.hall.tariff.FeeCategory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;

/** Issues a receipt whose personal texts are encrypted, and prints what hall says of a mistake. */
public final class Till {

  private static final HallCode HALL = new HallCode("H01");
  private static final StaffNumber CASHIER = new StaffNumber("C01");
  private static final StaffNumber KEEPER = new StaffNumber("K01");
  private static final String BOOK = "2026.H01.C01";

  private Till() {}

  /** Takes the file of the database. */
  public static void main(String[] args) throws SQLException {
    Path file = Path.of(args[0]);
    SqliteStore.createTables(file);
    try (SqliteStore plain = SqliteStore.open(file)) {
      plain.write(Till::makeTables);
      KeyVault vault = vault(plain);
      Store store = plain.sealing(new VaultTexts(vault));
      ReceiptRegister receipts =
          new ReceiptRegister(store, Clock.systemUTC(), List.of(), List.of());
      store.write(c -> handOut(c, receipts.books()));
      String number = receipts.issue(payment()).number().toString();
      int keys = store.read(c -> vault.keys(c).size());
      System.out.println("receipt " + number + ", sealed with " + keys + " key");
    }
    System.out.println("hours " + (HallCalendar.jiaozuo() == null ? "missing" : "there"));
    mistake(Till::wrongHall, Locale.CHINESE);
    mistake(() -> LocalKeys.pkcs12(file, new char[0], "k1"), Locale.ENGLISH);
  }

  private static boolean makeTables(Connection connection) throws SQLException {
    SecurityTables.create(connection);
    return true;
  }

  private static KeyVault vault(Store plain) {
    LocalKeys keys = LocalKeys.of(Map.of("k1", new SecretKeySpec(new byte[32], "AES")), "k1");
    return new KeyVault(plain, keys, "till", VaultAlgorithm.AES_256_GCM, Clock.systemUTC());
  }

  private static BookState handOut(Connection c, BookRegister books) throws SQLException {
    ReceiptBook book = new ReceiptBook(BOOK, ReceiptBook.Kind.RECEIPT, "H01C01", 1, 1_000);
    books.take(c, new BookStep.Registered(new RequestId("in"), book, KEEPER));
    books.take(c, new BookStep.HandedOut(new RequestId("out"), BOOK, HALL, CASHIER, KEEPER));
    return books.take(c, new BookStep.InUse(new RequestId("use"), BOOK, HALL, CASHIER));
  }

  private static IssueRequest payment() {
    PaymentLine line =
        PaymentLine.of(
            FeeCategory.RESIDENTIAL_AREA,
            new HeatingSeason(2026),
            Tender.WECHAT,
            Money.yuan("1864.49"));
    Payment payment =
        new Payment(
            new PaymentId("P-1"),
            HALL,
            CASHIER,
            Channel.HALL,
            new Payer("10000001", "Sample", "Sample"),
            Instant.now(),
            List.of(line),
            Money.ZERO);
    return new IssueRequest(new RequestId("P-1"), BOOK, payment);
  }

  private static void wrongHall() {
    new HallCode("");
  }

  private static void mistake(Runnable wrong, Locale locale) {
    try {
      wrong.run();
    } catch (CheckFailedException e) {
      System.out.println(e.message(locale));
    }
  }
}
