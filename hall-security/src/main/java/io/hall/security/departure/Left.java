package io.hall.security.departure;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What became of one kind of thing at a departure (离职交接项). Immutable.
 *
 * @param kind what kind of thing
 * @param count how many were ended, returned or closed; not negative
 * @param items each of them, or each range of them, in words without personal data; at most 500 of
 *     at most 200 characters
 */
public record Left(Belonging kind, long count, List<String> items) {

  private static final int MOST = 500;
  private static final Pattern ITEM =
      Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]{1,200}");

  /** Checks count and words. */
  public Left {
    items = List.copyOf(items);
    if (count < 0
        || items.size() > MOST
        || !items.stream().allMatch(item -> ITEM.matcher(item).matches())) {
      throw new IllegalArgumentException("Something was left that cannot be written down");
    }
  }

  /** Returns what became of things that are told one by one. */
  public static Left each(Belonging kind, List<String> items) {
    return new Left(kind, items.size(), items);
  }
}
