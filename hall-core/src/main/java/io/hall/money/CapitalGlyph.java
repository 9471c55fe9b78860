package io.hall.money;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one character means in an amount.
 *
 * @param kind its part of speech
 * @param value the digit, or the number a unit multiplies by
 * @param proper the characters to be written for it
 * @param lawful whether the rules allow this very character
 */
record CapitalGlyph(Kind kind, int value, String proper, boolean lawful) {

  /** The parts of speech. */
  enum Kind {
    /** 零 and 壹 to 玖. */
    DIGIT,
    /** A numeral and 拾 in one character, such as 廿. */
    TENS,
    /** 拾, 佰, 仟. */
    UNIT,
    /** 万, 亿. */
    BIG,
    /** 元. */
    YUAN,
    /** 角. */
    JIAO,
    /** 分. */
    FEN,
    /** 整. */
    WHOLE,
    /** None of an amount's characters. */
    FOREIGN,
    /** The end of the text. */
    END
  }

  static final int WAN = 10_000;
  static final int YI = 100_000_000;

  static final CapitalGlyph END = new CapitalGlyph(Kind.END, 0, "", true);

  private static final CapitalGlyph FOREIGN = new CapitalGlyph(Kind.FOREIGN, 0, "", false);

  /** The character from which {@link #GLYPHS} counts. */
  private static final char FIRST;

  private static final CapitalGlyph[] GLYPHS;

  static {
    TreeMap<Character, CapitalGlyph> all = new TreeMap<>();
    addDigits(all);
    add(all, Kind.TENS, 2, "贰拾", "", "廿念");
    add(all, Kind.TENS, 3, "叁拾", "", "卅");
    add(all, Kind.TENS, 4, "肆拾", "", "卌");
    add(all, Kind.UNIT, 10, "拾", "拾", "十");
    add(all, Kind.UNIT, 100, "佰", "佰", "百");
    add(all, Kind.UNIT, 1_000, "仟", "仟", "千");
    add(all, Kind.BIG, WAN, "万", "万萬", "");
    add(all, Kind.BIG, YI, "亿", "亿億", "");
    add(all, Kind.YUAN, 0, "元", "元圆圓", "块塊");
    add(all, Kind.JIAO, 0, "角", "角", "毛");
    add(all, Kind.FEN, 0, "分", "分", "");
    add(all, Kind.WHOLE, 0, "整", "整正", "");
    FIRST = all.firstKey();
    GLYPHS = new CapitalGlyph[all.lastKey() - FIRST + 1];
    Arrays.fill(GLYPHS, FOREIGN);
    all.forEach((character, glyph) -> GLYPHS[character - FIRST] = glyph);
  }

  /** Returns what the character {@code codePoint} means. */
  static CapitalGlyph of(int codePoint) {
    int index = codePoint - FIRST;
    return index < 0 || index >= GLYPHS.length ? FOREIGN : GLYPHS[index];
  }

  /** Whether this is the numeral 零, however written. */
  boolean isZero() {
    return kind == Kind.DIGIT && value == 0;
  }

  /** Whether this is a numeral, or a unit of whole yuan other than 元. */
  boolean countsYuan() {
    return switch (kind) {
      case DIGIT, TENS, UNIT, BIG -> true;
      default -> false;
    };
  }

  /** Whether this is 角 or 分. */
  boolean isSmallUnit() {
    return kind == Kind.JIAO || kind == Kind.FEN;
  }

  /** Whether this cannot continue an amount, only end it or spoil it. */
  boolean mayEnd() {
    return switch (kind) {
      case WHOLE, FOREIGN, END -> true;
      default -> false;
    };
  }

  private static void addDigits(Map<Character, CapitalGlyph> all) {
    add(all, Kind.DIGIT, 0, "零", "零", "〇○◯另");
    add(all, Kind.DIGIT, 1, "壹", "壹", "一弌壱");
    add(all, Kind.DIGIT, 2, "贰", "贰貳", "二两兩弍弐貮");
    add(all, Kind.DIGIT, 3, "叁", "叁", "三弎参參叄叅");
    add(all, Kind.DIGIT, 4, "肆", "肆", "四");
    add(all, Kind.DIGIT, 5, "伍", "伍", "五");
    add(all, Kind.DIGIT, 6, "陆", "陆陸", "六");
    add(all, Kind.DIGIT, 7, "柒", "柒", "七漆");
    add(all, Kind.DIGIT, 8, "捌", "捌", "八");
    add(all, Kind.DIGIT, 9, "玖", "玖", "九");
  }

  private static void add(
      Map<Character, CapitalGlyph> all,
      Kind kind,
      int value,
      String proper,
      String lawful,
      String tolerated) {
    lawful.chars().forEach(c -> all.put((char) c, new CapitalGlyph(kind, value, proper, true)));
    tolerated.chars().forEach(c -> all.put((char) c, new CapitalGlyph(kind, value, proper, false)));
  }
}
