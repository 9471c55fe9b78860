package io.hall.money;

/**
 * The choices that the rules leave to the writer of a capital amount (中文大写金额的写法).
 *
 * <pre>{@code
 * CapitalAmount.write(amount, CapitalStyle.CANONICAL.with(YuanCharacter.ROUND)); // 伍佰圆整
 * }</pre>
 *
 * <p>Immutable. Every combination is lawful by the PBoC rules on filling in bills (银发〔1997〕393号,
 * annex 1); with {@code wholeAfterJiao} it satisfies the MoF accounting rules (《会计基础工作规范》, article
 * 52) too. How a negative amount is written, neither says.
 *
 * @param yuan 元 or 圆
 * @param whole 整 or 正
 * @param zeros which of the optional 零 are written
 * @param wholeAfterJiao whether an amount that ends with 角 ends with 整
 * @param prefix whether 人民币 stands in front
 * @param minus how a negative amount begins; the prefix stands before it
 */
public record CapitalStyle(
    YuanCharacter yuan,
    WholeCharacter whole,
    OptionalZeros zeros,
    boolean wholeAfterJiao,
    boolean prefix,
    Minus minus) {

  /** 壹拾元零伍角整: for receipts. */
  public static final CapitalStyle CANONICAL =
      new CapitalStyle(
          YuanCharacter.PLAIN,
          WholeCharacter.NEAT,
          OptionalZeros.AFTER_YUAN,
          true,
          false,
          Minus.BRACKETED);

  /** The same with 圆, as VAT invoices print it. */
  public static final CapitalStyle INVOICE = CANONICAL.with(YuanCharacter.ROUND);

  /** The character for yuan. */
  public enum YuanCharacter {
    /** 元, usual on receipts. */
    PLAIN("元"),
    /** 圆, usual on invoices. */
    ROUND("圆");

    private final String text;

    YuanCharacter(String text) {
      this.text = text;
    }

    /** The character itself. */
    public String text() {
      return text;
    }
  }

  /** The character that closes an amount without fen. */
  public enum WholeCharacter {
    /** 整. */
    NEAT("整"),
    /** 正. */
    STRAIGHT("正");

    private final String text;

    WholeCharacter(String text) {
      this.text = text;
    }

    /** The character itself. */
    public String text() {
      return text;
    }
  }

  /**
   * Which of the optional 零 are written: where the digit before 万, 亿 or 元 is zero and the next one
   * written is 仟 or 角.
   */
  public enum OptionalZeros {
    /** Behind 元 alone: 壹拾万柒仟元零伍角叁分. */
    AFTER_YUAN(false, true),
    /** Behind 万 and 亿 alone: 壹拾万零柒仟元伍角叁分. */
    AFTER_WAN(true, false),
    /** Everywhere: 壹拾万零柒仟元零伍角叁分. */
    ALL(true, true),
    /** Nowhere: 壹拾万柒仟元伍角叁分. */
    NONE(false, false);

    private final boolean afterWan;
    private final boolean afterYuan;

    OptionalZeros(boolean afterWan, boolean afterYuan) {
      this.afterWan = afterWan;
      this.afterYuan = afterYuan;
    }

    /** Whether one is written before the digit of 10 to the {@code power} fen. */
    boolean before(int power) {
      return power == 1 ? afterYuan : afterWan;
    }
  }

  /** How a negative amount begins. */
  public enum Minus {
    /** （负数）, as VAT invoices print it. */
    BRACKETED("（负数）"),
    /** 负. */
    PLAIN("负");

    private final String text;

    Minus(String text) {
      this.text = text;
    }

    /** The characters themselves. */
    public String text() {
      return text;
    }
  }

  /** Returns this style with another character for yuan. */
  public CapitalStyle with(YuanCharacter other) {
    return new CapitalStyle(other, whole, zeros, wholeAfterJiao, prefix, minus);
  }

  /** Returns this style with another closing character. */
  public CapitalStyle with(WholeCharacter other) {
    return new CapitalStyle(yuan, other, zeros, wholeAfterJiao, prefix, minus);
  }

  /** Returns this style with other optional zeros. */
  public CapitalStyle with(OptionalZeros other) {
    return new CapitalStyle(yuan, whole, other, wholeAfterJiao, prefix, minus);
  }

  /** Returns this style with another beginning of negative amounts. */
  public CapitalStyle with(Minus other) {
    return new CapitalStyle(yuan, whole, zeros, wholeAfterJiao, prefix, other);
  }

  /** Returns this style with or without 整 behind 角. */
  public CapitalStyle withWholeAfterJiao(boolean written) {
    return new CapitalStyle(yuan, whole, zeros, written, prefix, minus);
  }

  /** Returns this style with or without 人民币 in front. */
  public CapitalStyle withPrefix(boolean written) {
    return new CapitalStyle(yuan, whole, zeros, wholeAfterJiao, written, minus);
  }
}
