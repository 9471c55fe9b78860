package io.hall.app.simulate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.hall.app.simulate.Customer.Kind;
import io.hall.payment.Payer;
import io.hall.tariff.Area;
import io.hall.tariff.FloorClass;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The customers of a plan; none is kept, each follows from its number. */
final class Customers {

  private static final long STREAM = 1;
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
  private static final Kind[] KINDS = Kind.values();
  private static final FloorClass[] FLOORS = {
    FloorClass.HIGH_RISE, FloorClass.MID_RISE, FloorClass.MULTI_STOREY
  };

  private final Plan plan;

  Customers(Plan plan) {
    this.plan = plan;
  }

  Kind kind(int customer) {
    return kind(Dice.of(plan.seed(), STREAM, customer));
  }

  private static Kind kind(Dice dice) {
    return KINDS[dice.weighted(84, 6, 2, 4, 3, 1)];
  }

  Customer get(int customer) {
    Dice dice = Dice.of(plan.seed(), STREAM, customer);
    Kind kind = kind(dice);
    FloorClass floor = FLOORS[dice.weighted(55, 15, 30)];
    int hundredths = kind.isResident() ? dice.between(45_00, 160_00) : dice.between(30_00, 2400_00);
    String number = String.valueOf(10_000_001L + customer);
    Payer payer = new Payer(number, name(kind, dice), address(dice));
    return new Customer(payer, new Area(hundredths), floor, kind);
  }

  private static String name(Kind kind, Dice dice) {
    String given =
        ""
            + STEMS.charAt(dice.below(STEMS.length()))
            + BRANCHES.charAt(dice.below(BRANCHES.length()));
    return kind.isResident() ? "测试" + given : "示例商户" + given;
  }

  private static String address(Dice dice) {
    return "样板"
        + STEMS.charAt(dice.below(STEMS.length()))
        + "区"
        + dice.between(1, 40)
        + "号楼"
        + dice.between(1, 4)
        + "单元"
        + (dice.between(1, 18) * 100 + dice.between(1, 4))
        + "室";
  }

  /** Writes {@code customers.csv}. */
  void write(Path file, Prices prices) throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .bufferSize(1 << 16)
            .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      csv.writeRecord(
          "customer", "name", "address", "area", "floor", "ratio", "charged", "resident");
      for (int i = 0; i < plan.customers(); i++) {
        Customer customer = get(i);
        boolean resident = customer.kind().isResident();
        csv.writeRecord(
            customer.payer().customer(),
            customer.payer().name(),
            customer.payer().address(),
            customer.area().toString(),
            customer.floor().name(),
            (resident ? prices.ratio(customer.floor()) : BigDecimal.ONE).toPlainString(),
            customer.kind().name(),
            resident ? "YES" : "NO");
      }
    }
  }
}
