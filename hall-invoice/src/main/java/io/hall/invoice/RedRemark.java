package io.hall.invoice;

import io.hall.check.Checked;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The remark of a red invoice (红字发票备注), which names the blue one: written in the platform's words,
 * read in the variants that are seen.
 */
final class RedRemark {

  private static final Pattern DIGITAL =
      Pattern.compile(
          "被红冲蓝字数电(?:票|发票)号码[:：] {0,4}([0-9]{20})(?![0-9])"
              + "(?:\\s{0,8}红字发票信息确认单编号[:：] {0,4}([0-9]{20})(?![0-9]))?");
  private static final Pattern LEGACY =
      Pattern.compile(
          "对应正数发票代码[:：] {0,4}([0-9]{10}|[0-9]{12})\\s{0,8}号码[:：] {0,4}([0-9]{8})(?![0-9])");

  private RedRemark() {}

  static String write(RedReference red) {
    if (red.blue() instanceof LegacyNumber legacy) {
      return "对应正数发票代码:" + legacy.code() + "号码:" + legacy.number();
    }
    return "被红冲蓝字数电票号码："
        + red.blue().text()
        + red.form().map(form -> " 红字发票信息确认单编号：" + form.value()).orElse("");
  }

  /** Returns what is named anywhere in {@code remark}; nothing if nothing is. */
  static Optional<RedReference> read(String remark) {
    if (!remark.contains("号码")) {
      return Optional.empty(); // as nearly all blue ones
    }
    Matcher digital = DIGITAL.matcher(remark);
    if (digital.find()) {
      Optional<ConfirmationNumber> form =
          Optional.ofNullable(digital.group(2))
              .map(ConfirmationNumber::parse)
              .flatMap(Checked::value);
      return Optional.of(new RedReference(new DigitalNumber(digital.group(1)), form));
    }
    Matcher legacy = LEGACY.matcher(remark);
    return legacy.find()
        ? Optional.of(
            new RedReference(new LegacyNumber(legacy.group(1), legacy.group(2)), Optional.empty()))
        : Optional.empty();
  }
}
