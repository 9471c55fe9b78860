package io.hall.identity;

/** The country code before a telephone number. */
final class CountryCode {

  private static final String CHINA = "86";

  private CountryCode() {}

  /**
   * A number split from its country code.
   *
   * @param rest what stands behind the country code of China; all of it, if there is none
   * @param given whether the country code of China was there
   * @param foreign whether another country's was
   */
  record Split(Reading rest, boolean given, boolean foreign) {}

  /**
   * Splits {@code reading}, which has no separators. Without {@code +} or {@code 00} the digits 86
   * are only taken for the country code if at least {@code least} characters follow.
   */
  static Split split(Reading reading, int least) {
    String text = reading.text();
    int sign = text.startsWith("+") ? 1 : text.startsWith("00") ? 2 : 0;
    if (text.startsWith(CHINA, sign) && (sign > 0 || text.length() - CHINA.length() >= least)) {
      return new Split(reading.part(sign + CHINA.length(), text.length()), true, false);
    }
    return new Split(reading, false, sign > 0);
  }
}
