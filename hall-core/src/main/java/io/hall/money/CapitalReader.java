package io.hall.money;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.money.CapitalGlyph.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads one text by the grammar of {@link CapitalAmount}: once from left to right, with one
 * character of look-ahead, noting departures as it goes and stopping at the first failure.
 */
final class CapitalReader {

  private final CapitalDepartures departures = new CapitalDepartures();
  private final CapitalMarks marks = new CapitalMarks();
  private final CapitalScanner in;
  private final CapitalYuan yuan = new CapitalYuan();

  private @Nullable Finding failure;
  private boolean negative;
  private int minusAt;
  private int zeroAt;
  private int zeroRun;
  private int zeroYuanAt;
  private boolean yuanWritten;

  /** What may follow 元: 2 for 角 and 分, 1 for 分, 0 for neither. */
  private int smallUnitsLeft = 2;

  private int jiao;
  private int fen;

  CapitalReader(String text) {
    in = new CapitalScanner(text, departures);
  }

  Checked<Money> read() {
    readHead();
    readYuan();
    readJiaoAndFen();
    int endAt = in.at();
    boolean whole = readEnd();
    if (failure != null) {
      return Checked.invalid(failure);
    }
    judgeEnd(whole, endAt);
    long size = yuan.value() * 100 + jiao * 10L + fen;
    marks.judgeZeros(size, departures);
    if (negative && size == 0) {
      departures.add(CapitalCode.NEGATIVE_ZERO, minusAt);
    }
    return Checked.of(Money.ofFen(negative ? -size : size), departures.inOrder());
  }

  private void readHead() {
    boolean prefixed = readPrefix();
    minusAt = in.at();
    negative = readMinus();
    if (!prefixed) {
      readPrefix();
    }
  }

  private boolean readPrefix() {
    return in.skip("人民币") || in.skipInsteadOf("人民币", "人民幣");
  }

  private boolean readMinus() {
    String proper = "（负数）";
    return in.skip(proper)
        || in.skipInsteadOf(proper, "(负数)")
        || in.skipInsteadOf(proper, "（負數）")
        || in.skipInsteadOf(proper, "(負數)")
        || in.skipInsteadOf(proper, "负数")
        || in.skipInsteadOf(proper, "負數")
        || in.skip("负")
        || in.skipInsteadOf("负", "負");
  }

  private void readYuan() {
    boolean more = true;
    while (more && failure == null) {
      CapitalGlyph glyph = in.peek();
      more =
          switch (glyph.kind()) {
            case DIGIT -> glyph.isZero() ? zero() : digit(glyph.value());
            case TENS -> place(glyph.value(), 10, in.at());
            case UNIT -> unitWithoutDigit(glyph.value());
            case BIG -> bigUnit(glyph.value());
            case YUAN -> yuanUnit();
            default -> false;
          };
    }
  }

  private boolean zero() {
    zeroRun = zeroAt == 0 ? 1 : zeroRun + 1;
    if (zeroRun == 1) {
      zeroAt = in.at();
    } else if (zeroRun == 2) {
      departures.add(CapitalCode.ZERO_REPEATED, in.at());
    }
    in.take();
    return true;
  }

  private boolean digit(int digit) {
    CapitalGlyph following = in.peekSecond();
    int unitAt = in.atSecond();
    return switch (following.kind()) {
      case UNIT -> place(digit, following.value(), unitAt) && takeOne();
      case JIAO, FEN -> yuan.isStarted() && fail(CapitalCode.TWO_READINGS, in.at());
      default ->
          (zeroAt == 0 && yuan.isUnclear(following))
              ? fail(CapitalCode.TWO_READINGS, in.at())
              : place(digit, 1, in.at());
    };
  }

  /** Takes the present character as {@code digit} times {@code unit}, if that is in order. */
  private boolean place(int digit, int unit, int unitAt) {
    if (yuan.hasOnes()) {
      return fail(CapitalCode.UNIT_MISSING_BETWEEN, in.at());
    }
    if (!yuan.add(digit, unit)) {
      return fail(CapitalCode.WRONG_ORDER, unitAt);
    }
    mark();
    return takeOne();
  }

  private boolean unitWithoutDigit(int unit) {
    if (zeroAt > 0) {
      return zeroWithUnit(unit);
    }
    if (unit != 10 || yuan.isStarted()) {
      return fail(CapitalCode.NUMERAL_MISSING, in.at());
    }
    departures.add(CapitalCode.ONE_MISSING, in.at());
    return place(1, unit, in.at());
  }

  private boolean zeroWithUnit(int unit) {
    if (unit == 10 && !yuan.endsWithHundreds()) {
      return fail(CapitalCode.TWO_READINGS, in.at());
    }
    if (!yuan.add(0, unit)) {
      return fail(CapitalCode.WRONG_ORDER, in.at());
    }
    noteZeroWithUnit();
    return takeOne();
  }

  private boolean bigUnit(int unit) {
    if (!yuan.mayBeMultipliedBy(unit)) {
      return fail(CapitalCode.WRONG_ORDER, in.at());
    }
    boolean number = yuan.hasNumberFor(unit);
    if (!number && zeroAt == 0) {
      return fail(CapitalCode.NUMERAL_MISSING, in.at());
    }
    if (number) {
      noteZeroTooMany();
    } else {
      noteZeroWithUnit();
    }
    yuan.multiplyBy(unit);
    return takeOne();
  }

