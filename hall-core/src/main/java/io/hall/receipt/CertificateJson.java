package io.hall.receipt;

import static io.hall.json.JsonText.list;
import static io.hall.json.JsonText.members;
import static io.hall.json.JsonText.name;
import static io.hall.json.JsonText.number;
import static io.hall.json.JsonText.object;
import static io.hall.json.JsonText.text;

import io.hall.check.Finding;
import io.hall.json.JsonText;
import io.hall.receipt.CompletenessCertificate.Share;

/**
 * The JSON of a certificate, in one line and one order; {@code
 * docs/formats/completeness-certificate.md} lists the same members.
 */
final class CertificateJson {

  private static final String FORMAT = "hall.completeness.1";

  private CertificateJson() {}

  static String write(CompletenessCertificate certificate) {
    ReceiptBook book = certificate.book();
    return object(
            text("format", FORMAT),
            text("stream", book.stream()),
            text("book", book.id()),
            text("kind", book.kind().name()),
            text("prefix", book.prefix()),
            number("first", book.first()),
            number("last", book.last()),
            number("from", certificate.range().from()),
            number("to", certificate.range().to()),
            name("complete") + certificate.isComplete(),
            share("issued", certificate.issued()),
            share("void", certificate.voided()),
            share("spoiled", certificate.spoiled()),
            share("returned", certificate.returned()),
            share("remaining", certificate.remaining()),
            share("missing", certificate.missing()),
            share("late", certificate.late()),
            name("head") + head(certificate.head()),
            name("clock") + list(certificate.clockSteps().stream().map(CertificateJson::step)),
            name("findings") + list(certificate.findings().stream().map(CertificateJson::finding)),
            number("unlisted", certificate.unlisted()),
            text("made", certificate.madeAt().toString()))
        + "\n";
  }

  private static String share(String name, Share share) {
    String numbers =
        list(share.numbers().stream().map(range -> "[" + range.from() + "," + range.to() + "]"));
    return name(name)
        + object(
            number("count", share.count()),
            number("fen", share.amount().fen()),
            name("numbers") + numbers);
  }

  private static String head(SequenceAudit.Head head) {
    return object(number("records", head.records()), text("hash", head.hash().toString()));
  }

  private static String step(ClockStep step) {
    return object(
        number("position", step.position()),
        text("before", step.before().toString()),
        text("at", step.at().toString()),
        text("confirmedBy", step.confirmedBy()));
  }

  private static String finding(Finding finding) {
    return object(
        text("code", finding.code().id()),
        text("grade", finding.grade().name()),
        text("where", finding.where()),
        name("parameters") + members(finding.parameters(), JsonText::quoted));
  }
}
