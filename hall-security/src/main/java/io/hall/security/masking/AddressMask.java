package io.hall.security.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How addresses are masked; see {@link Masks#address}. */
final class AddressMask {

  private static final String HIDDEN = "***";

  /** No more is ever shown: longer than any district and compound together. */
  private static final int MOST = 40;

  private static final String DISTRICT =
      "(?:\\p{IsHan}{1,9}?(?:自治区|自治州|自治县|地区|街道|(?<!小|社)区|省|市|县|旗|镇|乡)){0,4}";
  private static final String STREET = "(?:\\p{IsHan}{1,9}?(?:大道|胡同|路|街|道|巷)(?:[0-9]{1,5}号)?)?";
  private static final String COMPOUND =
      "\\p{IsHan}{1,12}(?:小区|社区|花园|家园|新村|公寓|家属院|大厦|广场|新城|花苑|嘉园|庄园|苑|城|府|湾|庭|邸|村)";

  private static final Pattern TO_DISTRICT = Pattern.compile(DISTRICT);
  private static final Pattern TO_COMPOUND = Pattern.compile(DISTRICT + STREET + COMPOUND);

  private AddressMask() {}

  static String toDistrict(String address) {
    return masked(address, TO_DISTRICT.matcher(address));
  }

  static String toCompound(String address) {
    Matcher compound = TO_COMPOUND.matcher(address);
    return compound.lookingAt() && compound.end() <= MOST
        ? address.substring(0, compound.end()) + HIDDEN
        : toDistrict(address);
  }

  private static String masked(String address, Matcher shown) {
    if (address.isEmpty()) {
      return "";
    }
    boolean fits = shown.lookingAt() && shown.end() <= MOST;
    return (fits ? address.substring(0, shown.end()) : "") + HIDDEN;
  }
}
