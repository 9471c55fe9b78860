package io.hall.conduct.duty;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.PrinterState;
import javax.print.attribute.standard.PrinterStateReasons;
import javax.print.attribute.standard.Severity;

/**
 * Looks at a print queue through the print service of the operating system (CUPS, Windows): whether
 * it is there, takes jobs, and has not stopped. Paper that ran out shows only where the driver says
 * so; a queue without that knowledge counts as working.
 */
public final class PrinterProbe implements Probe {

  private final String queue;
  private final Duration limit;
  private final Supplier<List<PrintService>> services;

  /**
   * Makes a probe.
   *
   * @param queue the name of the print queue
   * @param limit how long the operating system may take to answer
   */
  public PrinterProbe(String queue, Duration limit) {
    this(queue, limit, () -> List.of(PrintServiceLookup.lookupPrintServices(null, null)));
  }

  PrinterProbe(String queue, Duration limit, Supplier<List<PrintService>> services) {
    this.queue = queue;
    this.limit = limit;
    this.services = services;
  }

  @Override
  public Device device() {
    return Device.PRINTER;
  }

  @Override
  public Reading read() {
    return Limited.read(this::look, limit);
  }

  private Reading look() {
    return services.get().stream()
        .filter(service -> service.getName().equals(queue))
        .findFirst()
        .map(PrinterProbe::look)
        .orElse(new Reading(State.NOT_THERE, queue));
  }

  private static Reading look(PrintService service) {
    Optional<String> refusing =
        Optional.ofNullable(service.getAttribute(PrinterIsAcceptingJobs.class))
            .filter(PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS::equals)
            .map(Object::toString);
    Optional<String> stopped =
        Optional.ofNullable(service.getAttribute(PrinterState.class))
            .filter(PrinterState.STOPPED::equals)
            .map(Object::toString);
    Optional<String> reasons =
        Optional.ofNullable(service.getAttribute(PrinterStateReasons.class))
            .map(PrinterProbe::errors)
            .filter(errors -> !errors.isEmpty());
    return refusing
        .or(() -> stopped)
        .or(() -> reasons)
        .map(detail -> new Reading(State.FAULTY, detail))
        .orElse(Reading.working());
  }

  private static String errors(PrinterStateReasons reasons) {
    return String.join(
        " ",
        reasons.printerStateReasonSet(Severity.ERROR).stream()
            .map(Object::toString)
            .sorted()
            .toList());
  }
}
