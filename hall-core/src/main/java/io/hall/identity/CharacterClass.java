package io.hall.identity;

import io.hall.check.Finding;

/** Which characters may stand in a place, and what is wrong with the others. */
enum CharacterClass {
  DIGIT("0123456789", "OILZSB", "011258", Fault.LETTER_FOR_DIGIT, "digit", Fault.NOT_A_DIGIT),
  DIGIT_OR_X(
      "0123456789X", "OILZSB", "011258", Fault.LETTER_FOR_DIGIT, "digit", Fault.NOT_A_DIGIT_OR_X),
  CREDIT(
      CheckSystem.CREDIT_ALPHABET,
      "OIZSV",
      "0125U",
      Fault.LETTER_NEVER_USED,
      "likely",
      Fault.NOT_IN_ALPHABET),
  LETTER_OR_DIGIT(
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
      "",
      "",
      Fault.LETTER_NEVER_USED,
      "likely",
      Fault.NOT_IN_ALPHABET);

  /** The members as bits: those below 64, and those from 64 on. */
  private final long below64;

  private final long from64;
  private final String confusable;
  private final String meant;
  private final Fault confused;
  private final String meantName;
  private final Fault other;

  CharacterClass(
      String members,
      String confusable,
      String meant,
      Fault confused,
      String meantName,
      Fault other) {
    this.below64 = bits(members, 0);
    this.from64 = bits(members, 64);
    this.confusable = confusable;
    this.meant = meant;
    this.confused = confused;
    this.meantName = meantName;
    this.other = other;
  }

  private static long bits(String members, int first) {
    return members
        .chars()
        .filter(c -> c >= first && c < first + 64)
        .mapToLong(c -> 1L << c)
        .reduce(0, (some, one) -> some | one);
  }

  boolean has(char character) {
    return character < 64
        ? (below64 >> character & 1) != 0
        : character < 128 && (from64 >> character & 1) != 0;
  }

  /** Returns what is wrong with a character of {@code reading} that is not of this class. */
  Finding finding(Reading reading, int index, Findings findings) {
    char character = reading.at(index);
    int position = reading.position(index);
    int confusion = confusable.indexOf(character);
    return confusion < 0
        ? findings.at(position, other)
        : findings
            .at(position, confused)
            .with("letter", character)
            .with(meantName, meant.charAt(confusion));
  }
}
