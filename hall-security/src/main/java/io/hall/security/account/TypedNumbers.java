package io.hall.security.account;

import io.hall.payment.StaffNumber;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Reads staff numbers as people type them (工号输入): in full width, as an input method for Chinese
 * writes them, or in other shapes of the same letters (NFKC). Capitals are told apart nowhere.
 */
final class TypedNumbers {

  private static final int LONGEST = 80;

  private TypedNumbers() {}

  /** Returns the number that was typed; empty if it is none. */
  static Optional<StaffNumber> read(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    try {
      return Optional.of(new StaffNumber(plain));
    } catch (io.hall.check.CheckFailedException | IllegalArgumentException e) {
      return Optional.empty(); // no staff number
    }
  }
}
