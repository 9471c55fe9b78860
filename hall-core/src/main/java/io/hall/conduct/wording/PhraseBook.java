package io.hall.conduct.wording;

import io.hall.check.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The phrases as the data files have them. Immutable. */
final class PhraseBook {

  /** Words that are looked for, other than those forbidden. */
  enum Kind {
    /** An offer to help (愿意帮助), which makes up for not knowing. */
    OFFER,
    /** A reason to call somebody back (提醒), which makes up for a short call. */
    REMINDER,
    /** The words to come are somebody's, or are named as not to be said (转述). */
    REPORT,
    /** A greeting (来有迎声). */
    GREETING,
    /** A courteous word (礼貌用语). */
    COURTESY,
    /** A farewell (走有笑声). */
    FAREWELL,
    /** A customer's praise (表扬). */
    PRAISE,
    /** The answer to it (谦辞). */
    MODESTY
  }

  /** One way to say a forbidden phrase, whether that is certain, and what excuses it. */
  record Way(
      ForbiddenPhrase forbidden, Verdict grade, PhrasePattern pattern, Optional<Kind> excuse) {}

  private final Letters letters;
  private final List<ForbiddenPhrase> forbidden;
  private final PhraseIndex<Way> ways;
  private final Map<Kind, PhraseIndex<PhrasePattern>> words = new EnumMap<>(Kind.class);

  PhraseBook(
      Letters letters,
      List<ForbiddenPhrase> forbidden,
      List<Way> ways,
      Map<Kind, List<PhrasePattern>> words) {
    this.letters = letters;
    this.forbidden = List.copyOf(forbidden);
    this.ways = new PhraseIndex<>(ways, Way::pattern);
    for (Kind kind : Kind.values()) {
      this.words.put(kind, new PhraseIndex<>(words.getOrDefault(kind, List.of()), p -> p));
    }
  }

  Letters letters() {
    return letters;
  }

  /** The phrases as the regulation has them. */
  List<ForbiddenPhrase> forbidden() {
    return forbidden;
  }

  /** The ways to say them. */
  PhraseIndex<Way> ways() {
    return ways;
  }

  /** The words of a kind. */
  PhraseIndex<PhrasePattern> words(Kind kind) {
    return Objects.requireNonNull(words.get(kind));
  }
}
