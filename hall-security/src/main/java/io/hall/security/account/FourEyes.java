package io.hall.security.account;

import io.hall.payment.StaffNumber;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * What two persons have to do is not done by one (四眼原则), not even through two accounts of his. The
 * accounts are looked up in the transaction that writes what they do.
 */
public final class FourEyes {

  private FourEyes() {}

  /**
   * Refuses what one person would do in two places.
   *
   * @param maker who did the first step; may have left since
   * @param checker who does this one, with an account that is in use
   * @param others who has to be somebody else again: a beneficiary, a second approver
   * @throws io.hall.check.CheckFailedException with {@code ACCOUNT-005} if two of them are one
   *     person, {@code ACCOUNT-002} if one is unknown, {@code ACCOUNT-003} if the checker's account
   *     is not in use
   */
  public static void require(
      Connection connection,
      AccountDirectory directory,
      StaffNumber maker,
      StaffNumber checker,
      StaffNumber... others)
      throws SQLException {
    Account checking = known(connection, directory, checker);
    if (!checking.isActive()) {
      throw AccountCode.NOT_ACTIVE.refused(checker.value());
    }
    Set<PersonId> persons = new HashSet<>();
    persons.add(checking.person());
    add(persons, known(connection, directory, maker));
    for (StaffNumber other : others) {
      add(persons, known(connection, directory, other));
    }
  }

  private static void add(Set<PersonId> persons, Account account) {
    if (!persons.add(account.person())) {
      throw AccountCode.SAME_PERSON.refused(account.number().value());
    }
  }

  private static Account known(
      Connection connection, AccountDirectory directory, StaffNumber number) throws SQLException {
    return directory
        .find(connection, number)
        .orElseThrow(() -> AccountCode.UNKNOWN_ACCOUNT.refused(number.value()));
  }
}
