package io.hall.security.account;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.json.JsonWrittenOnly;
import io.hall.payment.StaffNumber;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A random code of 80 bits that is good once and for a short time (一次性代码): sixteen signs in groups
 * of four, without those that look alike. Only its hash is kept.
 */
@JsonWrittenOnly
public final class OneTimeCode {

  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;

  private final char[] signs;

  private OneTimeCode(char[] signs) {
    this.signs = signs;
  }

  static OneTimeCode random() {
    byte[] random = Secrets.random(LENGTH);
    char[] signs = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      signs[i] = SIGNS.charAt(random[i] & 31);
    }
    Arrays.fill(random, (byte) 0);
    return new OneTimeCode(signs);
  }

  /**
   * Returns a code as somebody typed it: small letters, blanks, hyphens, O for 0, I and L for 1.
   */
  public static OneTimeCode typed(char[] typed) {
    char[] signs = new char[typed.length];
    int end = 0;
    for (char c : typed) {
      char sign = read(Character.toUpperCase(c));
      if (sign != ' ') {
        signs[end++] = sign;
      }
    }
    char[] exact = Arrays.copyOf(signs, end);
    Arrays.fill(signs, '\0');
    return new OneTimeCode(exact);
  }

  private static char read(char sign) {
    return switch (sign) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      case '-' -> ' ';
      default -> sign;
    };
  }

  /** Returns the code to hand over: four groups of four; the caller wipes it. */
  public char[] reveal() {
    char[] grouped = new char[signs.length + Math.max(0, (signs.length - 1) / 4)];
    for (int i = 0, at = 0; i < signs.length; i++) {
      if (i > 0 && i % 4 == 0) {
        grouped[at++] = '-';
      }
      grouped[at++] = signs[i];
    }
    return grouped;
  }

  /** Its signs without hyphens; the caller wipes them. */
  char[] signs() {
    return signs.clone();
  }

  /** The hash that is kept, bound to the account and to what the code is for. */
  byte[] hash(String purpose, StaffNumber number) {
    String bound = purpose + "/" + AccountTables.key(number) + "/";
    byte[] start = bound.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(start, start.length + signs.length);
    for (int i = 0; i < signs.length; i++) {
      bytes[start.length + i] = (byte) signs[i];
    }
    byte[] hash = Secrets.sha256(bytes);
    Arrays.fill(bytes, (byte) 0);
    return hash;
  }

  /** Nothing of it. */
  @Override
  @JsonValue
  public String toString() {
    return "OneTimeCode[hidden]";
  }
}
