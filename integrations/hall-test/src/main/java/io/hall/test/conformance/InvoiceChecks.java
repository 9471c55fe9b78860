package io.hall.test.conformance;

import io.hall.check.Checked;
import io.hall.money.CapitalAmount;
import io.hall.money.Money;
import io.hall.test.conformance.InvoiceAdapter.Answer;
import io.hall.test.conformance.InvoiceAdapter.Ask;
import io.hall.test.conformance.InvoiceAdapter.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The rules of invoices for heating, on a day on which the rate is 9 %. */
final class InvoiceChecks {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private static final BigDecimal WITH_TAX = new BigDecimal("1.09");
  private static final String COMPANY = "示例用热有限公司";
  private static final String NUMBER = "91410800000000019Q";
  private static final int LINES = 6;

  private InvoiceChecks() {}

  static List<Check<InvoiceAdapter, ?>> all() {
    return List.of(
        new Check<>(Rule.SPLIT, splits(), InvoiceChecks::split),
        new Check<>(Rule.LINE_BY_LINE, lines(), InvoiceChecks::lineByLine),
        new Check<>(Rule.INVOICE_TOTALS, asks(), InvoiceChecks::totals),
        new Check<>(Rule.EXEMPT, lines(), InvoiceChecks::exempt),
        new Check<>(Rule.EXEMPT_UNTIL, Cases.of(ExemptDay.published()), InvoiceChecks::exemptUntil),
        new Check<>(Rule.EXEMPT_RESIDENTS, lines(), InvoiceChecks::exemptResidents),
        new Check<>(
            Rule.BLUE_POSITIVE,
            Cases.of(
                List.of(
                    List.<Long>of(), List.of(0L), List.of(-1L), List.of(1L, 0L), List.of(-2L, 1L))),
            (adapter, fen) -> refused(adapter, organisation(fen))),
        new Check<>(
            Rule.BUYER_NAMED,
            Cases.of(List.of("", " ", "　")),
            (adapter, name) -> refused(adapter, new Ask(DAY, true, name, "", List.of(1_00L)))),
        new Check<>(
            Rule.BUYER_NUMBER,
            Cases.of(Identifier.of(Identifier.Kind.CREDIT_CODE)),
            InvoiceChecks::buyerNumber),
        new Check<>(Rule.INVOICE_WORDS, asks(), InvoiceChecks::words),
        new Check<>(Rule.RED_LETTER, Cases.drawn(Red::drawn, Red::smaller), InvoiceChecks::red));
  }

  /** An amount with tax, and what it is split into. */
  record Split(long grossFen, long netFen, long taxFen) {

    static Split of(long grossFen) {
      long net =
          BigDecimal.valueOf(grossFen).divide(WITH_TAX, 0, RoundingMode.HALF_UP).longValueExact();
      return new Split(grossFen, net, grossFen - net);
    }

    static List<Split> published() {
      return Vectors.of("taxes.csv").stream()
          .map(row -> new Split(fen(row.get(0)), fen(row.get(1)), fen(row.get(2))))
          .toList();
    }

    private static long fen(String yuan) {
      return Money.yuan(yuan).fen();
    }

    Line line() {
      return new Line(false, netFen, taxFen);
    }
  }

  private static Cases<Split> splits() {
    return new Cases<>(
        (random, tries) ->
            Stream.concat(
                Split.published().stream(),
                Stream.generate(() -> Split.of(Cases.fen(random))).limit(tries)),
        split -> Cases.smallerFen(split.grossFen).map(Split::of));
  }

  private static Cases<List<Long>> lines() {
    return Cases.lists(1, LINES, Cases::fen, Cases::smallerFen);
  }

  private static Cases<Ask> asks() {
    return Cases.drawn(
        random -> {
          List<Long> fen = Cases.list(random, 1, LINES, Cases::fen);
          return random.nextBoolean() ? resident(DAY, fen) : organisation(fen);
        },
        ask ->
            Cases.smaller(ask.grossFen(), Cases::smallerFen)
                .filter(less -> !less.isEmpty())
                .map(
                    less ->
                        new Ask(ask.day(), ask.resident(), ask.buyer(), ask.taxpayerId(), less)));
  }

  private static Ask organisation(List<Long> grossFen) {
    return new Ask(DAY, false, COMPANY, NUMBER, grossFen);
  }

  private static Ask resident(LocalDate day, List<Long> grossFen) {
    return new Ask(day, true, "测试用户", "", grossFen);
  }

  private static Trial split(InvoiceAdapter adapter, Split split) {
    Ask ask = organisation(List.of(split.grossFen));
    return Trial.of(ask, List.of(split.line()), adapter.issue(ask).lines());
  }

  private static Trial lineByLine(InvoiceAdapter adapter, List<Long> grossFen) {
    if (grossFen.isEmpty()) {
      return Trial.KEPT;
    }
    Ask ask = organisation(grossFen);
    List<Line> expected = grossFen.stream().map(fen -> Split.of(fen).line()).toList();
    return Trial.of(ask, expected, adapter.issue(ask).lines());
  }

