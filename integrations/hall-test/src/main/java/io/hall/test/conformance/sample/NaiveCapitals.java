package io.hall.test.conformance.sample;

import io.hall.test.conformance.CapitalAdapter;

/** Every digit with its unit behind it, zeros too. It reads nothing. */
final class NaiveCapitals implements CapitalAdapter {

  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String UNITS = "分角元拾佰仟万拾佰仟亿拾佰仟";

  @Override
  public String write(long fen) {
    StringBuilder text = new StringBuilder();
    long left = fen;
    for (int place = 0; left > 0; place++) {
      text.insert(0, UNITS.charAt(place)).insert(0, DIGITS.charAt((int) (left % 10)));
      left /= 10;
    }
    return text.toString();
  }
}
