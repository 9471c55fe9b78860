package io.hall.money;

/** Writes one amount in capital characters. */
final class CapitalWriter {

  private static final String NUMERALS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] UNITS = {"", "拾", "佰", "仟"};

  private final CapitalStyle style;
  private final long fen;
  private final StringBuilder out = new StringBuilder(48);

  /** Prepares to write {@code fen} fen, without a sign. */
  CapitalWriter(long fen, CapitalStyle style) {
    this.fen = fen;
    this.style = style;
  }

  String write(boolean negative) {
    if (style.prefix()) {
      out.append("人民币");
    }
    if (negative) {
      out.append(style.minus().text());
    }
    writeDigits();
    if (fen % 10 == 0 && (fen % 100 == 0 || style.wholeAfterJiao())) {
      out.append(style.whole().text());
    }
    return out.toString();
  }

  private void writeDigits() {
    if (fen == 0) {
      out.append('零').append(style.yuan().text());
    }
    int above = -1;
    for (int power = CapitalDigits.TOP; power >= 0; power--) {
      int digit = CapitalDigits.digit(fen, power);
      if (digit != 0) {
        writeZero(above, power);
        out.append(NUMERALS.charAt(digit)).append(unit(power));
        above = power;
      }
      writeBigUnit(power);
    }
  }

  private void writeZero(int above, int power) {
    if (CapitalDigits.allowsZero(above, power)
        && (!CapitalDigits.isOptional(power) || style.zeros().before(power))) {
      out.append('零');
    }
  }

  private static String unit(int power) {
    return switch (power) {
      case 0 -> "分";
      case 1 -> "角";
      default -> UNITS[(power - CapitalDigits.YUAN) % 4];
    };
  }

  private void writeBigUnit(int power) {
    switch (power) {
      case CapitalDigits.WAN_YI, CapitalDigits.WAN ->
          out.append(CapitalDigits.hasGroup(fen, power) ? "万" : "");
      case CapitalDigits.YI -> out.append(CapitalDigits.reaches(fen, power) ? "亿" : "");
      case CapitalDigits.YUAN ->
          out.append(CapitalDigits.reaches(fen, power) ? style.yuan().text() : "");
      default -> {}
    }
  }
}
