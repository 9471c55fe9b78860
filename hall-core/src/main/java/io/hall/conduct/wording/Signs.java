package io.hall.conduct.wording;

import java.util.Arrays;

/**
 * A text as it is heard: its signs in order, without marks and particles, a sign repeated in a
 * sentence once, and where each stands in the text. Positions are code points, counted from 0.
 */
final class Signs {

  private final int[] sign;
  private final int[] from;
  private final int[] to;
  private final Break[] before;
  private final Break[] within;
  private final int[] quoteStart;
  private final int[] sentence;
  private int size;

  private Signs(int capacity) {
    sign = new int[capacity];
    from = new int[capacity];
    to = new int[capacity];
    before = new Break[capacity];
    within = new Break[capacity];
    quoteStart = new int[capacity];
    sentence = new int[capacity];
  }

  static Signs of(CharSequence text, Letters letters) {
    int[] codePoints = text.codePoints().toArray();
    int[][] plain = new int[codePoints.length][];
    int capacity = 0;
    for (int i = 0; i < codePoints.length; i++) {
      plain[i] = Letters.plain(codePoints[i]);
      capacity += plain[i].length;
    }
    Signs signs = new Signs(capacity);
    Reader reader = signs.new Reader(letters);
    for (int i = 0; i < plain.length; i++) {
      for (int one : plain[i]) {
        reader.take(one, i);
      }
    }
    return signs;
  }

  int size() {
    return size;
  }

  int at(int index) {
    return sign[index];
  }

  /** Where the sign begins in the text. */
  int from(int index) {
    return from[index];
  }

  /** Behind where the last repetition of the sign ends in the text. */
  int to(int index) {
    return to[index];
  }

  /** Whether a clause may begin at this sign. */
  boolean beginsClause(int index) {
    return index == 0 || breakAt(index) != Break.NONE;
  }

  /** Whether a clause may end before this index, which may be the size. */
  boolean endsClause(int end) {
    return end == size || before[end] != Break.NONE || within[end - 1] != Break.NONE;
  }

  /** The heaviest mark before this sign, or between its repetitions. */
  Break breakAt(int index) {
    return before[index].heavier(within[index]);
  }

  /** Whether there is such a sign, and it does not begin a sentence. */
  boolean goesOn(int index) {
    return index < size && breakAt(index) != Break.SENTENCE;
  }

  /** The number of the sentence, those in quotation marks being part of that around them. */
  int sentence(int index) {
    return sentence[index];
  }

  /** Behind the last sign of this one's sentence, or so far behind that no match reaches it. */
  int sentenceEnd(int index) {
    int end = index + 1;
    int far = Math.min(size, index + PhrasePattern.LONGEST);
    while (end < far && sentence[end] == sentence[index]) {
      end++;
    }
    return end;
  }

  /** The first sign of the quotation that this sign stands in; -1 if it stands in none. */
  int quoteStart(int index) {
    return quoteStart[index];
  }

  /** The signs as text. */
  @Override
  public String toString() {
    return new String(sign, 0, size);
  }

  /** Takes one character after the other. */
  private final class Reader {

    private final Letters letters;
    private Break pending = Break.NONE;
    private int quote = -1;
    private int sentences;

    Reader(Letters letters) {
      this.letters = letters;
    }

    void take(int plain, int position) {
      if (!Character.isLetterOrDigit(plain)) {
        mark(plain);
        return;
      }
      int next = letters.sign(plain);
      if (next == Letters.NOTHING) {
        return;
      }
      if (size > 0 && sign[size - 1] == next && pending != Break.SENTENCE) {
        to[size - 1] = position + 1;
        within[size - 1] = within[size - 1].heavier(pending);
      } else {
        add(next, position);
      }
      pending = Break.NONE;
    }

    private void mark(int plain) {
      Break mark = Break.of(plain);
      pending = pending.heavier(mark);
      if (Break.closes(plain, quote >= 0)) {
        quote = -1;
      } else if (Break.opens(plain, quote >= 0) && quote < 0) {
        quote = size;
      }
      if (mark == Break.SENTENCE && quote < 0) {
        sentences++;
      }
    }

    private void add(int next, int position) {
      sign[size] = next;
      from[size] = position;
      to[size] = position + 1;
      before[size] = pending;
      within[size] = Break.NONE;
      quoteStart[size] = quote;
      sentence[size] = sentences;
      size++;
    }
  }

  /** The signs of a word that stands in a table. */
  static int[] word(String word, Letters letters) {
    Signs signs = of(word, letters);
    return Arrays.copyOf(signs.sign, signs.size);
  }
}
