package io.hall.conduct.wording;

/** What stands between two signs, the weightier the later. */
enum Break {
  /** Nothing, or only what nobody hears: blanks, invisible characters, particles. */
  NONE,
  /** A quotation mark or a colon. */
  QUOTE,
  /** A comma, or another mark within a sentence. */
  CLAUSE,
  /** The end of a sentence or line. */
  SENTENCE;

  private static final String ENDS = "。!?;\n\r\u2028\u2029";
  private static final String OPENING = "“‘「『《〈";
  private static final String CLOSING = "”’」』》〉";
  private static final String BOTH = "\"";

  static Break of(int plain) {
    if (ENDS.indexOf(plain) >= 0) {
      return SENTENCE;
    }
    if (opens(plain, false) || closes(plain, true) || plain == ':') {
      return QUOTE;
    }
    return isSilent(plain) ? NONE : CLAUSE;
  }

  static boolean opens(int plain, boolean inQuotes) {
    return OPENING.indexOf(plain) >= 0 || (!inQuotes && BOTH.indexOf(plain) >= 0);
  }

  static boolean closes(int plain, boolean inQuotes) {
    return CLOSING.indexOf(plain) >= 0 || (inQuotes && BOTH.indexOf(plain) >= 0);
  }

  private static boolean isSilent(int plain) {
    return switch (Character.getType(plain)) {
      case Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          false;
      default -> plain != '~';
    };
  }

  Break heavier(Break other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
