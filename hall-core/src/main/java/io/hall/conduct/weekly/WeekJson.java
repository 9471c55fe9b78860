package io.hall.conduct.weekly;

import io.hall.check.Finding;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        name("findings") + list(hall.findings().stream().map(WeekJson::finding)));
  }

  private static String finding(Finding finding) {
    String parameters =
        finding.parameters().entrySet().stream()
            .map(parameter -> text(parameter.getKey(), parameter.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
    return object(
        text("code", finding.code().id()),
        text("grade", finding.grade().name()),
        name("parameters") + parameters);
  }

  private static String object(String... members) {
    return "{" + String.join(",", members) + "}";
  }

  private static String list(Stream<String> elements) {
    return elements.collect(Collectors.joining(",", "[", "]"));
  }

  private static String text(String name, String text) {
    return name(name) + quoted(text);
  }

  private static String name(String name) {
    return quoted(name) + ":";
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
              } else if (c < ' ') {
                out.append("\\u%04x".formatted(c));
              } else {
                out.append((char) c);
              }
            });
    return out.append('"').toString();
  }
}
