package io.hall.conduct.wording;

import static java.util.stream.Collectors.partitioningBy;

import io.hall.check.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The phrases as the data files have them. Immutable. */
final class PhraseBook {

  /** Words that are looked for, other than those forbidden. */
  enum Kind {
    /** An offer to help (愿意帮助), which makes up for not knowing. */
    OFFER,
    /** A reason to call somebody back (提醒), which makes up for a short call. */
    REMINDER,
    /** A courteous word in the same sentence, which makes up for a tone (客气话). */
    POLITE,
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
  record Way(ForbiddenPhrase forbidden, Verdict grade, PhrasePattern pattern, Set<Kind> excuses) {

    /** Whether a courteous word in the same sentence makes another thing of it. */
    boolean isTone() {
      return excuses.contains(Kind.POLITE);
    }
  }

  private final Letters letters;
  private final List<ForbiddenPhrase> forbidden;
  private final PhraseIndex<Way> ways;
  private final PhraseIndex<Way> tones;
  private final Map<Kind, PhraseIndex<PhrasePattern>> words = new EnumMap<>(Kind.class);

  PhraseBook(
      Letters letters,
      List<ForbiddenPhrase> forbidden,
      List<Way> ways,
      Map<Kind, List<PhrasePattern>> words) {
    this.letters = letters;
    this.forbidden = List.copyOf(forbidden);
    Map<Boolean, List<Way>> byTone = ways.stream().collect(partitioningBy(Way::isTone));
    this.ways = new PhraseIndex<>(byTone.getOrDefault(false, List.of()), Way::pattern);
    this.tones = new PhraseIndex<>(byTone.getOrDefault(true, List.of()), Way::pattern);
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

  /** The ways to say them in so many words, whatever stands between. */
  PhraseIndex<Way> ways() {
    return ways;
  }

  /** The ways to say them that lie in the tone of a sentence. */
  PhraseIndex<Way> tones() {
    return tones;
  }

  /** The words of a kind. */
  PhraseIndex<PhrasePattern> words(Kind kind) {
    return Objects.requireNonNull(words.get(kind));
  }
}
