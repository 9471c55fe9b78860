package io.hall.test.conformance;

import io.hall.check.Checked;
import io.hall.money.CapitalAmount;
import io.hall.money.Money;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The rules of capital amounts: the central bank's examples, and any amount. */
final class CapitalChecks {

  private static final long MOST = 99_999_999_999_999L;

  private CapitalChecks() {}

  static List<Check<CapitalAdapter, ?>> all() {
    return List.of(
        new Check<>(Rule.CAPITAL_WRITTEN, Cases.of(amounts()), CapitalChecks::written),
        new Check<>(Rule.CAPITAL_LAWFUL, anyAmount(), CapitalChecks::lawful),
        new Check<>(Rule.CAPITAL_READ, Cases.of(lawfulTexts()), CapitalChecks::read),
        new Check<>(Rule.CAPITAL_REFUSED, Cases.of(unlawfulTexts()), CapitalChecks::read),
        new Check<>(Rule.CAPITAL_READ_BACK, anyAmount(), CapitalChecks::readBack));
  }

  /** An amount with all its lawful forms. */
  private record Amount(long fen, List<String> forms) {}

  /** A text with the amount that it is; without one, when it is none. */
  private record Text(String text, OptionalLong fen) {}

  private static List<Amount> amounts() {
    return Vectors.of("capital-vectors.csv").stream()
        .map(
            row ->
                new Amount(
                    Money.yuan(row.get(0)).fen(),
                    Stream.concat(
                            Stream.of(row.get(1), row.get(3)), Arrays.stream(row.get(2).split(" ")))
                        .filter(form -> !form.isEmpty())
                        .distinct()
                        .toList()))
        .filter(amount -> amount.fen <= MOST)
        .toList();
  }

  private static List<Text> lawfulTexts() {
    return Stream.concat(
            amounts().stream()
                .flatMap(a -> a.forms.stream().map(form -> new Text(form, OptionalLong.of(a.fen)))),
            readings(true)
                .map(row -> new Text(row.get(0), OptionalLong.of(Money.yuan(row.get(2)).fen())))
                .filter(text -> text.fen.getAsLong() >= 0 && text.fen.getAsLong() <= MOST))
        .toList();
  }

  private static List<Text> unlawfulTexts() {
    return readings(false).map(row -> new Text(row.get(0), OptionalLong.empty())).toList();
  }

  private static Stream<List<String>> readings(boolean lawful) {
    return Vectors.of("capital-readings.csv").stream()
        .filter(row -> !row.get(0).contains("·"))
        .filter(row -> row.get(1).equals("VALID") == lawful);
  }

  private static Cases<Long> anyAmount() {
    return Cases.drawn(
        random -> Math.min(MOST, Cases.fen(random) * (1 + random.nextInt(100))), Cases::smallerFen);
  }

  private static Trial written(CapitalAdapter adapter, Amount amount) {
    String written = adapter.write(amount.fen);
    return amount.forms.contains(plain(written))
        ? Trial.KEPT
        : Trial.broken(Money.ofFen(amount.fen), amount.forms.get(0), written);
  }

  private static String plain(String written) {
    return written.replaceFirst("^人民币", "").replaceAll("[圆圓]", "元").replace('正', '整');
  }

  private static Trial lawful(CapitalAdapter adapter, Long fen) {
    Money amount = Money.ofFen(fen);
    String written = adapter.write(fen);
    Checked<Money> read = CapitalAmount.read(written);
    boolean right = read.findings().isEmpty() && read.value().filter(amount::equals).isPresent();
    return right ? Trial.KEPT : Trial.broken(amount, CapitalAmount.write(amount), written);
  }

  private static Trial read(CapitalAdapter adapter, Text text) {
    return Trial.of(text.text, shown(text.fen), shown(answer(adapter, text.text)));
  }

  private static Trial readBack(CapitalAdapter adapter, Long fen) {
    String written = adapter.write(fen);
    return Trial.of(written, shown(OptionalLong.of(fen)), shown(answer(adapter, written)));
  }

  private static OptionalLong answer(CapitalAdapter adapter, String text) {
    try {
      return adapter.read(text);
    } catch (RefusedException e) {
      return OptionalLong.empty();
    }
  }

  private static String shown(OptionalLong fen) {
    return fen.isPresent() ? Money.ofFen(fen.getAsLong()).toString() : "REFUSED";
  }
}
