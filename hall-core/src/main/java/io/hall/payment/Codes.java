package io.hall.payment;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.util.regex.Pattern;

/** The form of the short codes by which halls, staff and documents are known. */
final class Codes {

  private static final Pattern SHORT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  private Codes() {}

  static String requireShort(String code, String what) {
    if (!SHORT.matcher(code).matches()) {
      throw new CheckFailedException(Finding.of(PaymentCode.NOT_A_CODE).in(what));
    }
    return code;
  }
}
