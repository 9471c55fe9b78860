package io.hall.receipt;

import io.hall.check.Finding;
import io.hall.receipt.CompletenessCertificate.Share;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JSON of a certificate, in one line and one order; {@code
 * docs/formats/completeness-certificate.md} lists the same members.
 */
final class CertificateJson {

  private static final String FORMAT = "hall.completeness.1";

  private CertificateJson() {}

  static String write(CompletenessCertificate certificate) {
    ReceiptBook book = certificate.book();
    return "{"
        + String.join(
            ",",
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
        + "}\n";
  }

  private static String share(String name, Share share) {
    String numbers =
        list(share.numbers().stream().map(range -> "[" + range.from() + "," + range.to() + "]"));
    return name(name)
        + "{"
        + String.join(
            ",",
            number("count", share.count()),
            number("fen", share.amount().fen()),
            name("numbers") + numbers)
        + "}";
  }

  private static String head(SequenceAudit.Head head) {
    return "{"
        + number("records", head.records())
        + ","
        + text("hash", head.hash().toString())
        + "}";
  }

  private static String step(ClockStep step) {
    return "{"
        + String.join(
            ",",
            number("position", step.position()),
            text("before", step.before().toString()),
            text("at", step.at().toString()),
            text("confirmedBy", step.confirmedBy()))
        + "}";
  }

  private static String finding(Finding finding) {
    String parameters =
        finding.parameters().entrySet().stream()
            .map(parameter -> text(parameter.getKey(), parameter.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
    return "{"
        + String.join(
            ",",
            text("code", finding.code().id()),
            text("grade", finding.grade().name()),
            text("where", finding.where()),
            name("parameters") + parameters)
        + "}";
  }

  private static String list(Stream<String> elements) {
    return elements.collect(Collectors.joining(",", "[", "]"));
  }

  private static String number(String name, long number) {
    return name(name) + number;
  }

  private static String text(String name, String text) {
    return name(name) + quoted(text);
  }

  private static String name(String name) {
    return quoted(name) + ":";
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
