package io.hall.security.account;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * The figures by which passwords, throttles and second factors are judged (口令策略), as they hold on a
 * day. They are data: {@link #shipped} reads those that come with the library. Immutable.
 *
 * @param name the profile's name, such as {@code MLPS_L3}
 * @param leastAlone fewest characters without a second factor
 * @param leastWithFactor fewest characters with one
 * @param most most characters
 * @param classes of four kinds of characters, how many must occur; 0 where that is not asked
 * @param classesWaivedFrom characters from which the kinds are not asked
 * @param mostAge how long a password is good; zero where it does not age
 * @param ageWarning how long before the end its holder is told
 * @param history how many earlier passwords are not used again
 * @param factorForCashiers whether cashiers need a second factor; everybody else does
 * @param waits how long to wait after the first, second and further failures in a row; from then on
 *     twice as long each time
 * @param longestWait the longest wait
 * @param hardStop failures in a row after which nothing is tried any more
 * @param placeFailures failures at one terminal, or in one hall, within {@code placeWindow} after
 *     which it pauses
 * @param placeWindow see there
 * @param placePause how long
 * @param codeLife how long a code to set a password is good
 */
public record CredentialProfile(
    String name,
    int leastAlone,
    int leastWithFactor,
    int most,
    int classes,
    int classesWaivedFrom,
    Duration mostAge,
    Duration ageWarning,
    int history,
    boolean factorForCashiers,
    List<Duration> waits,
    Duration longestWait,
    int hardStop,
    int placeFailures,
    Duration placeWindow,
    Duration placePause,
    Duration codeLife) {

  /** 等级保护第三级 (GB/T 22239-2019): kinds of characters, and a change every 90 days. */
  public static final String MLPS_L3 = "MLPS_L3";

  /** NIST SP 800-63B-4: longer passwords that neither age nor need kinds of characters. */
  public static final String NIST_800_63B_4 = "NIST_800_63B_4";

  /** Copies the list. */
  public CredentialProfile {
    waits = List.copyOf(waits);
  }

  /**
   * Returns a shipped profile as it holds on {@code day}.
   *
   * @throws io.hall.check.CheckFailedException with {@code ACCOUNT-050} if one of its values does
   *     not hold yet on that day, or there is no such profile
   */
  public static CredentialProfile shipped(String name, LocalDate day) {
    return ProfileData.shipped().profile(name, day);
  }

  /** Whether an account of {@code role} needs a second factor. */
  public boolean needsFactor(Role role) {
    return role != Role.CASHIER || factorForCashiers;
  }

  /** The fewest characters of a password for {@code role}. */
  public int least(Role role) {
    return needsFactor(role) ? leastWithFactor : leastAlone;
  }

  /** How long to wait after so many failures in a row. */
  Duration waitAfter(int failures) {
    int listed = Math.min(Math.max(failures, 1), waits.size());
    Duration wait = waits.get(listed - 1);
    for (int i = listed; i < failures && wait.compareTo(longestWait) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return Collections.min(List.of(wait, longestWait));
  }
}
