package io.hall.security.account;

import io.hall.check.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Says what is wrong with a new password (口令策略检查): everything at once, as codes, and never the
 * password. A character is a code point of the NFC form: 𠮷 is one. Immutable.
 */
public final class PasswordPolicy {

  /** What must be left of a password beside words that others know. */
  private static final int LEAST_OF_ITS_OWN = 8;

  private final CredentialProfile profile;
  private final BlockList breached;

  /**
   * Makes the policy of a profile.
   *
   * @param breached stolen passwords, beside the shipped list; {@link BlockList#NONE} for none
   */
  public PasswordPolicy(CredentialProfile profile, BlockList breached) {
    this.profile = profile;
    this.breached = breached;
  }

  /** Returns what is wrong with a password for somebody; empty when nothing is. */
  public List<Finding> check(char[] password, PasswordContext context) {
    char[] normal = Secrets.normal(password);
    try {
      return checkNormal(normal, context);
    } finally {
      Arrays.fill(normal, '\0');
    }
  }

  private List<Finding> checkNormal(char[] password, PasswordContext context) {
    List<Finding> found = new ArrayList<>();
    if (hasHalfCharacter(password)) {
      return List.of(Finding.of(AccountCode.NOT_A_TEXT));
    }
    int length = Character.codePointCount(password, 0, password.length);
    int least = profile.least(context.role());
    if (length < least) {
      found.add(Finding.of(AccountCode.TOO_SHORT).with("least", least));
    }
    if (length > profile.most()) {
      found.add(Finding.of(AccountCode.TOO_LONG).with("most", profile.most()));
      return found;
    }
    if (profile.classes() > classes(password) && length < profile.classesWaivedFrom()) {
      found.add(Finding.of(AccountCode.TOO_PLAIN).with("least", profile.classesWaivedFrom()));
    }
    if (WellKnownPasswords.shipped().contains(password)) {
      found.add(Finding.of(AccountCode.WELL_KNOWN));
    }
    if (breached.contains(password)) {
      found.add(Finding.of(AccountCode.BREACHED));
    }
    if (ContextWords.left(password, context.needles()) < Math.min(LEAST_OF_ITS_OWN, least)) {
      found.add(Finding.of(AccountCode.CONTEXT));
    }
    return found;
  }

  private static boolean hasHalfCharacter(char[] password) {
    for (int i = 0; i < password.length; i += Character.charCount(codePoint(password, i))) {
      int c = codePoint(password, i);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        return true;
      }
    }
    return false;
  }

  private static int codePoint(char[] password, int at) {
    return Character.codePointAt(password, at);
  }

  /** How many of: capital letters, small letters, digits, others. */
  private static int classes(char[] password) {
    int seen = 0;
    for (int i = 0; i < password.length; i += Character.charCount(codePoint(password, i))) {
      seen |= kind(codePoint(password, i));
    }
    return Integer.bitCount(seen);
  }

  private static int kind(int c) {
    if (Character.isUpperCase(c)) {
      return 1;
    }
    if (Character.isLowerCase(c)) {
      return 2;
    }
    return Character.isDigit(c) ? 4 : 8;
  }
}
