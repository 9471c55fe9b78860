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
    CapitalHead head = CapitalHead.read(in);
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
    if (head.negative() && size == 0) {
      departures.add(CapitalCode.NEGATIVE_ZERO, head.minusAt());
    }
    return Checked.of(Money.ofFen(head.negative() ? -size : size), departures.inOrder());
  }

  private void readYuan() {
    while (failure == null && in.peek().countsYuan() && !in.isSmallAmount()) {
      CapitalGlyph glyph = in.peek();
      switch (glyph.kind()) {
        case DIGIT -> numeral(glyph);
        case TENS -> place(glyph.value(), 10, in.at(), 1);
        case UNIT -> unitWithoutDigit(glyph.value());
        default -> bigUnit(glyph.value());
      }
    }
    if (failure == null && in.peek().kind() == Kind.YUAN) {
      yuanUnit();
    }
  }

  private void numeral(CapitalGlyph glyph) {
    CapitalGlyph following = in.peekSecond();
    if (glyph.isZero()) {
      zero();
    } else if (following.kind() == Kind.UNIT) {
      place(glyph.value(), following.value(), in.atSecond(), 2);
    } else if (zeroAt == 0 && yuan.isUnclear(following)) {
      fail(CapitalCode.TWO_READINGS, in.at());
    } else {
      place(glyph.value(), 1, in.at(), 1);
    }
  }

  private void zero() {
    zeroRun = zeroAt == 0 ? 1 : zeroRun + 1;
    if (zeroRun == 1) {
      zeroAt = in.at();
    } else if (zeroRun == 2) {
      departures.add(CapitalCode.ZERO_REPEATED, in.at());
    }
    in.take();
  }

  /** Takes as many {@code characters} for {@code digit} times {@code unit}, if that is in order. */
  private void place(int digit, int unit, int unitAt, int characters) {
    if (yuan.hasOnes()) {
      fail(CapitalCode.UNIT_MISSING_BETWEEN, in.at());
    } else if (!yuan.add(digit, unit)) {
      fail(CapitalCode.WRONG_ORDER, unitAt);
    } else {
      mark();
      in.take(characters);
    }
  }

  private void unitWithoutDigit(int unit) {
    if (zeroAt > 0) {
      zeroWithUnit(unit);
    } else if (unit != 10 || yuan.isStarted()) {
      fail(CapitalCode.NUMERAL_MISSING, in.at());
    } else {
      departures.add(CapitalCode.ONE_MISSING, in.at());
      place(1, unit, in.at(), 1);
    }
  }

  private void zeroWithUnit(int unit) {
    if (unit == 10 && !yuan.endsWithHundreds()) {
      fail(CapitalCode.TWO_READINGS, in.at());
    } else if (!yuan.add(0, unit)) {
      fail(CapitalCode.WRONG_ORDER, in.at());
    } else {
      noteZeroWithUnit();
      in.take();
    }
  }

  private void bigUnit(int unit) {
    boolean number = yuan.hasNumberFor(unit);
    if (!yuan.mayBeMultipliedBy(unit)) {
      fail(CapitalCode.WRONG_ORDER, in.at());
    } else if (!number && zeroAt == 0) {
      fail(CapitalCode.NUMERAL_MISSING, in.at());
    } else {
      noteZeroBeforeBigUnit(number);
      yuan.multiplyBy(unit);
      in.take();
    }
  }

  private void noteZeroBeforeBigUnit(boolean number) {
    if (number) {
      noteZeroTooMany();
    } else {
      noteZeroWithUnit();
    }
  }

  private void yuanUnit() {
    if (yuan.isStarted()) {
      noteZeroTooMany();
    } else if (zeroAt == 0) {
      fail(CapitalCode.NUMERAL_MISSING, in.at());
    }
    zeroYuanAt = zeroAt;
    zeroAt = 0;
    yuanWritten = true;
    in.take();
  }

  private void readJiaoAndFen() {
    boolean yuanLeftOut = yuan.isStarted() && !yuanWritten;
    if (yuanLeftOut && (in.isSmallAmount() || in.peek().isSmallUnit())) {
      fail(CapitalCode.TWO_READINGS, in.at());
    }
    while (failure == null && smallUnitsLeft > 0 && !in.peek().mayEnd()) {
      CapitalGlyph glyph = in.peek();
      switch (glyph.kind()) {
        case DIGIT -> smallNumeral(glyph);
        case JIAO, FEN -> zeroWithSmallUnit(glyph.kind());
        default -> fail(CapitalCode.WRONG_ORDER, in.at());
      }
    }
  }

  private void smallNumeral(CapitalGlyph glyph) {
    if (glyph.isZero()) {
      zero();
      return;
    }
    switch (in.peekSecond().kind()) {
      case JIAO, FEN -> placeSmall(glyph.value(), in.peekSecond().kind(), 2);
      case WHOLE, END -> lastDigitWithoutUnit(glyph.value());
      case DIGIT, TENS -> fail(CapitalCode.UNIT_MISSING_BETWEEN, in.atSecond());
      case FOREIGN -> fail(CapitalCode.FOREIGN_CHARACTER, in.atSecond());
      default -> fail(CapitalCode.WRONG_ORDER, in.atSecond());
    }
  }

  private void lastDigitWithoutUnit(int digit) {
    if (smallUnitsLeft == 2) {
      fail(CapitalCode.TWO_READINGS, in.at());
    } else {
      departures.add(CapitalCode.LAST_UNIT_MISSING, in.atSecond());
      placeSmall(digit, Kind.FEN, 1);
    }
  }

  private void placeSmall(int digit, Kind unit, int characters) {
    if (!takesSmall(unit)) {
      fail(CapitalCode.WRONG_ORDER, in.atSecond());
      return;
    }
    if (unit == Kind.JIAO) {
      jiao = digit;
    } else {
      fen = digit;
    }
    mark();
    in.take(characters);
  }

  private void zeroWithSmallUnit(Kind unit) {
    if (zeroAt == 0) {
      fail(CapitalCode.NUMERAL_MISSING, in.at());
    } else if (!takesSmall(unit)) {
      fail(CapitalCode.WRONG_ORDER, in.at());
    } else {
      noteZeroWithUnit();
      in.take();
    }
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

  /** Keeps the first failure, and so stops the reading. */
  private void fail(CapitalCode code, int position) {
    if (failure == null) {
      failure = Finding.at(code, position);
    }
  }
}