  private boolean yuanUnit() {
    if (!yuan.isStarted() && zeroAt == 0) {
      return fail(CapitalCode.NUMERAL_MISSING, in.at());
    }
    if (yuan.isStarted()) {
      noteZeroTooMany();
    }
    zeroYuanAt = zeroAt;
    zeroAt = 0;
    yuanWritten = true;
    in.take();
    return false;
  }

  private void readJiaoAndFen() {
    boolean more = smallUnitIsClear();
    while (more && failure == null && smallUnitsLeft > 0) {
      CapitalGlyph glyph = in.peek();
      more =
          switch (glyph.kind()) {
            case DIGIT -> glyph.isZero() ? zero() : smallDigit(glyph.value());
            case JIAO, FEN -> zeroWithSmallUnit(glyph.kind());
            case WHOLE, FOREIGN, END -> false;
            default -> fail(CapitalCode.WRONG_ORDER, in.at());
          };
    }
  }

  private boolean smallUnitIsClear() {
    Kind kind = in.peek().kind();
    boolean yuanLeftOut = yuan.isStarted() && !yuanWritten;
    boolean unclear = failure == null && yuanLeftOut && (kind == Kind.JIAO || kind == Kind.FEN);
    return !unclear || fail(CapitalCode.TWO_READINGS, in.at());
  }

  private boolean smallDigit(int digit) {
    CapitalGlyph following = in.peekSecond();
    return switch (following.kind()) {
      case JIAO, FEN -> placeSmall(digit, following.kind(), in.atSecond()) && takeOne();
      case WHOLE, END -> lastDigitWithoutUnit(digit);
      case DIGIT, TENS -> fail(CapitalCode.UNIT_MISSING_BETWEEN, in.atSecond());
      case FOREIGN -> fail(CapitalCode.FOREIGN_CHARACTER, in.atSecond());
      default -> fail(CapitalCode.WRONG_ORDER, in.atSecond());
    };
  }

  private boolean lastDigitWithoutUnit(int digit) {
    if (smallUnitsLeft == 2) {
      return fail(CapitalCode.TWO_READINGS, in.at());
    }
    departures.add(CapitalCode.LAST_UNIT_MISSING, in.atSecond());
    return placeSmall(digit, Kind.FEN, in.at());
  }

  private boolean placeSmall(int digit, Kind unit, int unitAt) {
    if (!takesSmall(unit)) {
      return fail(CapitalCode.WRONG_ORDER, unitAt);
    }
    if (unit == Kind.JIAO) {
      jiao = digit;
    } else {
      fen = digit;
    }
    mark();
    return takeOne();
  }

  private boolean zeroWithSmallUnit(Kind unit) {
    if (zeroAt == 0) {
      return fail(CapitalCode.NUMERAL_MISSING, in.at());
    }
    if (!takesSmall(unit)) {
      return fail(CapitalCode.WRONG_ORDER, in.at());
    }
    noteZeroWithUnit();
    return takeOne();
  }

  private boolean takesSmall(Kind unit) {
    int left = unit == Kind.JIAO ? 1 : 0;
    boolean inOrder = left < smallUnitsLeft;
    smallUnitsLeft = left;
    return inOrder;
  }

  /** Reads 整, if it is there, and the end, which must be; returns whether 整 was there. */
  private boolean readEnd() {
    boolean nothing = !yuan.isStarted() && !yuanWritten && smallUnitsLeft == 2 && zeroAt == 0;
    if (nothing && in.peek().kind() != Kind.FOREIGN) {
      fail(in.isEmpty() ? CapitalCode.EMPTY : CapitalCode.NUMERAL_MISSING, in.at());
    }
    boolean whole = in.peek().kind() == Kind.WHOLE;
    if (whole) {
      in.take();
    }
    Kind end = in.peek().kind();
    if (end != Kind.END) {
      boolean foreign = end == Kind.FOREIGN;
      fail(foreign ? CapitalCode.FOREIGN_CHARACTER : CapitalCode.TEXT_AFTER_END, in.at());
    }
    return whole;
  }

  private void judgeEnd(boolean whole, int endAt) {
    boolean small = smallUnitsLeft < 2;
    if (yuan.isStarted() || yuanWritten || small) {
      noteZeroTooMany();
    }
    if (zeroYuanAt > 0 && small) {
      departures.add(CapitalCode.ZERO_WITH_UNIT, zeroYuanAt);
    }
    if (!yuanWritten && !small) {
      departures.add(CapitalCode.LAST_UNIT_MISSING, endAt);
    } else if (!whole && !small) {
      departures.add(CapitalCode.WHOLE_MISSING, endAt);
    } else if (whole && smallUnitsLeft == 0) {
      departures.add(CapitalCode.WHOLE_AFTER_FEN, endAt);
    }
  }

  private void mark() {
    marks.add(in.at(), zeroAt);
    zeroAt = 0;
  }

  private void noteZeroWithUnit() {
    departures.add(CapitalCode.ZERO_WITH_UNIT, zeroAt);
    marks.zeroWithUnit();
    zeroAt = 0;
  }

  private void noteZeroTooMany() {
    if (zeroAt > 0) {
      departures.add(CapitalCode.ZERO_TOO_MANY, zeroAt);
      zeroAt = 0;
    }
  }

  private boolean takeOne() {
    in.take();
    return true;
  }

  /** Keeps the first failure, and stops the reading. */
  private boolean fail(CapitalCode code, int position) {
    if (failure == null) {
      failure = Finding.at(code, position);
    }
    return false;
  }
}
