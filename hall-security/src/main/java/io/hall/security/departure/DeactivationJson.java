package io.hall.security.departure;

import static io.hall.json.JsonText.list;
import static io.hall.json.JsonText.name;
import static io.hall.json.JsonText.number;
import static io.hall.json.JsonText.object;
import static io.hall.json.JsonText.text;
import static io.hall.json.JsonText.texts;

import io.hall.payment.HallCode;

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
            name("left") + list(certificate.left().stream().map(DeactivationJson::left)),
            name("record")
                + object(
                    text("stream", DepartureBytes.STREAM),
                    number("position", certificate.position()),
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
        number("count", left.count()),
        name("items") + texts(left.items().stream()));
  }
}
