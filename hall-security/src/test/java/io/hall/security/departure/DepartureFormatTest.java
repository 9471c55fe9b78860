package io.hall.security.departure;

import static io.hall.security.departure.HallThatIsLeft.CASHIER;
import static io.hall.security.departure.HallThatIsLeft.how;
import static io.hall.security.departure.HallThatIsLeft.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.security.departure.Departure.Certified;
import io.hall.settlement.CashCount;
import io.hall.settlement.Denomination;
import io.hall.store.Canonical;
import io.hall.store.ChainHash;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bytes in the log are those that {@code docs/formats/departure-chain.md} lists. */
class DepartureFormatTest extends DepartureTestBase {

  private List<LogRecord> records() {
    List<LogRecord> records = new ArrayList<>();
    hall.read(
        c -> {
          new RecordLog(hall.store.chain()).forEach(c, "departure", records::add);
          return c;
        });
    return records;
  }

  @Test
  void a_departure_is_written_as_its_format_says() {
    hall.openShift(CASHIER);
    CashCount drawer = new CashCount(Map.of(Denomination.YUAN_100, 2L));
    var executed = hall.execute("x", hall.approved("d"), how(drawer));
    Certified certified =
        hall.write(c -> hall.departures.certify(c, id("c"), executed, new TestSeal("k1")));
    List<LogRecord> records = records();
    assertThat(records.stream().map(LogRecord::kind))
        .containsExactly(
            "departure.request.1",
            "departure.approve.1",
            "departure.execute.1",
            "departure.certify.1");
    assertThat(records.get(0).body())
        .isEqualTo(
            Canonical.write()
                .text("C07")
                .text("P-C07")
                .text("H01")
                .text("2026-11-23")
                .number(0)
                .text("H01")
                .end());
    assertThat(records.get(1).body()).isEqualTo(Canonical.write().text("d").text("L01").end());
    Canonical ask =
        Canonical.write()
            .text("d")
            .text("A01")
            .text("H01")
            .number(1)
            .number(10_000)
            .number(2)
            .end();
    Canonical.Writer left = Canonical.write().number(5);
    left.text("ACCOUNT").number(1).number(1).text("account/C07 approved by L01");
    left.text("AUTHENTICATORS").number(2).number(2).text("password").text("totp");
    left.text("SESSIONS").number(0).number(0);
    left.text("SHIFTS").number(1).number(1);
    left.text("shift/H01/2026-11-23/1: closed, counted 200.00");
    left.text("NUMBERS").number(0).number(0);
    assertThat(records.get(2).body())
        .isEqualTo(Canonical.write().fields(ask).fields(left.end()).end());
    byte[] json = certified.certificate().json().getBytes(StandardCharsets.UTF_8);
    assertThat(records.get(3).body())
        .isEqualTo(
            Canonical.write()
                .text("d")
                .bytes(ChainHash.SHA_256.of(json, new byte[0]).bytes())
                .text("ED25519")
                .text("k1")
                .text(certified.seal().value())
                .end());
  }

  @Test
  void so_are_a_suspension_its_alarm_and_its_withdrawal() {
    var requested =
        hall.write(
            c -> hall.departures.suspendNow(c, id("s"), CASHIER, HallThatIsLeft.ADMIN, "嫌疑"));
    hall.clock.turn(Duration.ofDays(1));
    hall.raiseAlarms();
    hall.write(c -> hall.departures.withdraw(c, id("w"), requested, HallThatIsLeft.LEADER));
    List<LogRecord> records = records();
    assertThat(records.stream().map(LogRecord::kind))
        .containsExactly("departure.request.1", "departure.alarm.1", "departure.withdraw.1");
    assertThat(records.get(0).body())
        .isEqualTo(
            Canonical.write()
                .text("C07")
                .text("P-C07")
                .text("H01")
                .text("2026-11-23")
                .number(1)
                .text("A01")
                .end());
    assertThat(records.get(0).commitment()).isPresent();
    assertThat(records.get(1).body()).isEqualTo(Canonical.write().text("s").end());
    assertThat(records.get(2).body()).isEqualTo(Canonical.write().text("s").text("L01").end());
  }
}
