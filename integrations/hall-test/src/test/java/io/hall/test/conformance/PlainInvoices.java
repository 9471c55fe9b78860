package io.hall.test.conformance;

import io.hall.check.Verdict;
import io.hall.identity.SocialCreditCode;
import io.hall.money.CapitalAmount;
import io.hall.money.CapitalStyle;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The simplest making of invoices that keeps every rule, but for one flaw. */
final class PlainInvoices implements InvoiceAdapter {

  /** What may be wrong with it. */
  enum Flaw {
    NONE,
    CUTS_OFF_THE_NET_AMOUNT,
    TAKES_THE_TAX_FROM_THE_NET_AMOUNT,
    ROUNDS_THE_TAX_OF_THE_WHOLE_ON_ITS_LAST_LINE,
    ROUNDS_THE_TAX_OF_THE_WHOLE_IN_ITS_TOTALS,
    CALLS_EXEMPT_A_RATE_OF_ZERO,
    TAXES_RESIDENTS,
    EXEMPTS_FOR_EVER,
    EXEMPTS_EVERYBODY,
    ISSUES_FOR_NOTHING,
    ISSUES_WITHOUT_LINES,
    ISSUES_TO_NOBODY,
    LOOKS_AT_NO_CHECK_CHARACTER,
    REFUSES_CODES_OF_SOCIAL_ORGANISATIONS,
    WRITES_ARABIC_DIGITS,
    WRITES_THE_NET_AMOUNT_IN_WORDS,
    COMPARES_EACH_RED_LETTER_ALONE,
    REFUSES_THE_LAST_FEN
  }

  private static final LocalDate LAST_EXEMPT = LocalDate.of(2028, 3, 15);

  private final Flaw flaw;
  private final List<Long> left = new ArrayList<>();
  private final List<Long> blue = new ArrayList<>();

  PlainInvoices(Flaw flaw) {
    this.flaw = flaw;
  }

  private boolean is(Flaw other) {
    return flaw == other;
  }

  @Override
  public Answer issue(Ask ask) {
    requireComplete(ask);
    boolean exempt = isExempt(ask);
    List<Line> lines = new ArrayList<>(ask.grossFen().stream().map(f -> line(f, exempt)).toList());
    long gross = ask.grossFen().stream().mapToLong(Long::longValue).sum();
    long net = lines.stream().mapToLong(Line::netFen).sum();
    if (is(Flaw.ROUNDS_THE_TAX_OF_THE_WHOLE_IN_ITS_TOTALS) && !exempt) {
      net = net(gross);
    }
    if (is(Flaw.ROUNDS_THE_TAX_OF_THE_WHOLE_ON_ITS_LAST_LINE) && !exempt) {
      long before = lines.subList(0, lines.size() - 1).stream().mapToLong(Line::netFen).sum();
      long last = ask.grossFen().get(lines.size() - 1);
      net = net(gross);
      lines.set(lines.size() - 1, new Line(false, net - before, last - (net - before)));
    }
    long tax = lines.stream().mapToLong(Line::taxFen).sum();
    if (is(Flaw.ROUNDS_THE_TAX_OF_THE_WHOLE_IN_ITS_TOTALS)) {
      tax = gross - net;
    }
    left.add(gross);
    blue.add(gross);
    return new Answer(
        String.valueOf(left.size() - 1), lines, net, tax, net + tax, words(net, net + tax));
  }

  private void requireComplete(Ask ask) {
    boolean positive = ask.grossFen().stream().allMatch(fen -> fen > 0);
    boolean number =
        ask.taxpayerId().isEmpty()
            || (is(Flaw.LOOKS_AT_NO_CHECK_CHARACTER)
                ? ask.taxpayerId().length() == 18
                : SocialCreditCode.parse(ask.taxpayerId()).verdict() == Verdict.VALID);
    if (is(Flaw.REFUSES_CODES_OF_SOCIAL_ORGANISATIONS) && ask.taxpayerId().startsWith("5")) {
      number = false;
    }
    if ((!positive && !is(Flaw.ISSUES_FOR_NOTHING))
        || (ask.grossFen().isEmpty() && !is(Flaw.ISSUES_WITHOUT_LINES))
        || (ask.buyer().isBlank() && !is(Flaw.ISSUES_TO_NOBODY))
        || !number) {
      throw new RefusedException("not complete");
    }
  }

  private boolean isExempt(Ask ask) {
    boolean covered = is(Flaw.EXEMPTS_FOR_EVER) || !ask.day().isAfter(LAST_EXEMPT);
    return is(Flaw.EXEMPTS_EVERYBODY) || (ask.resident() && covered && !is(Flaw.TAXES_RESIDENTS));
  }

  private Line line(long gross, boolean exempt) {
    if (exempt) {
      return new Line(!is(Flaw.CALLS_EXEMPT_A_RATE_OF_ZERO), gross, 0);
    }
    long net = net(gross);
    long tax =
        is(Flaw.TAKES_THE_TAX_FROM_THE_NET_AMOUNT)
            ? BigDecimal.valueOf(net)
                .multiply(new BigDecimal("0.09"))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact()
            : gross - net;
    return new Line(false, net, tax);
  }

  private long net(long gross) {
    RoundingMode mode = is(Flaw.CUTS_OFF_THE_NET_AMOUNT) ? RoundingMode.DOWN : RoundingMode.HALF_UP;
    return BigDecimal.valueOf(gross).divide(new BigDecimal("1.09"), 0, mode).longValueExact();
  }

  private String words(long net, long gross) {
    Money said = Money.ofFen(is(Flaw.WRITES_THE_NET_AMOUNT_IN_WORDS) ? net : gross);
    return is(Flaw.WRITES_ARABIC_DIGITS)
        ? said + "元"
        : CapitalAmount.write(said, CapitalStyle.INVOICE);
  }

  @Override
  public void takeBack(String id, long grossFen) {
    int index = Integer.parseInt(id);
    long most = is(Flaw.COMPARES_EACH_RED_LETTER_ALONE) ? blue.get(index) : left.get(index);
    if (grossFen <= 0 || grossFen > most || (is(Flaw.REFUSES_THE_LAST_FEN) && grossFen == most)) {
      throw new RefusedException("more than is left");
    }
    left.set(index, left.get(index) - grossFen);
  }
}
