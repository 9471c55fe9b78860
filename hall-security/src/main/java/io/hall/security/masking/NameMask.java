package io.hall.security.masking;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How names are masked; see {@link Masks#name}. */
final class NameMask {

  /** Family names of two characters in use (复姓). */
  private static final Set<String> COMPOUND =
      Set.of(
          "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连",
          "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于",
          "司空", "闾丘", "子车", "亓官", "司寇", "巫马", "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋",
          "夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭", "南门", "羊舌", "微生", "公户", "公玉", "公仪", "梁丘", "公仲",
          "公上", "公门", "公山", "公坚", "左丘", "公伯", "西门", "公祖", "第五", "公乘", "贯丘", "公皙", "南荣", "东里", "东宫",
          "仲长", "子书", "子桑", "即墨", "淳于", "达奚", "褚师", "纳兰", "叶赫", "那拉", "完颜", "耶律", "歐陽", "諸葛", "司馬",
          "東方");

  private static final String DOTS = "·•・‧";

  /** How the names of organisations end; the shorter the ending, the longer the name must be. */
  private static final List<Pattern> ORGANISATIONS =
      List.of(
          Pattern.compile(
              "\\p{IsHan}[\\p{IsHan}A-Za-z0-9（）()·&-]{1,60}"
                  + "(?:公司|集团|事务所|委员会|居委会|村委会|管理处|办事处|服务站|服务中心|幼儿园|医院|学校|大学|学院|中学|小学"
                  + "|银行|支行|分行|合作社|基金会|协会|商会|政府|社区|酒店|宾馆|超市|商店|商行|门市部|经营部|工作室|有限合伙）?)"),
          Pattern.compile("\\p{IsHan}[\\p{IsHan}A-Za-z0-9（）()·&-]{4,60}(?:局|厂|店|站|所|院|部|厅|处|馆)"));

  private NameMask() {}

  static boolean isOrganisation(String name) {
    return ORGANISATIONS.stream().anyMatch(form -> form.matcher(name).matches());
  }

  static String of(String name) {
    int[] letters = withoutMarks(name);
    int shown = shown(letters);
    StringBuilder masked = new StringBuilder(name.length());
    for (int i = 0; i < letters.length; i++) {
      boolean seen = i < shown && Character.isLetter(letters[i]);
      boolean dot = DOTS.indexOf(letters[i]) >= 0;
      masked.appendCodePoint(seen || dot ? letters[i] : '*');
    }
    return masked.toString();
  }

  /** The characters without what changes how the one before looks. */
  private static int[] withoutMarks(String name) {
    int[] all = name.codePoints().toArray();
    int[] kept = new int[all.length];
    int count = 0;
    for (int point : all) {
      if (count == 0 || !isMark(point)) {
        kept[count++] = point;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  private static int shown(int[] letters) {
    if (letters.length < 2) {
      return 0;
    }
    boolean compound = letters.length > 2 && COMPOUND.contains(new String(letters, 0, 2));
    return compound ? 2 : 1;
  }
}
