package io.hall.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All lawful forms of an amount, found in another way than the library's: every digit is spelled
 * with its unit first, zeros too, and what the rules leave out is then struck from the text.
 */
final class LawfulForms {

  private static final String NUMERALS = "零壹贰叁肆伍陆柒捌玖";

  private LawfulForms() {}

  /** Returns the forms in plain characters: 元, 整, no prefix, no sign. */
  static Set<String> of(long fen) {
    long yuan = fen / 100;
    Set<String> forms = new TreeSet<>();
    for (String whole : yuanForms(yuan)) {
      for (String small : smallForms(yuan, (int) (fen % 100))) {
        forms.add(whole + small);
      }
    }
    return forms;
  }

  /** Returns {@code text} in plain characters, without prefix and sign. */
  static String plain(String text) {
    return text.replaceFirst("^(人民币)?(（负数）|负)?(人民币)?", "")
        .replaceAll("[圆圓]", "元")
        .replace('正', '整')
        .replace('貳', '贰')
        .replace('陸', '陆')
        .replace('萬', '万')
        .replace('億', '亿');
  }

  private static List<String> yuanForms(long yuan) {
    if (yuan == 0) {
      return List.of("");
    }
    String digits = "%016d".formatted(yuan);
    List<String> forms = List.of("");
    String[] units = {"万", "", "万", ""};
    for (int group = 0; group < 4; group++) {
      String four = digits.substring(group * 4, group * 4 + 4);
      char before = group == 0 ? '9' : digits.charAt(group * 4 - 1);
      forms = withGroup(forms, four, before, units[group]);
      forms = group == 1 ? forms.stream().map(LawfulForms::closedByYi).toList() : forms;
    }
    return forms.stream().map(form -> form + "元").toList();
  }

  private static String closedByYi(String form) {
    return form.isEmpty() ? "" : form + "亿";
  }

  private static List<String> withGroup(List<String> forms, String four, char before, String unit) {
    if (four.equals("0000")) {
      return forms;
    }
    String spelled = spelled(four) + unit;
    List<String> longer = new ArrayList<>();
    for (String form : forms) {
      boolean first = form.isEmpty();
      longer.add(first && spelled.startsWith("零") ? spelled.substring(1) : form + spelled);
      if (!first && before == '0' && !spelled.startsWith("零")) {
        longer.add(form + "零" + spelled);
      }
    }
    return longer;
  }

  /** 1005 is 壹仟零佰零拾伍, then 壹仟零零伍, then 壹仟零伍. */
  private static String spelled(String four) {
    String[] units = {"仟", "佰", "拾", ""};
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      all.append(NUMERALS.charAt(four.charAt(i) - '0')).append(units[i]);
    }
    return all.toString().replaceAll("零[仟佰拾]", "零").replaceAll("零+", "零").replaceFirst("零$", "");
  }

  private static Set<String> smallForms(long yuan, int small) {
    int jiao = small / 10;
    int fen = small % 10;
    String jiaoText = jiao == 0 ? "" : NUMERALS.charAt(jiao) + "角";
    String fenText = fen == 0 ? "" : NUMERALS.charAt(fen) + "分";
    if (small == 0) {
      return Set.of(yuan == 0 ? "零元整" : "整");
    }
    if (jiao == 0) {
      return Set.of((yuan == 0 ? "" : "零") + fenText);
    }
    Set<String> zeros = yuan > 0 && yuan % 10 == 0 ? Set.of("", "零") : Set.of("");
    Set<String> ends = fen == 0 ? Set.of("", "整") : Set.of(fenText);
    return zeros.stream()
        .flatMap(zero -> ends.stream().map(end -> zero + jiaoText + end))
        .collect(Collectors.toSet());
  }
}
