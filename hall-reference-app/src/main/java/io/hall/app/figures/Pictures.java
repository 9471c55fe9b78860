package io.hall.app.figures;

import io.hall.app.customer.Charges.Collected;
import io.hall.document.Chart;
import io.hall.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes pictures of amounts, with the words of the reader's language. */
@Component
public final class Pictures {

  private static final long WHOLE = 1_000;

  private final MessageSource messages;

  Pictures(MessageSource messages) {
    this.messages = messages;
  }

  /** Returns a text of the pages. */
  public String say(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }

  /** Returns the name of a constant: {@code category.ARREARS}. */
  public <E extends Enum<E>> Function<E, String> named(String prefix) {
    return constant -> say(prefix + "." + constant.name());
  }

  /**
   * Returns the picture of amounts; none if there are none.
   *
   * @param key names the title among the texts of the pages
   */
  public <K> Optional<Picture> of(
      String key, Map<? extends K, Money> amounts, Function<K, String> label) {
    List<Chart.Bar> bars = new ArrayList<>();
    amounts.forEach(
        (of, amount) -> bars.add(new Chart.Bar(label.apply(of), amount.fen(), amount.toString())));
    Money sum = Money.sum(amounts.values());
    return picture(key, say("figures.about", bars.size(), sum), bars, 0);
  }

  /** Returns the picture of how much of the charges was paid, in parts of a thousand. */
  <K extends Enum<K>> Optional<Picture> rates(
      String key, Map<K, Collected> collected, Function<K, String> label) {
    List<Chart.Bar> bars = new ArrayList<>();
    collected.forEach(
        (of, amounts) ->
            bars.add(
                new Chart.Bar(label.apply(of), amounts.perMille(), percent(amounts.perMille()))));
    return picture(key, say("figures.about-rate", bars.size()), bars, WHOLE);
  }

  static String percent(long perMille) {
    return perMille / 10 + "." + perMille % 10 + "%";
  }

  private Optional<Picture> picture(String key, String about, List<Chart.Bar> bars, long whole) {
    return bars.isEmpty()
        ? Optional.empty()
        : Optional.of(Picture.of(key.replace('.', '-'), say(key), about, new Chart(bars), whole));
  }
}
