package io.hall.conduct;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.Span;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who works at the company (员工), for a time. Immutable.
 *
 * @param number the account number
 * @param person whose account it is, as the personnel office numbers people: 1 to 40 letters,
 *     digits, dots, hyphens and underscores, and no name; one person may have several accounts, and
 *     what asks for two persons is not done by two accounts of one
 * @param post what they do
 * @param hall where they work; empty for those of the company as a whole
 * @param employed from when to when
 */
public record Staff(
    StaffNumber number,
    String person,
    Post post,
    Optional<HallCode> hall,
    Span<BusinessDate> employed) {

  private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  /** Checks the person's number; {@code CONDUCT-009} if it has another form. */
  public Staff {
    if (!PERSON.matcher(person).matches()) {
      throw new CheckFailedException(Finding.of(ConductCode.PERSON).in("person"));
    }
  }

  /** Whether they work at a hall. */
  public boolean isOf(HallCode where) {
    return hall.equals(Optional.of(where));
  }

  /** Whether both accounts are one person's. */
  public boolean isSamePerson(Staff other) {
    return person.equals(other.person);
  }
}
