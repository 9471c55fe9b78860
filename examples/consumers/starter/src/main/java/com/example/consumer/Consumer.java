package com.example.consumer;

import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptRegister;
import io.hall.settlement.Shift;
import io.hall.settlement.ShiftRegister;
import io.hall.store.RequestId;
import io.hall.store.Store;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Opens a shift with the starter's beans and prints what the database then knows. */
@SpringBootApplication(proxyBeanMethods = false)
public class Consumer {

  public static void main(String[] args) {
    SpringApplication.run(Consumer.class, args);
  }

  @Bean
  CommandLineRunner day(Store store, ShiftRegister shifts, ReceiptRegister receipts) {
    return args -> {
      HallCode hall = new HallCode("H01");
      StaffNumber cashier = new StaffNumber("C01");
      Shift.Open shift =
          store.write(c -> shifts.open(c, new RequestId("shift-1"), hall, cashier, Money.ZERO));
      int books = store.read(c -> receipts.books().all(c).size());
      System.out.println("shift " + shift.id().number() + " open, " + books + " books");
    };
  }
}
