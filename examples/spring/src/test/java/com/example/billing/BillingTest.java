package com.example.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.house.pages.Pages;
import io.hall.money.Money;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptRegister;
import io.hall.settlement.ShiftRegister;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.hall.test.SampleHall;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class BillingTest {

  private static final String PAYMENT =
      "payment=P-1&paidAt=2026-11-20T01:00:00Z&hall=H01&cashier=C01&book=2026.H01.C01"
          + "&customer=10000001&name=Sample&address=Sample&yuan=1864.49";

  @Test
  void a_payment_is_answered_with_the_number_of_its_one_receipt(@TempDir Path folder)
      throws Exception {
    try (ConfigurableApplicationContext application =
        SpringApplication.run(
            Billing.class,
            "--server.port=0",
            "--spring.main.banner-mode=off",
            "--hall.store.file=" + folder.resolve("hall.db"))) {
      openDay(application);
      String port = application.getEnvironment().getRequiredProperty("local.server.port");
      Pages.requirePrinted("Billing", pay(port) + "\n");
      Pages.requirePrinted("Billing", pay(port) + "\n");
    }
    List<String> curl = List.of("curl", "-d", PAYMENT, "localhost:8080/receipts");
    assertThat(Pages.commands("curl"))
        .filteredOn(command -> command.words().contains("localhost:8080/receipts"))
        .hasSize(2)
        .allSatisfy(command -> assertThat(command.words()).isEqualTo(curl));
  }

  private static String pay(String port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/receipts"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(PAYMENT))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  /** What a hall does in the morning: the cashier opens a shift and is handed a book. */
  private static void openDay(ConfigurableApplicationContext application) {
    Store store = application.getBean(Store.class);
    ShiftRegister shifts = application.getBean(ShiftRegister.class);
    store.write(
        c ->
            shifts.open(
                c, new RequestId("shift"), SampleHall.HALL, SampleHall.CASHIER, Money.ZERO));
    ReceiptBook book =
        new ReceiptBook("2026.H01.C01", ReceiptBook.Kind.RECEIPT, "H01C01", 1, 1_000);
    SampleHall.open(store, application.getBean(ReceiptRegister.class).books(), book);
  }

  @Test
  void its_own_code_is_ten_lines() throws Exception {
    Path source = Path.of("src/main/java/com/example/billing/Billing.java");
    try (Stream<String> lines = Files.lines(source)) {
      assertThat(lines.filter(BillingTest::isCode)).hasSizeLessThanOrEqualTo(10);
    }
  }

  /** One for each annotation, declaration and statement, in however many lines they are folded. */
  private static boolean isCode(String line) {
    return !line.matches("(import|package) .*") && line.matches("\\s*@[^,]*|.*[;{]");
  }
}