  private static Trial totals(InvoiceAdapter adapter, Ask ask) {
    Answer answer = adapter.issue(ask);
    long net = answer.lines().stream().mapToLong(Line::netFen).sum();
    long tax = answer.lines().stream().mapToLong(Line::taxFen).sum();
    long gross = ask.grossFen().stream().mapToLong(Long::longValue).sum();
    return Trial.of(
        ask + " " + answer.lines(),
        totals(net, tax, gross),
        totals(answer.netFen(), answer.taxFen(), answer.grossFen()));
  }

  private static String totals(long net, long tax, long gross) {
    return Money.ofFen(net) + "+" + Money.ofFen(tax) + "=" + Money.ofFen(gross);
  }

  private static Trial exempt(InvoiceAdapter adapter, List<Long> grossFen) {
    if (grossFen.isEmpty()) {
      return Trial.KEPT;
    }
    Ask ask = resident(DAY, grossFen);
    List<Line> expected = grossFen.stream().map(fen -> new Line(true, fen, 0)).toList();
    return Trial.of(ask, expected, adapter.issue(ask).lines());
  }

  /** A day of issue, and whether residents are exempt on it. */
  private record ExemptDay(LocalDate day, boolean exempt) {

    static List<ExemptDay> published() {
      return Vectors.of("exemption.csv").stream()
          .map(row -> new ExemptDay(LocalDate.parse(row.get(0)), row.get(1).equals("exempt")))
          .toList();
    }
  }

  private static Trial exemptUntil(InvoiceAdapter adapter, ExemptDay due) {
    Ask ask = resident(due.day, List.of(109_00L));
    try {
      boolean exempt = adapter.issue(ask).lines().stream().anyMatch(Line::exempt);
      return Trial.of(ask, taxation(due.exempt), taxation(exempt));
    } catch (RefusedException e) {
      return due.exempt ? Trial.broken(ask, taxation(true), "REFUSED") : Trial.KEPT;
    }
  }

  private static String taxation(boolean exempt) {
    return exempt ? "EXEMPT" : "TAXED";
  }

  private static Trial exemptResidents(InvoiceAdapter adapter, List<Long> grossFen) {
    if (grossFen.isEmpty()) {
      return Trial.KEPT;
    }
    Ask ask = organisation(grossFen);
    boolean exempt = adapter.issue(ask).lines().stream().anyMatch(Line::exempt);
    return Trial.of(ask, taxation(false), taxation(exempt));
  }

  private static Trial refused(InvoiceAdapter adapter, Ask ask) {
    return Trial.of(ask, "REFUSED", answer(() -> adapter.issue(ask)));
  }

  private static String answer(Runnable work) {
    try {
      work.run();
      return "ISSUED";
    } catch (RefusedException e) {
      return "REFUSED";
    }
  }

  private static Trial buyerNumber(InvoiceAdapter adapter, Identifier number) {
    Ask ask = new Ask(DAY, false, COMPANY, number.text(), List.of(1_00L));
    return Trial.of(ask, number.right() ? "ISSUED" : "REFUSED", answer(() -> adapter.issue(ask)));
  }

  private static Trial words(InvoiceAdapter adapter, Ask ask) {
    Answer answer = adapter.issue(ask);
    Money due = Money.ofFen(answer.grossFen());
    Checked<Money> read = CapitalAmount.read(answer.words());
    boolean lawful = read.findings().isEmpty() && read.value().filter(due::equals).isPresent();
    return lawful ? Trial.KEPT : Trial.broken(ask, CapitalAmount.write(due), answer.words());
  }

  /** A blue invoice, and what is taken back of it one after the other. */
  private record Red(long grossFen, List<Long> parts) {

    static Red drawn(Random random) {
      long gross = Cases.fen(random);
      List<Long> parts = new ArrayList<>();
      long left = gross;
      for (int i = random.nextInt(4); i > 0 && left > 0; i--) {
        long part = 1 + random.nextLong(left);
        parts.add(part);
        left -= part;
      }
      parts.add(random.nextInt(3) == 0 ? left : left + 1 + random.nextInt(100));
      return new Red(gross, parts);
    }

    Stream<Red> smaller() {
      return Stream.concat(
          Cases.smaller(parts, Cases::smallerFen).map(less -> new Red(grossFen, less)),
          Cases.smallerFen(grossFen).map(less -> new Red(less, parts)));
    }
  }

  private static Trial red(InvoiceAdapter adapter, Red red) {
    Ask ask = organisation(List.of(red.grossFen));
    String id = adapter.issue(ask).id();
    StringBuilder given = new StringBuilder("issue ").append(ask);
    long left = red.grossFen;
    for (long part : red.parts) {
      boolean due = part > 0 && part <= left;
      given.append("; take back ").append(Money.ofFen(part));
      String answer = answer(() -> adapter.takeBack(id, part));
      if (due != answer.equals("ISSUED")) {
        return Trial.broken(given, due ? "ISSUED" : "REFUSED", answer);
      }
      left -= due ? part : 0;
    }
    return Trial.KEPT;
  }
}
