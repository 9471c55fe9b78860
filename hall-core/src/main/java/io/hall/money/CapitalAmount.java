package io.hall.money;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Amounts in capital characters (中文大写金额), written and read: 1714.82 is 壹仟柒佰壹拾肆元捌角贰分.
 *
 * <pre>{@code
 * CapitalAmount.write(Money.yuan("107000.53")); // 壹拾万柒仟元零伍角叁分
 * CapitalAmount.read("壹拾万零柒仟元伍角叁分").orThrow(); // 107000.53
 * }</pre>
 *
 * <p>Amounts reach from −9 999 999 999 999 999.99 to 9 999 999 999 999 999.99. The rules are those
 * of the PBoC on filling in bills (银发〔1997〕393号, annex 1) and of the MoF accounting rules
 * (《会计基础工作规范》, article 52).
 *
 * <h2>What is lawful</h2>
 *
 * <p>An optional 人民币 and, for a negative amount, （负数） or 负, in either order; then the amount in
 * 壹贰叁肆伍陆柒捌玖 with 拾佰仟万亿元角分, where 貳陸萬億圓圆 and 正 for 整 serve as well. Above 亿 the numeral counts on
 * with 万: 壹万亿. Ten is 壹拾. Between two digits that are not zero and not neighbours stands one 零,
 * directly before the second; it may be left out before 角 if the digit of 元 is zero, and before 仟
 * if the digit of 万 or 亿 before it is zero, each time independently. 整 stands behind 元 if that is
 * the end, may stand behind 角, and never behind 分. Nothing is 零元整.
 *
 * <h2>What is read besides</h2>
 *
 * <p>A text that departs from this and still has exactly one possible amount is SUSPECT, with one
 * finding for every departure (of each kind, the first eight): gaps; a missing, superfluous or
 * repeated 零; 零 with a unit, as on forms with printed units (壹仟零佰零拾伍元); 拾 without 壹 at the
 * beginning; missing or superfluous 整; the last unit left out; numerals and units of ordinary
 * writing such as 一二两〇十廿百千块毛, and traditional ones beyond those named.
 *
 * <h2>What has two readings</h2>
 *
 * <p>A text is refused as ambiguous when one character left out at different places would have made
 * it from different amounts:
 *
 * <ul>
 *   <li>a bare digit directly behind 佰, 仟, 万 or 亿: 壹佰伍 is 150 in speech, and 105 with 零 forgotten;
 *       the same before 元, 万 or 亿. With 零 before it (壹佰零伍) or a unit of its own (壹万伍佰) it is clear;
 *   <li>a last digit directly behind 元 without a unit: 壹元伍 and 壹元零伍 lack 角 or 分. Behind 角 only 分
 *       can follow, so 壹元伍角贰 is clear;
 *   <li>角 or 分 behind a longer number without 元: 壹佰贰拾叁角;
 *   <li>零拾, unless directly behind 佰: no tens, or ten.
 * </ul>
 *
 * <p>Ordinary digits (1, １), 兆, punctuation and every other character are refused where they stand.
 */
public final class CapitalAmount {

  /** The largest amount that can be written: 9 999 999 999 999 999.99. */
  public static final Money MAX = Money.ofFen(CapitalDigits.MAX_FEN);

  private CapitalAmount() {}

  /**
   * Writes an amount as receipts have it, such as 壹拾元零伍角整.
   *
   * @throws CheckFailedException with {@code CAPITAL-008} if its size exceeds {@link #MAX}
   */
  public static String write(Money amount) {
    return write(amount, CapitalStyle.CANONICAL);
  }

  /**
   * Writes an amount in {@code style}.
   *
   * @throws CheckFailedException with {@code CAPITAL-008} if its size exceeds {@link #MAX}
   */
  public static String write(Money amount, CapitalStyle style) {
    if (amount.compareTo(MAX) > 0 || amount.compareTo(MAX.negated()) < 0) {
      throw new CheckFailedException(Finding.of(CapitalCode.TOO_LARGE).with("max", MAX));
    }
    return new CapitalWriter(amount.abs().fen(), style).write(amount.isNegative());
  }

  /**
   * Reads an amount in capital characters. It never throws, and takes time in proportion to the
   * length of the text.
   *
   * @return VALID for a lawful text, SUSPECT for another with exactly one possible amount, INVALID
   *     for any other; every finding stands at a 1-based code point position
   */
  public static Checked<Money> read(String text) {
    return new CapitalReader(text).read();
  }

  /**
   * Reads an amount in capital characters that must agree with the same amount in figures, as it
   * must on every bill (票据法, article 8).
   *
   * @return as {@link #read} does, and {@code CAPITAL-009} if the two differ
   */
  public static Checked<Money> read(String text, Money figures) {
    Checked<Money> capital = read(text);
    if (capital.value().isEmpty() || capital.value().get().equals(figures)) {
      return capital;
    }
    List<Finding> findings = new ArrayList<>(capital.findings());
    findings.add(Finding.of(CapitalCode.DISAGREES));
    return Checked.invalid(findings);
  }
}
