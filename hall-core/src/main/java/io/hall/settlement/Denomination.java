package io.hall.settlement;

import io.hall.money.Money;
import java.util.Arrays;
import java.util.Optional;

/** The notes and coins of renminbi (券别) that a drawer may hold, largest first. */
public enum Denomination {
  /** 100 yuan. */
  YUAN_100(100_00),
  /** 50 yuan. */
  YUAN_50(50_00),
  /** 20 yuan. */
  YUAN_20(20_00),
  /** 10 yuan. */
  YUAN_10(10_00),
  /** 5 yuan. */
  YUAN_5(5_00),
  /** 2 yuan; no longer issued, still lawful. */
  YUAN_2(2_00),
  /** 1 yuan. */
  YUAN_1(1_00),
  /** 5 jiao. */
  JIAO_5(50),
  /** 2 jiao; no longer issued, still lawful. */
  JIAO_2(20),
  /** 1 jiao. */
  JIAO_1(10),
  /** 5 fen. */
  FEN_5(5),
  /** 2 fen. */
  FEN_2(2),
  /** 1 fen. */
  FEN_1(1);

  private final long fen;

  Denomination(long fen) {
    this.fen = fen;
  }

  /** What one piece is worth. */
  public Money face() {
    return Money.ofFen(fen);
  }

  /** Returns the denomination of this face value, if there is one. */
  public static Optional<Denomination> of(Money face) {
    return Arrays.stream(values()).filter(d -> d.face().equals(face)).findFirst();
  }
}
