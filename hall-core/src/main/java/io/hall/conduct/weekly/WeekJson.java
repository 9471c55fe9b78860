package io.hall.conduct.weekly;

import static io.hall.json.JsonText.list;
import static io.hall.json.JsonText.members;
import static io.hall.json.JsonText.name;
import static io.hall.json.JsonText.object;
import static io.hall.json.JsonText.text;

import io.hall.check.Finding;
import io.hall.json.JsonText;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The JSON of a week, in one line and one order: {@code hall.week.1}. */
public final class WeekJson {

  private static final String FORMAT = "hall.week.1";

  private WeekJson() {}

  /** Returns the JSON of a week; codes and figures, and no personal text. */
  public static String of(WeekReport report) {
    return object(
            text("format", FORMAT),
            text("week", report.week().toString()),
            text("from", report.week().monday().toString()),
            text("to", report.week().sunday().toString()),
            text("at", report.at().toString()),
            name("complete") + report.isComplete(),
            name("work") + report.work().map(MinutesJson::of).orElse("null"),
            name("halls") + list(report.halls().stream().map(WeekJson::hall)))
        + "\n";
  }

  private static String hall(WeekReport.OfHall hall) {
    String figures =
        Arrays.stream(WeekFigure.values())
            .filter(hall.figures()::containsKey)
            .map(figure -> name(figure.name()) + hall.figure(figure))
            .collect(Collectors.joining(",", "{", "}"));
    return object(
        text("hall", hall.hall().value()),
        name("owes") + hall.owes().size(),
        name("figures") + figures,
        name("findings") + list(hall.findings().stream().map(WeekJson::finding)),
        name("minutes") + MinutesJson.of(hall.minutes()));
  }

  private static String finding(Finding finding) {
    return object(
        text("code", finding.code().id()),
        text("grade", finding.grade().name()),
        name("parameters") + members(finding.parameters(), JsonText::quoted));
  }
}
