package io.hall.conduct.wording;

import io.hall.csv.RuleFile;
import io.hall.csv.RuleRow;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which characters count as the same (字形归一): full-width as half-width, traditional as simplified,
 * and those that are often typed for each other. Particles of mood count for nothing.
 */
final class Letters {

  static final List<String> COLUMNS = List.of("kind", "characters", "sign");

  /** What a character without weight folds to. */
  static final int NOTHING = -1;

  private final Map<Integer, Integer> signs;

  private Letters(Map<Integer, Integer> signs) {
    this.signs = signs;
  }

  static Letters of(RuleFile file) {
    Map<Integer, Integer> signs = new HashMap<>();
    for (RuleRow row : file.rows()) {
      int sign = row.optional("sign").map(s -> s.codePointAt(0)).orElse(NOTHING);
      row.requiredText("characters", "囉羅")
          .ifPresent(all -> all.codePoints().forEach(c -> signs.put(c, sign)));
    }
    return new Letters(signs);
  }

  /** Returns the compatible forms of a code point: itself, unless it is a form of others. */
  static int[] plain(int codePoint) {
    if (codePoint < 0x80 || (codePoint >= 0x3400 && codePoint <= 0x9FFF)) {
      return new int[] {codePoint};
    }
    String one = Character.toString(codePoint);
    return Normalizer.normalize(one, Normalizer.Form.NFKC).codePoints().toArray();
  }

  /** Returns the sign that a plain code point stands for, or {@link #NOTHING}. */
  int sign(int plain) {
    return isWritten(plain) ? signs.getOrDefault(plain, plain) : NOTHING;
  }

  private static boolean isWritten(int plain) {
    return Character.isLetterOrDigit(plain)
        && Character.getType(plain) != Character.MODIFIER_LETTER
        && !isFiller(plain);
  }

  /** Letters by name that nobody sees. */
  private static boolean isFiller(int plain) {
    return plain == 0x115F || plain == 0x1160 || plain == 0x17B4 || plain == 0x17B5;
  }
}
