package io.hall.conduct.wording;

/**
 * A phrase that the regulation forbids (服务忌语), and what to say in its place.
 *
 * @param clause the clause, {@code 6.1} to {@code 6.8}
 * @param words the phrase as the regulation has it
 * @param alternative the courteous words to say instead
 * @param source which clauses the alternative follows
 */
public record ForbiddenPhrase(String clause, String words, String alternative, String source) {

  /** The last digit of the clause, 1 to 8. */
  int number() {
    return clause.charAt(clause.length() - 1) - '0';
  }
}
