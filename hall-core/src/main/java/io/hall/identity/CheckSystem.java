package io.hall.identity;

import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The check characters of the standards: each follows from the characters before it.
 *
 * <p>What they promise to find: {@link #MOD_31_3}, {@link #MOD_11_2} every single wrong character
 * and every exchange of two different neighbours. {@link #GB_11714} the same, except between
 * characters whose values differ by a multiple of 11 (such as {@code 0} and {@code B}), and except
 * the exchange of a last {@code 1}, {@code C}, {@code N} or {@code Y} with the check character
 * {@code X}, which counts 10 there and 33 before. {@link #LUHN} every single wrong digit, and every
 * exchange of neighbours but that of 0 and 9. {@link #MOD_10_731} single wrong digits.
 */
enum CheckSystem {
  /** Of social credit codes, GB 32100-2015: weights are the powers of 3 modulo 31. */
  MOD_31_3 {
    @Override
    char of(String text, int from, int to) {
      int sum = 0;
      int weight = 1;
      for (int i = from; i < to; i++) {
        sum += creditValue(text.charAt(i)) * weight;
        weight = weight * 3 % 31;
      }
      return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    }
  },

  /** Of organisation codes, GB 11714-1997. */
  GB_11714 {
    @Override
    char of(String text, int from, int to) {
      int sum = 0;
      for (int i = from; i < to; i++) {
        sum += value(text.charAt(i)) * ORGANISATION_WEIGHTS[i - from];
      }
      return "0X987654321".charAt(sum % 11);
    }
  },

  /** Of identity numbers, GB 11643-1999 (ISO 7064 MOD 11-2). */
  MOD_11_2 {
    @Override
    char of(String text, int from, int to) {
      int remainder = 0;
      for (int i = from; i < to; i++) {
        remainder = (remainder + value(text.charAt(i))) * 2 % 11;
      }
      return "10X98765432".charAt(remainder);
    }
  },

  /** Of bank cards, ISO/IEC 7812-1. */
  LUHN {
    @Override
    char of(String text, int from, int to) {
      int sum = 0;
      for (int i = from; i < to; i++) {
        boolean doubled = (to - i) % 2 == 1;
        int digit = value(text.charAt(i)) * (doubled ? 2 : 1);
        sum += digit / 10 + digit % 10;
      }
      return (char) ('0' + (10 - sum % 10) % 10);
    }
  },

  /** Of machine-readable travel documents, ICAO 9303: weights 7, 3, 1. */
  MOD_10_731 {
    @Override
    char of(String text, int from, int to) {
      int sum = 0;
      for (int i = from; i < to; i++) {
        sum += value(text.charAt(i)) * TRAVEL_WEIGHTS[(i - from) % 3];
      }
      return (char) ('0' + sum % 10);
    }
  };

  /** Digits and capital letters without I, O, S, V and Z; a character's index is its value. */
  static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int[] CREDIT_VALUES =
      IntStream.range(0, 128).map(CREDIT_ALPHABET::indexOf).toArray();
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int[] TRAVEL_WEIGHTS = {7, 3, 1};

  /** Returns the check character that belongs behind {@code body}. */
  char of(String body) {
    return of(body, 0, body.length());
  }

  /** Returns the check character that belongs behind the characters {@code from} to {@code to}. */
  abstract char of(String text, int from, int to);

  /** Whether the last character is the check character of those before it. */
  boolean holds(String whole) {
    return holds(whole, 0, whole.length());
  }

  /** Whether the last of the characters {@code from} to {@code to} checks those before it. */
  boolean holds(String text, int from, int to) {
    return of(text, from, to - 1) == text.charAt(to - 1);
  }

  /** Whether exchanging two neighbours somewhere in {@code whole} makes it {@code right}. */
  static boolean rightAfterExchange(String whole, Predicate<String> right) {
    for (int i = 1; i < whole.length(); i++) {
      char[] characters = whole.toCharArray();
      characters[i] = whole.charAt(i - 1);
      characters[i - 1] = whole.charAt(i);
      if (right.test(new String(characters))) {
        return true;
      }
    }
    return false;
  }

  private static int creditValue(char character) {
    return character < CREDIT_VALUES.length ? CREDIT_VALUES[character] : -1;
  }

  private static int value(char character) {
    return character >= '0' && character <= '9' ? character - '0' : Character.digit(character, 36);
  }
}
