package io.hall.security.account;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * For whom a password is to be, and what others know of that person: a password may hold such
 * words, and must hold enough beside them. Immutable.
 *
 * @param role what the account is for
 * @param words known words: the staff number, the name in characters and in pinyin, the phone, the
 *     company, the hall, the season; those of one letter are passed over
 */
public record PasswordContext(Role role, Set<String> words) {

  /** Copies the words. */
  public PasswordContext {
    words = Set.copyOf(words);
  }

  /** The context of an account: its own numbers and whatever else is known. */
  public static PasswordContext of(Account account, Collection<String> known) {
    Set<String> words = new LinkedHashSet<>(known);
    words.add(account.number().value());
    words.add(account.person().value());
    account.hall().ifPresent(hall -> words.add(hall.value()));
    return new PasswordContext(account.role(), words);
  }

  /** The role and how many words: the words may be personal. */
  @Override
  public String toString() {
    return "PasswordContext[" + role + ", " + words.size() + " words]";
  }

  /** The words as they are looked for, longest first. */
  char[][] needles() {
    Set<String> all = new LinkedHashSet<>(words);
    all.addAll(WeakWords.shipped().context());
    return all.stream()
        .map(word -> ContextWords.folded(word.toCharArray()))
        .filter(ContextWords::isWord)
        .sorted((one, other) -> other.length - one.length)
        .toArray(char[][]::new);
  }
}
