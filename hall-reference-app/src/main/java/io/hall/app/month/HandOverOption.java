package io.hall.app.month;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.report.ExplainedGap;
import io.hall.report.FiledReport;
import io.hall.report.HandOverRequest;
import io.hall.report.MonthlySummary;
import io.hall.report.ReportDay;
import io.hall.store.ChainHash;
import io.hall.store.RequestId;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who hands a month over to whom, and what is said about its gaps. */
final class HandOverOption {

  private static final Pattern GAP = Pattern.compile("([^/=]+)/([^/=]+)=(.+)");

  @Option(
      names = "--by",
      paramLabel = "STAFF",
      description = "Hands the month over in this person's name; without it, it is only shown.")
  private @Nullable String by;

  @Option(
      names = "--received-by",
      paramLabel = "STAFF",
      description = "The settlement administrator (实收结算管理员) who takes it over; with --by.")
  private @Nullable String receivedBy;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why there is a new version; needed when the month was handed over before.")
  private @Nullable String reason;

  @Option(
      names = "--explain",
      paramLabel = "HALL/DATE=REASON",
      description =
          "Why a hall has no report of an open day; may be given again; with --approved-by.")
  private List<String> gaps = new ArrayList<>();

  @Option(
      names = "--approved-by",
      paramLabel = "STAFF",
      description = "Who allowed the explained gaps; another person than --by.")
  private @Nullable String approver;

  /** Whether the month is to be handed over; {@code MONTH-004} if a person is missing. */
  boolean isAsked() {
    if ((by == null) != (receivedBy == null)) {
      throw new CheckFailedException(
          Finding.of(MonthInputCode.BOTH_PERSONS).in(by == null ? "--by" : "--received-by"));
    }
    return by != null;
  }

  /** The explanations, each checked. */
  List<ExplainedGap> gaps() {
    if (!gaps.isEmpty() && approver == null) {
      throw new CheckFailedException(Finding.of(MonthInputCode.NO_APPROVER).in("--approved-by"));
    }
    return gaps.stream().map(this::gap).toList();
  }

  private ExplainedGap gap(String text) {
    Matcher parts = GAP.matcher(text);
    if (!parts.matches()) {
      throw noExplanation();
    }
    try {
      return new ExplainedGap(
          new ReportDay(new HallCode(parts.group(1)), BusinessDate.parse(parts.group(2))),
          parts.group(3),
          staff(approver));
    } catch (DateTimeParseException e) {
      throw noExplanation();
    }
  }

  private static CheckFailedException noExplanation() {
    return new CheckFailedException(Finding.of(MonthInputCode.NO_EXPLANATION).in("--explain"));
  }

  /** Asks for a month to be handed over; the same persons about the same reports ask the same. */
  HandOverRequest ask(MonthlySummary.Complete summary) {
    return new HandOverRequest(
        request(summary), summary, staff(by), staff(receivedBy), Optional.ofNullable(reason));
  }

  /** The name stands in the log for ever, so no reason in words enters it, not even as a hash. */
  private RequestId request(MonthlySummary.Complete summary) {
    StringBuilder what = new StringBuilder();
    what.append(by).append('\n').append(receivedBy).append('\n').append(reason != null);
    summary.explained().forEach(gap -> what.append('\n').append(gap));
    summary.figures().reports().stream().map(FiledReport::hash).forEach(what::append);
    what.append(summary.figures().cumulative());
    byte[] bytes = what.toString().getBytes(StandardCharsets.UTF_8);
    String name = ChainHash.SHA_256.of(bytes, new byte[0]).toString().substring(0, 32);
    return new RequestId("month:" + summary.figures().month() + ":" + name);
  }

  private static StaffNumber staff(@Nullable String number) {
    return new StaffNumber(number == null ? "" : number);
  }
}
