package io.hall.security.disclosure;

import io.hall.payment.StaffNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody asks to be permitted (外传申请). Purpose and recipient are personal texts: they stand
 * in the erasable table of the store, and the log holds a commitment to them.
 *
 * @param requester who asks, and who alone makes the exports
 * @param recipient who is to get the data, in words of 1 to 100 characters in one line
 * @param beneficiary the recipient's staff number, where it is a colleague
 * @param purpose what it is for, in words of 4 to 200 characters in one line
 * @param terms how far it is to go
 */
public record DisclosureAsk(
    StaffNumber requester,
    String recipient,
    Optional<StaffNumber> beneficiary,
    String purpose,
    Terms terms) {

  private static final Pattern RECIPIENT = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]{1,100}");
  private static final Pattern PURPOSE = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]{4,200}");

  /**
   * Checks the words.
   *
   * @throws io.hall.check.CheckFailedException {@link DisclosureCode#TEXT} if they are none
   */
  public DisclosureAsk {
    DisclosureCode.TEXT.require(isText(RECIPIENT, recipient), "recipient");
    DisclosureCode.TEXT.require(isText(PURPOSE, purpose), "purpose");
  }

  private static boolean isText(Pattern form, String text) {
    return form.matcher(text).matches() && !text.isBlank();
  }

  /** Without the words, which may name persons. */
  @Override
  public String toString() {
    return "DisclosureAsk[requester=" + requester + ", terms=" + terms + "]";
  }
}
