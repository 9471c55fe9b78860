package io.hall.security.departure;

import io.hall.payment.HallCode;
import java.util.List;
import java.util.stream.Collectors;

/** The JSON of a certificate, in one line and one order. */
final class DeactivationJson {

  private static final String FORMAT = "hall.deactivation.1";

  private DeactivationJson() {}

  static String write(DeactivationCertificate certificate) {
    Departure.Case about = certificate.about();
    return object(
            text("format", FORMAT),
            text("departure", about.id().value()),
            text("account", about.account().value()),
            text("person", about.person().value()),
            text("hall", about.hall().map(HallCode::value).orElse("")),
            text("lastDay", about.lastDay().toString()),
            name("suspended") + about.suspended(),
            party("requested", about.requested()),
            party("approved", certificate.approved()),
            party("executed", certificate.executed()),
            text("receivedBy", certificate.receivedBy().value()),
            name("left") + list(certificate.left().stream().map(DeactivationJson::left).toList()),
            name("record")
                + object(
                    text("stream", DepartureBytes.STREAM),
                    name("position") + certificate.position(),
                    text("hash", certificate.record().toString())))
        + "\n";
  }

  private static String party(String name, Party party) {
    return name(name)
        + object(
            text("account", party.account().value()),
            text("person", party.person().value()),
            text("at", party.at().toString()));
  }

  private static String left(Left left) {
    return object(
        text("kind", left.kind().name()),
        name("count") + left.count(),
        name("items") + list(left.items().stream().map(DeactivationJson::quoted).toList()));
  }

  private static String object(String... members) {
    return "{" + String.join(",", members) + "}";
  }

  private static String list(List<String> elements) {
    return elements.stream().collect(Collectors.joining(",", "[", "]"));
  }

  private static String text(String name, String text) {
    return name(name) + quoted(text);
  }

  private static String name(String name) {
    return quoted(name) + ":";
  }

  /** No control characters occur: names and words have none. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
