package io.hall.conduct.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.conduct.ConductTestBase;
import io.hall.conduct.duty.Probe.Reading;
import io.hall.conduct.duty.Probe.State;
import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.print.PrintService;
import javax.print.attribute.Attribute;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.PrinterState;
import javax.print.attribute.standard.PrinterStateReason;
import javax.print.attribute.standard.PrinterStateReasons;
import javax.print.attribute.standard.Severity;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-4.1")
class ProbesTest extends ConductTestBase {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static PrintService queue(String name, Attribute... attributes) {
    return (PrintService)
        Proxy.newProxyInstance(
            ProbesTest.class.getClassLoader(),
            new Class<?>[] {PrintService.class},
            (proxy, method, args) -> {
              if (method.getName().equals("getName")) {
                return name;
              }
              return Arrays.stream(attributes)
                  .filter(a -> a.getCategory().equals(args[0]))
                  .findFirst()
                  .orElse(null);
            });
  }

  private static Reading read(PrintService... queues) {
    return read(LIMIT, () -> List.of(queues));
  }

  private static Reading read(Duration limit, Supplier<List<PrintService>> services) {
    return new PrinterProbe("收据", limit, services).read();
  }

  /** A print service that answers only once the probe gives it up. */
  private static List<PrintService> hang() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return List.of();
  }

  @Test
  void a_printer_that_is_there_and_takes_jobs_works() {
    assertThat(
            read(
                queue("报表", PrinterState.STOPPED),
                queue("收据", PrinterIsAcceptingJobs.ACCEPTING_JOBS, PrinterState.IDLE)))
        .isEqualTo(Reading.working());
    assertThat(read(queue("收据"))).isEqualTo(Reading.working());
  }

  @Test
  void a_printer_that_is_not_there_is_told_by_its_name() {
    assertThat(read(queue("报表"))).isEqualTo(new Reading(State.NOT_THERE, "收据"));
    assertThat(read()).isEqualTo(new Reading(State.NOT_THERE, "收据"));
  }

  @Test
  void a_printer_that_refuses_jobs_or_stopped_is_faulty() {
    assertThat(read(queue("收据", PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS)).state())
        .isEqualTo(State.FAULTY);
    assertThat(read(queue("收据", PrinterState.STOPPED)))
        .isEqualTo(new Reading(State.FAULTY, "stopped"));
  }

  @Test
  void a_printer_that_tells_an_error_is_faulty_and_one_that_warns_is_not() {
    PrinterStateReasons empty =
        new PrinterStateReasons(Map.of(PrinterStateReason.MEDIA_EMPTY, Severity.ERROR));
    PrinterStateReasons low =
        new PrinterStateReasons(Map.of(PrinterStateReason.TONER_LOW, Severity.WARNING));
    assertThat(read(queue("收据", empty))).isEqualTo(new Reading(State.FAULTY, "media-empty"));
    assertThat(read(queue("收据", low))).isEqualTo(Reading.working());
  }

  @Test
  void a_print_service_that_hangs_is_silent_within_the_limit() {
    assertThat(read(Duration.ofMillis(50), ProbesTest::hang))
        .isEqualTo(new Reading(State.SILENT, ""));
  }

  @Test
  void a_print_service_that_breaks_is_faulty() {
    assertThat(
            read(
                LIMIT,
                () -> {
                  throw new IllegalStateException("no spooler");
                }))
        .isEqualTo(new Reading(State.FAULTY, "IllegalStateException"));
  }

  @Test
  void the_operating_systems_own_print_service_is_asked() {
    Reading reading = new PrinterProbe("no-such-queue-anywhere", LIMIT).read();
    assertThat(reading.state()).isIn(State.NOT_THERE, State.SILENT);
    assertThat(new PrinterProbe("x", LIMIT).device()).isEqualTo(Device.PRINTER);
  }

  @Test
  void a_probe_that_is_interrupted_answers_and_stays_interrupted() {
    Thread.currentThread().interrupt();
    assertThat(read(LIMIT, ProbesTest::hang).state()).isEqualTo(State.SILENT);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void a_fee_system_whose_database_answers_works() {
    assertThat(FeeSystemProbe.of(hall.store, LIMIT).read()).isEqualTo(Reading.working());
    FeeSystemProbe probe = FeeSystemProbe.of(database.source(), LIMIT);
    assertThat(probe.read()).isEqualTo(Reading.working());
    assertThat(probe.device()).isEqualTo(Device.FEE_SYSTEM);
  }

  @Test
  void a_fee_system_whose_database_is_gone_is_faulty() {
    DataSource gone = new Gone();
    assertThat(FeeSystemProbe.of(gone, LIMIT).read())
        .isEqualTo(new Reading(State.FAULTY, "SQLException"));
  }

  @Test
  void a_terminal_that_is_simulated_answers_as_it_was_told() {
    PosSimulator pos = new PosSimulator();
    assertThat(pos.read()).isEqualTo(Reading.working());
    pos.answer(State.FAULTY, "无信号");
    assertThat(pos.read()).isEqualTo(new Reading(State.FAULTY, "无信号"));
    assertThat(pos.device()).isEqualTo(Device.POS_TERMINAL);
  }

  private static final class Gone implements DataSource {

    @Override
    public Connection getConnection() throws SQLException {
      throw new SQLException("connection refused");
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
      throw new SQLException("connection refused");
    }

    @Override
    public PrintWriter getLogWriter() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }
}
